import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yen } from "../money/yen.ts";
import {
  anyWalk,
  approved,
  approvedOther,
  at,
  busy,
  declined,
  draft,
  inProcess,
  notFound,
  proof,
  request,
  scanned,
  silent,
  start,
  total,
} from "#testkit/payments.ts";
import type { RefundId, RequestId } from "./answers.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import type { Payment, PaymentStatus } from "./payment.ts";
import { step } from "./step.ts";

/** Follows the events from the draft; returns the last state and the last step's effects. */
function follow(...events: readonly PaymentEvent[]): readonly [Payment, readonly Effect[]] {
  return events.reduce<readonly [Payment, readonly Effect[]]>(
    ([payment], event) => step(payment, event),
    [draft, []],
  );
}

const recorded: PaymentEvent = { type: "intentRecorded", at: start };
const sent = [scanned, recorded] as const;
const fellSilent: PaymentEvent = { type: "silenceFell", at: at(5_000) };
const stopped: PaymentEvent = { type: "cashierStopped", at: at(6_000) };

function payAnswered(answer: Extract<PaymentEvent, { type: "payAnswered" }>["answer"], ms = 400) {
  return { type: "payAnswered", at: at(ms), answer } as const;
}

function inquired(
  answer: Extract<PaymentEvent, { type: "inquiryAnswered" }>["answer"],
  ms = 6_000,
) {
  return { type: "inquiryAnswered", at: at(ms), answer } as const;
}

function pollDue(ms: number) {
  return { type: "pollDue", at: at(ms) } as const;
}

function cancelAnswered(answer: Extract<PaymentEvent, { type: "cancelAnswered" }>["answer"]) {
  return { type: "cancelAnswered", at: at(7_000), answer } as const;
}

describe("a code that was just read", () => {
  test("[PAY-2] makes a payment that waits for the disk before it asks", () => {
    const [ready, nothing] = follow(scanned);
    expect(ready.status).toBe("ready");
    expect(nothing).toEqual([]);
    const [paying, effects] = step(ready, recorded);
    expect(paying.status).toBe("paying");
    expect(effects).toEqual([{ do: "pay" }, { do: "wake", afterMs: 5_000, event: "silenceFell" }]);
  });

  test("[PAY-6] is refused when it is older than it lives", () => {
    const old = { ...scanned, at: at(60_001) } as PaymentEvent;
    expect(step(draft, old)).toEqual([draft, [{ do: "refuse", reason: "codeExpired" }]]);
    expect(step(draft, { ...scanned, at: at(60_000) })[0].status).toBe("ready");
  });

  test("[PAY-6] fails unsent when the disk was slower than the code's life", () => {
    const [payment, effects] = follow(scanned, { type: "intentRecorded", at: at(60_001) });
    expect(payment).toMatchObject({ status: "failed", resultCode: "EXPIRED_CODE" });
    expect(effects).toEqual([]);
  });
});

describe("a payment that has been sent to the acquirer", () => {
  test("[PAY-1] is paid by an approval of our request and amount", () => {
    expect(follow(...sent, payAnswered(approved))[0]).toMatchObject({
      status: "paid",
      proof,
      refundOwed: false,
    });
  });

  test("[PAY-1] fails by a final no", () => {
    expect(follow(...sent, payAnswered(declined))[0]).toMatchObject({
      status: "failed",
      resultCode: "USER_BALANCE_NOT_ENOUGH",
    });
  });

  test("[PAY-3] becomes unsure, never declined, when the acquirer goes silent", () => {
    for (const event of [fellSilent, payAnswered(silent)]) {
      const [payment, effects] = follow(...sent, event);
      expect(payment).toMatchObject({ status: "confirming", doubt: "noAnswer", polls: 1 });
      expect(effects).toEqual([{ do: "inquire" }]);
    }
  });

  test("[PAY-4] waits one pause before it inquires while the customer confirms", () => {
    const [payment, effects] = follow(...sent, payAnswered(inProcess));
    expect(payment).toMatchObject({ status: "confirming", doubt: "customerConfirms", polls: 0 });
    expect(effects).toEqual([{ do: "wake", afterMs: 3_000, event: "pollDue" }]);
  });

  test("[PAY-7] refuses a second code in every state", () => {
    const states: readonly Payment[] = [
      follow(...sent)[0],
      follow(...sent, fellSilent)[0],
      follow(...sent, fellSilent, stopped)[0],
      follow(...sent, payAnswered(approved))[0],
      follow(...sent, payAnswered(declined))[0],
    ];
    const secondScan = { ...scanned, request: "R_2" as RequestId } as PaymentEvent;
    for (const state of states) {
      expect(step(state, secondScan)).toEqual([state, [{ do: "refuse", reason: "paymentLive" }]]);
    }
  });
});

