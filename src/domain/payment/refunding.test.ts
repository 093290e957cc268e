import { describe, expect, test } from "vitest";
import {
  approved,
  approvedOther,
  at,
  back,
  calledOffThere,
  cancelAnswered,
  declined,
  fellSilent,
  follow,
  inProcess,
  inquired,
  notFound,
  payAnswered,
  refundAnswered,
  refundOrder,
  refundRequested,
  sent,
  silent,
  stopped,
  tooLate,
  total,
} from "#testkit/payments.ts";
import type { RequestId } from "./answers.ts";
import type { PaymentEvent } from "./events.ts";
import { step } from "./step.ts";

const paid = follow(...sent, payAnswered(approved))[0];
const refundDue: PaymentEvent = { type: "refundDue", at: at(12_000) };
const resumed: PaymentEvent = { type: "resumed", at: at(12_000) };
const payBackDue: PaymentEvent = { type: "payBackDue", at: at(12_000) };
const asksFor = (amount: number, id = "RF_1") => refundRequested(refundOrder(amount, "refund", id));
const callsOff = refundRequested(refundOrder(total, "cancel"));

/** Follows the events from a payment that is paid. */
function afterwards(...events: readonly PaymentEvent[]): ReturnType<typeof step> {
  return events.reduce<ReturnType<typeof step>>(
    ([payment], event) => step(payment, event),
    [paid, []],
  );
}

describe("a refund", () => {
  test("[PAY-15] goes out in parts that never pass what was paid", () => {
    const [payment] = afterwards(asksFor(1_000), back(1_000));
    expect(payment).toMatchObject({ status: "partiallyRefunded", refunded: 1_000 });
    expect(step(payment, asksFor(1_297, "RF_2"))).toEqual([payment, []]);
    const [done] = afterwards(asksFor(1_000), back(1_000), asksFor(1_296, "RF_2"), back(1_296));
    expect(done).toMatchObject({ status: "refunded", refunded: total });
    expect(step(done, asksFor(1, "RF_3"))).toEqual([done, []]);
  });

  test.each([0, -1])("[PAY-15] of %d yen is none", (amount) => {
    expect(step(paid, asksFor(amount))).toEqual([paid, []]);
  });

  test("[PAY-15] is retried under its own id after silence and after a restart", () => {
    const [waiting, wakes] = afterwards(asksFor(500), refundAnswered(silent));
    expect(wakes).toEqual([{ do: "wake", afterMs: 1_000, event: "refundDue" }]);
    for (const event of [refundDue, resumed]) {
      const [again, effects] = step(waiting, event);
      expect(again).toMatchObject({ status: "refunding", refund: { id: "RF_1", amount: 500 } });
      expect(effects).toEqual([{ do: "refund" }]);
    }
  });

  test("[PAY-15] takes an answer only for the try it made last", () => {
    const [waiting] = afterwards(asksFor(500), refundAnswered(silent));
    expect(step(waiting, back(500))).toEqual([waiting, []]);
  });

  test("[PAY-15] is not done by an answer that names another amount", () => {
    expect(afterwards(asksFor(500), back(501))[0]).toMatchObject({
      status: "refunding",
      awaiting: "retry",
    });
  });

  test("[PAY-15] is not given up for a no to the call after an earlier try", () => {
    const badToken = { kind: "declined", code: "INVALID_TOKEN" } as const;
    const [next] = afterwards(
      asksFor(500),
      refundAnswered(silent),
      refundDue,
      refundAnswered(badToken),
    );
    expect(next).toMatchObject({ status: "refunding", awaiting: "retry" });
  });

  test("[PAY-15] that is refused leaves the payment as it was, with the reason", () => {
    const refused = { refundRefused: "USER_BALANCE_NOT_ENOUGH" };
    expect(afterwards(asksFor(500), refundAnswered(declined))).toMatchObject([
      { status: "paid", ...refused },
      [],
    ]);
    const second = [asksFor(500), back(500), asksFor(1, "RF_2"), refundAnswered(declined)];
    expect(afterwards(...second)).toMatchObject([
      { status: "partiallyRefunded", refunded: 500, ...refused },
      [],
    ]);
  });

  test("[PAY-15] is asked for once, whatever else is asked meanwhile", () => {
    const [asking] = afterwards(asksFor(500));
    for (const event of [asksFor(500), asksFor(700, "RF_2"), callsOff]) {
      expect(step(asking, event)).toEqual([asking, []]);
    }
  });
});

