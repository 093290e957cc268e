import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anyWalk,
  approved,
  at,
  busy,
  calledOffThere,
  cancelAnswered,
  declined,
  fellSilent,
  followShown,
  inProcess,
  inquired,
  notFound,
  notified,
  ordered,
  payAnswered,
  pollDue,
  shopCode,
  silent,
  stopped,
} from "#testkit/payments.ts";
import type { PaymentEvent } from "./events.ts";
import { type Payment, isCalledOff } from "./payment.ts";
import { shownPlan } from "./plan.ts";
import { prospect } from "./prospect.ts";
import { step } from "./step.ts";
import { instant } from "../time/instant.ts";

const waiting = followShown(payAnswered(ordered))[0];
const resumed: PaymentEvent = { type: "resumed", at: at(20_000) };

describe("a payment whose code the shop shows", () => {
  test("[MPM-3] asks for the code once its intent is on disk, and is unsure as soon as it is shown", () => {
    expect(followShown()).toMatchObject([
      { status: "paying" },
      [{ do: "pay" }, { do: "wake", event: "silenceFell" }],
    ]);
    expect(followShown(payAnswered(ordered))).toMatchObject([
      { status: "confirming", doubt: "customerScans", awaiting: "poll", shopCode },
      [{ do: "wake", event: "pollDue" }],
    ]);
  });

  test("[MPM-3] goes on showing it while the order is in process, and asks by its plan", () => {
    const [asked, effects] = step(waiting, pollDue(3_400));
    expect(effects).toEqual([{ do: "inquire" }]);
    expect(step(asked, inquired(inProcess, 3_600))).toMatchObject([
      { doubt: "customerScans", awaiting: "poll", shopCode },
      [{ do: "wake" }],
    ]);
    expect(step(asked, inquired(silent, 3_600))[0]).toMatchObject({ shopCode });
  });

  test("[MPM-3] is paid by an inquiry or a notification, and by nothing else", () => {
    expect(step(waiting, notified(approved))[0].status).toBe("paid");
    const [asked] = step(waiting, pollDue(3_400));
    expect(step(asked, inquired(approved, 3_600))[0].status).toBe("paid");
  });

  test("[MPM-4] runs out: asked once more and then called off; the last word decides", () => {
    const { budgetMs } = shownPlan("alipayplus");
    const [asked, effects] = step(waiting, pollDue(400 + budgetMs));
    expect(effects).toEqual([{ do: "inquire" }]);
    const [over, wishes] = step(asked, inquired(inProcess, 500 + budgetMs));
    expect(over).toMatchObject({ status: "cancelling", reason: "budgetSpent" });
    expect(wishes).toEqual([{ do: "cancel" }]);
    expect(step(over, cancelAnswered({ kind: "cancelled" }))[0].status).toBe("cancelled");
    // Closed by the acquirer just before: the same end without a cancellation.
    expect(step(asked, inquired(calledOffThere, 500 + budgetMs))[0].status).toBe("failed");
  });

  test("[MPM-4] paid after it was called off, the money goes back and no sale is made of it", () => {
    const [off] = step(waiting, stopped);
    const [late] = step(off, cancelAnswered({ kind: "cancelled" }));
    const [questioned, effects] = step(late, notified(approved));
    expect(effects).toContainEqual({ do: "inquire" });
    const [back, wishes] = step(questioned, inquired(approved));
    expect(back).toMatchObject({ status: "paid", refundOwed: true });
    expect(wishes).toEqual([{ do: "payBack" }]);
  });

  test("[MPM-5] without an answer is asked for again under the same id, never begun anew", () => {
    const [unsure, first] = followShown(fellSilent);
    expect(unsure).toMatchObject({ status: "confirming", doubt: "noAnswer" });
    expect(first).toEqual([{ do: "inquire" }]);
    // The acquirer has the order, but nobody can scan what is not shown.
    for (const answer of [inProcess, notFound] as const) {
      const [again] = step(unsure, inquired(answer, 5_200));
      const [resent, effects] = step(again, pollDue(8_200));
      expect(effects).toEqual([{ do: "pay" }]);
      expect(step(resent, payAnswered(ordered, 8_600))[0]).toMatchObject({
        doubt: "customerScans",
        shopCode,
      });
    }
  });

  test("[MPM-5] a late answer brings the code, and a refused order is a no", () => {
    const [unsure] = followShown(fellSilent);
    expect(step(unsure, payAnswered(ordered, 6_000))[0]).toMatchObject({ shopCode });
    expect(followShown(payAnswered(declined))[0]).toMatchObject({ status: "failed" });
    expect(followShown(payAnswered(busy))[0]).toMatchObject({
      doubt: "acquirerBusy",
      resendNext: true,
    });
  });

  test("[MPM-5] after a restart is inquired first, and shown on while it is in process", () => {
    const [back, effects] = step(waiting, resumed);
    expect(back).toMatchObject({ doubt: "tillRestarted", codeHeld: false, shopCode });
    expect(effects).toEqual([{ do: "inquire" }]);
    expect(step(back, inquired(inProcess, 20_200))[0]).toMatchObject({ doubt: "customerScans" });
  });

  test("[DESK-6] waits for the customer, within its time", () => {
    const seen = { now: at(3_000), wakesAt: at(3_400), intendedAt: instant(0) };
    if (waiting.status === "draft") throw new Error("not begun");
    expect(prospect(waiting, seen)).toMatchObject({
      doing: "waitingForCustomer",
      end: { kind: "within", ms: 175_000 - 2_600 },
    });
  });
});

describe("any walk of a payment whose code the shop shows", () => {
  /** False where the step breaks the promise. Asked for each of many thousand steps. */
  type Check = (
    before: Payment,
    event: PaymentEvent,
    next: Payment,
    wishes: readonly string[],
  ) => boolean;

  function everyWalk(seed: number, check: Check) {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let [payment] = followShown();
        let now = 0;
        for (const [pause, eventAt] of walk) {
          now += pause;
          const event = eventAt(now);
          const [next, effects] = step(payment, event);
          const wishes = effects.map(({ do: what }) => what);
          if (!check(payment, event, next, wishes)) {
            expect.fail(
              `${payment.status} became ${next.status} by ${event.type}: ${wishes.join()}`,
            );
          }
          payment = next;
        }
      }),
      { seed, numRuns: 5_000 },
    );
  }

  test("[MPM-3] [F14] [LATE-1] comes to money only by the acquirer's word, and never again once called off", () => {
    everyWalk(1, (before, event, next) => {
      const isPaid = !("proof" in before) && "proof" in next;
      const byWord = ["payAnswered", "inquiryAnswered", "notified"].includes(event.type);
      return (!isPaid || byWord) && (!isCalledOff(before) || isCalledOff(next));
    });
  });

  test("[MPM-5] never asks for a code once it was called off, and shows none then", () => {
    everyWalk(
      2,
      (before, _event, next, wishes) =>
        !(isCalledOff(before) && wishes.includes("pay")) &&
        (next.status === "confirming" || !("shopCode" in next)),
    );
  });
});
