import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anyWalk,
  approved,
  back,
  cancelAnswered,
  draft,
  fellSilent,
  follow,
  inquired,
  refundOrder,
  refundRequested,
  request,
  sent,
  stopped,
  tooLate,
  total,
} from "#testkit/payments.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import { type Payment, type PaymentStatus, isCalledOff } from "./payment.ts";
import { step } from "./step.ts";

/** Where each status may lead in one step, itself aside: the picture in payment.ts as a table. */
const arrows: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  draft: ["ready"],
  ready: ["paying", "confirming", "failed"],
  paying: ["paid", "failed", "confirming"],
  confirming: ["paid", "failed", "cancelling"],
  cancelling: ["cancelled", "attention", "paid", "failed"],
  attention: ["paid", "failed", "cancelled"],
  paid: ["refunding"],
  failed: ["cancelling"],
  cancelled: ["cancelling"],
  refunding: ["paid", "partiallyRefunded", "refunded"],
  partiallyRefunded: ["refunding"],
  refunded: [],
};

/** The events each status answers; every other one leaves the payment as it is and wishes nothing. */
const answered: Readonly<Record<PaymentStatus, readonly PaymentEvent["type"][]>> = {
  draft: ["codeScanned"],
  ready: ["codeScanned", "intentRecorded", "resumed"],
  paying: ["codeScanned", "payAnswered", "notified", "silenceFell", "resumed"],
  confirming: [
    "codeScanned",
    "payAnswered",
    "inquiryAnswered",
    "notified",
    "pollDue",
    "cashierStopped",
    "resumed",
  ],
  cancelling: [
    "codeScanned",
    "cancelAnswered",
    "cancelDue",
    "inquiryAnswered",
    "notified",
    "resumed",
  ],
  attention: ["codeScanned", "pollDue", "inquiryAnswered", "notified", "resumed"],
  paid: ["codeScanned", "refundRequested", "payBackDue", "resumed"],
  failed: ["codeScanned", "payAnswered", "inquiryAnswered", "notified", "questioned"],
  cancelled: ["codeScanned", "payAnswered", "inquiryAnswered", "notified", "questioned"],
  refunding: [
    "codeScanned",
    "refundAnswered",
    "cancelAnswered",
    "inquiryAnswered",
    "refundDue",
    "resumed",
  ],
  partiallyRefunded: ["codeScanned", "refundRequested", "payBackDue", "resumed"],
  refunded: ["codeScanned"],
};

interface Stride {
  readonly before: Payment;
  readonly event: PaymentEvent;
  readonly next: Payment;
  readonly effects: readonly Effect[];
}

type Walk = typeof anyWalk extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** What each event of a walk made of the payment. */
function strides(walk: Walk, from: Payment): readonly Stride[] {
  let before = from;
  let now = 0;
  return walk.map(([pause, eventAt]) => {
    now += pause;
    const event = eventAt(now);
    const [next, effects] = step(before, event);
    const stride = { before, event, next, effects };
    before = next;
    return stride;
  });
}

/** Checks something of every walk; the seed makes a failure come again. */
function everyWalk(
  seed: number,
  numRuns: number,
  check: (walk: readonly Stride[]) => void,
  starts: readonly Payment[] = [draft],
): void {
  fc.assert(
    fc.property(anyWalk, fc.constantFrom(...starts), (walk, from) => check(strides(walk, from))),
    { numRuns, seed },
  );
}

/** Money that came too late, and a part of it that went back: places few walks come by. */
const owed = follow(...sent, fellSilent, stopped, cancelAnswered(tooLate), inquired(approved))[0];
const partlyBack = step(step(owed, refundRequested(refundOrder(500)))[0], back(500))[0];

const moneyStates: readonly PaymentStatus[] = [
  "paid",
  "refunding",
  "partiallyRefunded",
  "refunded",
];