describe("a payment that is called off on the day it was made", () => {
  test("[RFD-6] goes back whole by a cancellation, and only whole", () => {
    expect(afterwards(callsOff)[1]).toEqual([{ do: "cancel" }]);
    const [gone, effects] = afterwards(callsOff, cancelAnswered(calledOffThere));
    expect(gone).toMatchObject({ status: "refunded", refunded: total, byCancel: true });
    expect(effects).toEqual([]);
    const part = refundRequested(refundOrder(total - 1, "cancel"));
    expect(step(paid, part)).toEqual([paid, []]);
    const [partly] = afterwards(asksFor(500), back(500));
    expect(step(partly, refundRequested(refundOrder(total - 500, "cancel")))).toEqual([partly, []]);
    expect(step(partly, callsOff)).toEqual([partly, []]);
  });

  test("[RFD-6] is called off again after silence and after a restart", () => {
    for (const answer of [silent, inProcess]) {
      const [waiting, wakes] = afterwards(callsOff, cancelAnswered(answer));
      expect(wakes).toEqual([{ do: "wake", afterMs: 1_000, event: "refundDue" }]);
      expect(step(waiting, refundDue)[1]).toEqual([{ do: "cancel" }]);
      expect(step(waiting, resumed)[1]).toEqual([{ do: "cancel" }]);
    }
  });

  test.each([tooLate, declined])(
    "[RFD-6] and whose cancellation is refused ($kind) is asked about before anything else",
    (no) => {
      const [asking, effects] = afterwards(callsOff, cancelAnswered(no));
      expect(asking).toMatchObject({ status: "refunding", awaiting: "truth" });
      expect(effects).toEqual([{ do: "inquire" }]);
      expect(step(asking, inquired(calledOffThere))[0]).toMatchObject({
        status: "refunded",
        byCancel: true,
      });
      expect(step(asking, inquired(approved))).toMatchObject([
        { refund: { id: "RF_1", amount: total, by: "refund" }, awaiting: "answer", tries: 1 },
        [{ do: "refund" }],
      ]);
      const [gone] = step(step(asking, inquired(approved))[0], back(total));
      expect(gone.status).toBe("refunded");
      expect(gone).not.toHaveProperty("byCancel");
    },
  );

  test.each([silent, inProcess, notFound, declined, approvedOther])(
    "[RFD-6] is asked about again when the answer ($kind) does not tell where the money is",
    (answer) => {
      const [waiting] = afterwards(callsOff, cancelAnswered(tooLate), inquired(answer));
      const isOther = answer === approvedOther;
      expect(waiting).toMatchObject(
        isOther ? { refund: { by: "refund" } } : { awaiting: "truthRetry" },
      );
      if (!isOther) expect(step(waiting, refundDue)[1]).toEqual([{ do: "inquire" }]);
    },
  );

  test("[RFD-6] [PAY-8] is not asked for by refund because another payment was approved", () => {
    const another = { ...approved, proof: { ...approved.proof, request: "R_2" as RequestId } };
    const [waiting] = afterwards(callsOff, cancelAnswered(declined), inquired(another));
    expect(waiting).toMatchObject({ refund: { by: "cancel" }, awaiting: "truthRetry" });
  });

  describe("and is refunded instead, but refused that too", () => {
    const asking = [cancelAnswered(declined), inquired(approved), refundAnswered(declined)];

    test("[RFD-6] is asked about once more, over silence and a restart", () => {
      const [next, effects] = afterwards(callsOff, ...asking);
      expect(next).toMatchObject({ status: "refunding", awaiting: "truth" });
      expect(effects).toEqual([{ do: "inquire" }]);
      const [unheard] = step(next, inquired(silent));
      expect(step(unheard, refundDue)[1]).toEqual([{ do: "inquire" }]);
      expect(step(unheard, resumed)[1]).toEqual([{ do: "refund" }]);
    });

    test("[RFD-6] has gone back by the cancellation when the acquirer says so now", () => {
      const [gone] = afterwards(callsOff, ...asking, inquired(calledOffThere));
      expect(gone).toMatchObject({ status: "refunded", refunded: total, byCancel: true });
    });

    test("[RFD-6] is paid still when the acquirer says so again, with the reason", () => {
      const [still, effects] = afterwards(callsOff, ...asking, inquired(approved));
      expect(still).toMatchObject({ status: "paid", refundRefused: "USER_BALANCE_NOT_ENOUGH" });
      expect(still).not.toHaveProperty("insteadOfCancel");
      expect(effects).toEqual([]);
    });
  });

  test("[RFD-6] takes no answer to a question that was not asked", () => {
    const [asking] = afterwards(callsOff);
    expect(step(asking, back(total))).toEqual([asking, []]);
    expect(step(asking, inquired(calledOffThere))).toEqual([asking, []]);
    const [refunding] = afterwards(asksFor(500));
    expect(step(refunding, cancelAnswered(calledOffThere))).toEqual([refunding, []]);
  });
});

describe("money that is owed back", () => {
  const owed = follow(...sent, fellSilent, stopped, cancelAnswered(tooLate), inquired(approved))[0];
  const again = { do: "wake", afterMs: 300_000, event: "payBackDue" };

  test("[LATE-2] asks to be paid back when it is found, after a restart and after every pause", () => {
    expect(owed).toMatchObject({ status: "paid", refundOwed: true });
    expect(step(owed, resumed)).toEqual([owed, [{ do: "payBack" }]]);
    expect(step(owed, payBackDue)).toEqual([owed, [{ do: "payBack" }]]);
    expect(step(paid, resumed)).toEqual([paid, []]);
    expect(step(paid, payBackDue)).toEqual([paid, []]);
  });

  test("[LATE-2] is tried anew after a refusal, until it has gone back", () => {
    const [asking] = step(owed, asksFor(total));
    const [refused, effects] = step(asking, refundAnswered(declined));
    expect(refused).toMatchObject({
      status: "paid",
      refundOwed: true,
      refundRefused: "USER_BALANCE_NOT_ENOUGH",
    });
    expect(effects).toEqual([again]);
    const [second] = step(refused, asksFor(total, "RF_2"));
    expect(step(second, back(total))).toMatchObject([{ status: "refunded" }, []]);
  });

  test("[LATE-2] goes back wholly: after a part the rest is asked for", () => {
    const [partly, effects] = step(step(owed, asksFor(500))[0], back(500));
    expect(partly).toMatchObject({ status: "partiallyRefunded", refundOwed: true });
    expect(effects).toEqual([{ do: "payBack" }]);
    expect(step(partly, resumed)[1]).toEqual([{ do: "payBack" }]);
    const [asking] = step(partly, asksFor(total - 500, "RF_2"));
    expect(step(asking, refundAnswered(declined))).toMatchObject([
      { status: "partiallyRefunded", refunded: 500 },
      [again],
    ]);
  });
});