describe("an unsure payment", () => {
  test("[PAY-4] is inquired every pause and cancelled only after an inquiry, when the plan is spent", () => {
    let [payment, effects] = follow(...sent, fellSilent);
    let now = 5_000;
    let inquiries = 1;
    while (payment.status === "confirming") {
      [payment, effects] = step(payment, inquired(inProcess, now));
      if (payment.status !== "confirming") break;
      expect(effects).toEqual([{ do: "wake", afterMs: 3_000, event: "pollDue" }]);
      now += 3_000;
      [payment, effects] = step(payment, pollDue(now));
      expect(effects).toEqual([{ do: "inquire" }]);
      inquiries += 1;
    }
    expect(inquiries).toBe(20);
    expect(payment).toMatchObject({ status: "cancelling", reason: "budgetSpent" });
    expect(effects).toEqual([{ do: "cancel" }]);
  });

  test("[PAY-4] is cancelled when its time is spent before its inquiries are", () => {
    const [payment] = follow(...sent, fellSilent, inquired(silent, 65_000));
    expect(payment.status).toBe("cancelling");
  });

  test("[PAY-5] is sent again under the same id after 'not found', while the code lives", () => {
    const [payment, effects] = follow(...sent, fellSilent, inquired(notFound), pollDue(9_000));
    expect(payment).toMatchObject({ status: "confirming", request, resends: 1 });
    expect(effects).toEqual([{ do: "pay" }]);
  });

  test("[PAY-5] is only inquired after 'not found' once the code is dead or forgotten", () => {
    const dead = follow(...sent, fellSilent, inquired(notFound, 58_000), pollDue(61_000));
    expect(dead[1]).toEqual([{ do: "inquire" }]);
    const forgotten = follow(
      ...sent,
      { type: "resumed", at: at(100) },
      inquired(notFound, 200),
      pollDue(3_200),
    );
    expect(forgotten[1]).toEqual([{ do: "inquire" }]);
  });

  test("[PAY-5] is sent again as often as the acquirer asks, up to the plan", () => {
    let [payment, effects] = follow(...sent, payAnswered(busy));
    const done: string[] = [];
    for (let now = 3_400; now < 20_000; now += 3_000) {
      [payment, effects] = step(payment, pollDue(now));
      done.push(...effects.map((effect) => effect.do));
      [payment] = step(
        payment,
        effects[0]?.do === "pay" ? payAnswered(busy, now) : inquired(inProcess, now),
      );
    }
    expect(done).toEqual(["pay", "pay", "pay", "inquire", "inquire", "inquire"]);
  });

  test("[PAY-1] takes a late answer to pay as the final word it is", () => {
    expect(follow(...sent, fellSilent, payAnswered(approved, 6_000))[0].status).toBe("paid");
    expect(follow(...sent, fellSilent, payAnswered(declined, 6_000))[0].status).toBe("failed");
  });

  test("[PAY-4] starts no second round of inquiries when the answer to pay comes late", () => {
    const [payment, effects] = follow(...sent, fellSilent, payAnswered(inProcess, 6_000));
    expect(payment).toMatchObject({ doubt: "customerConfirms", awaiting: "inquiry" });
    expect(effects).toEqual([]);
  });

  test("[PAY-9] is cancelled when the cashier stops it, and no earlier", () => {
    expect(follow(...sent, stopped)[0].status).toBe("paying");
    expect(follow(...sent, fellSilent, stopped)).toMatchObject([
      { status: "cancelling", reason: "cashierStopped" },
      [{ do: "cancel" }],
    ]);
  });

  test("[PAY-10] is inquired at once after the till restarted", () => {
    for (const before of [[scanned], [...sent], [...sent, fellSilent]]) {
      const [payment, effects] = follow(...before, { type: "resumed", at: at(50) });
      expect(payment).toMatchObject({ status: "confirming", codeHeld: false });
      expect(effects).toEqual([{ do: "inquire" }]);
    }
  });
});