describe("any walk of events", () => {
  test("[PAY-1] is not moved by an event that its state does not answer", () => {
    everyWalk(4, 10_000, (walk) => {
      const disturbed = walk.filter(
        ({ before, event, next, effects }) =>
          !answered[before.status].includes(event.type) &&
          (next !== before || effects.some(({ do: what }) => what !== "note")),
      );
      expect(disturbed).toEqual([]);
    });
  });

  test("[PAY-1] meets every arrow and every answered event, moves along no other and never throws", () => {
    const taken = new Set<string>();
    const heard = new Set<string>();
    const check = (walk: readonly Stride[]) => {
      const strays: Stride[] = [];
      for (const { before, event, next, effects } of walk) {
        if (next !== before || effects.length > 0) heard.add(`${before.status} ${event.type}`);
        if (next.status === before.status) continue;
        taken.add(`${before.status} ${next.status}`);
        if (!arrows[before.status].includes(next.status))
          strays.push({ before, event, next, effects });
      }
      expect(strays).toEqual([]);
    };
    everyWalk(1, 20_000, check, [draft, draft, owed, partlyBack]);
    expect([...taken].toSorted()).toEqual(pairs(arrows));
    expect(pairs(answered).filter((pair) => !heard.has(pair))).toEqual([]);
  });

  test("[PAY-4] [PAY-9] never sends again after it was called off, and never calls off without an inquiry or the cashier", () => {
    everyWalk(2, 20_000, (walk) => {
      let inquired = false;
      let calledOff = false;
      for (const { event, next, effects } of walk) {
        for (const effect of effects) {
          if (effect.do === "inquire") inquired = true;
          if (effect.do === "pay") expect(calledOff).toBe(false);
          if (effect.do === "cancel" && next.status === "cancelling") {
            expect(calledOff || inquired || event.type === "cashierStopped").toBe(true);
          }
        }
        calledOff ||= next.status === "cancelling";
        if (calledOff && next.status === "paid") expect(next.refundOwed).toBe(true);
      }
    });
  });

  test("[PAY-8] is paid only by a proof of this request and this amount, and gives back no more", () => {
    everyWalk(3, 20_000, (walk) => {
      for (const { next } of walk) {
        if ("proof" in next) expect(next.proof).toMatchObject({ request, amount: total });
        if ("refunded" in next) expect(next.refunded).toBeLessThanOrEqual(total);
        if (next.status === "refunding") {
          expect(next.refunded + next.refund.amount).toBeLessThanOrEqual(total);
        }
      }
    });
  });

  test("[F14] [F5] comes to money by an answer of the acquirer and by nothing else", () => {
    everyWalk(5, 10_000, (walk) => {
      for (const { before, event, next } of walk) {
        if (moneyStates.includes(before.status) || !moneyStates.includes(next.status)) continue;
        expect(["payAnswered", "inquiryAnswered", "notified"]).toContain(event.type);
        expect("answer" in event && event.answer.kind).toBe("approved");
      }
    });
  });

  test("[LATE-1] that was called off is never expected money from again", () => {
    everyWalk(6, 10_000, (walk) => {
      let calledOff = false;
      for (const { next } of walk) {
        if (calledOff) expect(isCalledOff(next)).toBe(true);
        calledOff = isCalledOff(next);
      }
    });
  });

  test("[LATE-2] always leaves a wish behind for money that is owed back and not on its way", () => {
    const check = (walk: readonly Stride[]) => {
      // The states that a walk begins in have left theirs.
      let wished = true;
      const forgotten: Payment[] = [];
      for (const { event, next, effects } of walk) {
        if (event.type === "payBackDue") wished = false;
        if (effects.some(wishesToPayBack)) wished = true;
        const lies = next.status === "paid" || next.status === "partiallyRefunded";
        const owes = lies && next.refundOwed;
        if (owes && !wished) forgotten.push(next);
        wished &&= owes;
      }
      expect(forgotten).toEqual([]);
    };
    everyWalk(7, 10_000, check, [owed, partlyBack]);
  });
});

function wishesToPayBack(effect: Effect): boolean {
  return effect.do === "payBack" || (effect.do === "wake" && effect.event === "payBackDue");
}

function pairs(table: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(table)
    .flatMap(([from, to]) => to.map((one) => `${from} ${one}`))
    .toSorted();
}