describe("an approval of something else", () => {
  test("[PAY-8] of another amount leads to an inquiry and then to a cancellation, with a note", () => {
    const [doubtful, first] = follow(...sent, payAnswered(approvedOther));
    expect(doubtful).toMatchObject({ status: "confirming", doubt: "contradiction" });
    expect(first).toEqual([{ do: "note", note: "contradiction" }, { do: "inquire" }]);
    const [next, effects] = step(doubtful, inquired(approvedOther));
    expect(next).toMatchObject({ status: "cancelling", reason: "contradiction" });
    expect(effects).toEqual([{ do: "note", note: "contradiction" }, { do: "cancel" }]);
  });

  test("[PAY-8] of another request says nothing about ours", () => {
    const crossed = { kind: "contradicted", field: "request" } as const;
    const [payment] = follow(...sent, fellSilent, inquired(crossed));
    expect(payment).toMatchObject({ status: "confirming", awaiting: "poll" });
  });
});

describe("an answer that must not be forgotten", () => {
  const crossed = { kind: "contradicted", field: "request" } as const;
  const contradictionNote = { do: "note", note: "contradiction" };

  test("[PAY-8] is noted wherever it comes, whatever else it leads to", () => {
    const states = [
      follow(...sent),
      follow(...sent, fellSilent),
      follow(...sent, payAnswered(busy), pollDue(3_400)),
      follow(...sent, fellSilent, stopped),
      follow(...sent, fellSilent, stopped, cancelAnswered({ kind: "tooLate" })),
      follow(...sent, fellSilent, stopped, cancelAnswered(declined)),
      follow(...sent, payAnswered(approved)),
    ];
    for (const [state] of states) {
      for (const answer of [approvedOther, crossed]) {
        for (const type of ["payAnswered", "inquiryAnswered", "notified"] as const) {
          const [, effects] = step(state, { type, at: at(9_000), answer });
          expect(effects.filter(({ do: what }) => what === "note")).toEqual([contradictionNote]);
        }
      }
    }
  });

  test("[PAY-9] is a late approval only when it speaks of our request and amount", () => {
    const [state] = follow(...sent, fellSilent, stopped, cancelAnswered({ kind: "cancelled" }));
    expect(step(state, payAnswered(approvedOther))).toEqual([state, [contradictionNote]]);
  });
});

describe("a no to the call itself", () => {
  const badToken = { kind: "declined", code: "INVALID_TOKEN" } as const;

  test("[PAY-11] is final to a request that was sent once", () => {
    expect(follow(...sent, payAnswered(badToken))[0].status).toBe("failed");
  });

  test("[PAY-3] [PAY-5] says nothing about the first sending when it answers the second", () => {
    const [payment, effects] = follow(
      ...sent,
      fellSilent,
      inquired(notFound),
      pollDue(9_000),
      payAnswered(badToken, 9_400),
    );
    expect(payment).toMatchObject({ status: "confirming", awaiting: "poll" });
    expect(effects).toEqual([{ do: "wake", afterMs: 3_000, event: "pollDue" }]);
  });
});

describe("a payment that is being called off", () => {
  const calledOff = [...sent, fellSilent, stopped] as const;

  test("[PAY-9] is repeated with growing pauses until it is answered", () => {
    let [payment, effects] = follow(...calledOff);
    const pauses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      [payment, effects] = step(payment, cancelAnswered(silent));
      const [wake] = effects;
      if (wake?.do === "wake") pauses.push(wake.afterMs);
      [payment, effects] = step(payment, { type: "cancelDue", at: at(8_000) });
      expect(effects).toEqual([{ do: "cancel" }]);
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
    expect(step(payment, cancelAnswered({ kind: "cancelled" }))[0].status).toBe("cancelled");
  });

  test("[PAY-9] is not made paid by a late approval, which is noted", () => {
    for (const before of [calledOff, [...calledOff, cancelAnswered({ kind: "cancelled" })]]) {
      const [payment] = follow(...before);
      const [next, effects] = step(payment, payAnswered(approved, 8_000));
      expect(next).toEqual(payment);
      expect(effects).toEqual([{ do: "note", note: "lateApproval" }]);
    }
  });

  test("[PAY-16] is settled by inquiry when it is too late to cancel", () => {
    const [asking, effects] = follow(...calledOff, cancelAnswered({ kind: "tooLate" }));
    expect(effects).toEqual([{ do: "inquire" }]);
    expect(step(asking, inquired(approved))[0]).toMatchObject({ status: "paid", refundOwed: true });
    expect(step(asking, inquired(declined))[0].status).toBe("failed");
    const [retry, wakes] = step(asking, inquired(silent));
    expect(wakes).toEqual([{ do: "wake", afterMs: 3_000, event: "cancelDue" }]);
    expect(step(retry, { type: "cancelDue", at: at(9_000) })[1]).toEqual([{ do: "inquire" }]);
  });

  test("[PAY-9] waits for a person when the acquirer refuses, and goes on asking meanwhile", () => {
    const [payment, effects] = follow(...calledOff, cancelAnswered(declined));
    expect(payment).toMatchObject({ status: "attention", reason: "cancelRefused" });
    expect(effects).toEqual([{ do: "wake", afterMs: 60_000, event: "pollDue" }]);
    const [asking] = step(payment, pollDue(70_000));
    expect(step(asking, inquired(approved))[0]).toMatchObject({ status: "paid", refundOwed: true });
  });

  test("[PAY-9] keeps the reason for which it was called off", () => {
    const spent = follow(...sent, fellSilent, inquired(silent, 65_000), cancelAnswered(declined));
    const [asking] = step(spent[0], pollDue(130_000));
    expect(step(asking, inquired({ kind: "cancelled" }))[0]).toMatchObject({
      status: "cancelled",
      reason: "budgetSpent",
    });
  });

  test("[PAY-9] takes an answer only for the question it asked last", () => {
    const [retrying] = follow(...calledOff, cancelAnswered(silent));
    expect(step(retrying, cancelAnswered({ kind: "cancelled" }))).toEqual([retrying, []]);
  });

  test("[PAY-10] is called off again after the till restarted", () => {
    const [, effects] = follow(...calledOff, { type: "resumed", at: at(9_000) });
    expect(effects).toEqual([{ do: "cancel" }]);
  });
});

describe("a refund", () => {
  const paid = follow(...sent, payAnswered(approved))[0];
  const ask = (amount: number, id = "RF_1"): PaymentEvent => ({
    type: "refundRequested",
    at: at(10_000),
    refund: id as RefundId,
    amount: yen(amount),
  });
  const back = (amount: number): PaymentEvent => ({
    type: "refundAnswered",
    at: at(11_000),
    answer: { kind: "refunded", refundId: "A1", amount: yen(amount) },
  });

  test("[PAY-15] goes out in parts that never pass what was paid", () => {
    let [payment] = step(paid, ask(1_000));
    [payment] = step(payment, back(1_000));
    expect(payment).toMatchObject({ status: "partiallyRefunded", refunded: 1_000 });
    expect(step(payment, ask(1_297, "RF_2"))).toEqual([payment, []]);
    [payment] = step(payment, ask(1_296, "RF_2"));
    [payment] = step(payment, back(1_296));
    expect(payment).toMatchObject({ status: "refunded", refunded: total });
  });

  test("[PAY-15] is retried under its own id after silence and after a restart", () => {
    const [asking] = step(paid, ask(500));
    const [waiting, wakes] = step(asking, {
      type: "refundAnswered",
      at: at(11_000),
      answer: silent,
    });
    expect(wakes).toEqual([{ do: "wake", afterMs: 1_000, event: "refundDue" }]);
    for (const event of [
      { type: "refundDue", at: at(12_000) },
      { type: "resumed", at: at(12_000) },
    ] as const) {
      const [again, effects] = step(waiting, event);
      expect(again).toMatchObject({ status: "refunding", refund: { id: "RF_1", amount: 500 } });
      expect(effects).toEqual([{ do: "refund" }]);
    }
  });

  test("[PAY-15] takes an answer only for the try it made last", () => {
    const [asking] = step(paid, ask(500));
    const [waiting] = step(asking, { type: "refundAnswered", at: at(11_000), answer: silent });
    expect(step(waiting, back(500))).toEqual([waiting, []]);
  });

  test("[PAY-15] is not given up for a no to the call after an earlier try", () => {
    const badToken = { kind: "declined", code: "INVALID_TOKEN" } as const;
    const [asking] = step(paid, ask(500));
    const [waiting] = step(asking, { type: "refundAnswered", at: at(11_000), answer: silent });
    const [again] = step(waiting, { type: "refundDue", at: at(12_000) });
    const [next] = step(again, { type: "refundAnswered", at: at(13_000), answer: badToken });
    expect(next).toMatchObject({ status: "refunding", awaiting: "retry" });
  });

  test("[PAY-15] that is refused leaves the payment as it was, with the reason", () => {
    const [asking] = step(paid, ask(500));
    const refused = { type: "refundAnswered", at: at(11_000), answer: declined } as const;
    expect(step(asking, refused)[0]).toMatchObject({
      status: "paid",
      refundRefused: "USER_BALANCE_NOT_ENOUGH",
    });
  });
});

/** Where each status may lead in one step, itself aside: the picture in payment.ts as a table. */
const arrows: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  draft: ["ready"],
  ready: ["paying", "confirming", "failed"],
  paying: ["paid", "failed", "confirming"],
  confirming: ["paid", "failed", "cancelling"],
  cancelling: ["cancelled", "attention", "paid", "failed"],
  attention: ["paid", "failed", "cancelled"],
  paid: ["refunding"],
  failed: [],
  cancelled: [],
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
  cancelling: ["codeScanned", "cancelAnswered", "cancelDue", "inquiryAnswered", "resumed"],
  attention: ["codeScanned", "pollDue", "inquiryAnswered", "notified", "resumed"],
  paid: ["codeScanned", "refundRequested"],
  failed: ["codeScanned"],
  cancelled: ["codeScanned"],
  refunding: ["codeScanned", "refundAnswered", "refundDue", "resumed"],
  partiallyRefunded: ["codeScanned", "refundRequested"],
  refunded: ["codeScanned"],
};

describe("any walk of events", () => {
  test("[PAY-1] is not moved by an event that its state does not answer", () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let payment: Payment = draft;
        let now = 0;
        for (const [pause, event] of walk) {
          now += pause;
          const happened = event(now);
          const [next, effects] = step(payment, happened);
          if (!answered[payment.status].includes(happened.type)) {
            expect(next).toBe(payment);
            expect(effects.filter(({ do: what }) => what !== "note")).toEqual([]);
          }
          payment = next;
        }
      }),
      { numRuns: 10_000, seed: 4 },
    );
  });

  test("[PAY-1] meets every state, moves only along the arrows and never throws", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let payment: Payment = draft;
        let now = 0;
        for (const [pause, event] of walk) {
          now += pause;
          const [next] = step(payment, event(now));
          seen.add(next.status);
          if (next.status !== payment.status) {
            expect(arrows[payment.status]).toContain(next.status);
          }
          payment = next;
        }
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(arrows).toSorted());
  });

  test("[PAY-4] [PAY-9] never sends again after a cancellation and never cancels without an inquiry or the cashier", () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let payment: Payment = draft;
        let now = 0;
        let inquired = false;
        let calledOff = false;
        for (const [pause, event] of walk) {
          now += pause;
          const happened = event(now);
          const [next, effects] = step(payment, happened);
          for (const effect of effects) {
            if (effect.do === "inquire") inquired = true;
            if (effect.do === "pay") expect(calledOff).toBe(false);
            if (effect.do === "cancel") {
              expect(calledOff || inquired || happened.type === "cashierStopped").toBe(true);
              calledOff = true;
            }
          }
          if (calledOff && next.status === "paid") expect(next.refundOwed).toBe(true);
          payment = next;
        }
      }),
      { numRuns: 20_000, seed: 2 },
    );
  });

  test("[PAY-8] is paid only by a proof of this request and this amount", () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let payment: Payment = draft;
        let now = 0;
        for (const [pause, event] of walk) {
          now += pause;
          [payment] = step(payment, event(now));
          if (payment.status === "paid") {
            expect(payment.proof).toMatchObject({ request, amount: total });
          }
          if ("refunded" in payment) expect(payment.refunded).toBeLessThanOrEqual(total);
        }
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });
});
