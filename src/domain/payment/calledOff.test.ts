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
  notified,
  payAnswered,
  pollDue,
  proof,
  recorded,
  refundOrder,
  refundRequested,
  scanned,
  sent,
  silent,
  stopped,
  tooLate,
  total,
  trace,
} from "#testkit/payments.ts";
import type { Effect, PaymentEvent } from "./events.ts";
import { isCalledOff, isOpen, isOwedBack, type Payment } from "./payment.ts";
import { step } from "./step.ts";

const calledOff = [...sent, fellSilent, stopped];
const cancelDue: PaymentEvent = { type: "cancelDue", at: at(9_000) };
const resumed: PaymentEvent = { type: "resumed", at: at(9_000) };
const questioned: PaymentEvent = { type: "questioned", at: at(9_000) };
const lateNote: Effect = { do: "note", note: "lateApproval" };

describe("a payment that is being called off", () => {
  test("[PAY-9] is repeated with growing pauses until it is answered", () => {
    let [payment, effects] = follow(...calledOff);
    const pauses: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      [payment, effects] = step(payment, cancelAnswered(silent));
      const [wake] = effects;
      if (wake?.do === "wake") pauses.push(wake.afterMs);
      [payment, effects] = step(payment, cancelDue);
      expect(effects).toEqual([{ do: "cancel" }]);
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
    expect(step(payment, cancelAnswered(calledOffThere))[0].status).toBe("cancelled");
  });

  test("[PAY-9] is not made paid by a late approval, which is noted", () => {
    const [payment] = follow(...calledOff);
    expect(step(payment, payAnswered(approved, 8_000))).toEqual([payment, [lateNote]]);
  });

  test("[PAY-16] is settled by inquiry when it is too late to cancel", () => {
    const [asking, effects] = follow(...calledOff, cancelAnswered(tooLate));
    expect(effects).toEqual([{ do: "inquire" }]);
    expect(step(asking, inquired(approved))).toMatchObject([
      { status: "paid", refundOwed: true },
      [{ do: "payBack" }],
    ]);
    expect(step(asking, inquired(declined))[0].status).toBe("failed");
    const [retry, wakes] = step(asking, inquired(silent));
    expect(wakes).toEqual([{ do: "wake", afterMs: 3_000, event: "cancelDue" }]);
    expect(step(retry, cancelDue)[1]).toEqual([{ do: "inquire" }]);
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
    expect(step(asking, inquired(calledOffThere))[0]).toMatchObject({
      status: "cancelled",
      reason: "budgetSpent",
    });
  });

  test("[PAY-9] takes an answer only for the question it asked last", () => {
    const [retrying] = follow(...calledOff, cancelAnswered(silent));
    expect(step(retrying, cancelAnswered(calledOffThere))).toEqual([retrying, []]);
  });

  test("[PAY-10] is called off again after the till restarted", () => {
    const [, effects] = follow(...calledOff, resumed);
    expect(effects).toEqual([{ do: "cancel" }]);
  });
});

describe("a payment whose wallet takes no cancellation", () => {
  const dana: PaymentEvent = { ...scanned, code: { ...trace, brand: "DANA" } };
  const stoppedUnsure = [dana, recorded, fellSilent, stopped];

  test("[LATE-4] is never cancelled: the acquirer is asked at every pause", () => {
    const [waiting, effects] = follow(...stoppedUnsure);
    expect(waiting).toMatchObject({ status: "cancelling", awaiting: "truthRetry" });
    expect(effects).toEqual([{ do: "wake", afterMs: 3_000, event: "cancelDue" }]);
    const [asking, asks] = step(waiting, cancelDue);
    expect(asks).toEqual([{ do: "inquire" }]);
    for (const answer of [inProcess, silent, notFound]) {
      expect(step(asking, inquired(answer))).toMatchObject([
        { status: "cancelling", awaiting: "truthRetry" },
        [{ do: "wake", afterMs: 3_000, event: "cancelDue" }],
      ]);
    }
  });

  test("[LATE-4] is asked less often once as many inquiries were made as the plan holds", () => {
    let [payment, effects] = follow(...stoppedUnsure);
    const pauses: number[] = [];
    for (let n = 0; n < 22; n += 1) {
      [payment] = step(payment, cancelDue);
      [payment, effects] = step(payment, inquired(inProcess));
      for (const effect of effects) if (effect.do === "wake") pauses.push(effect.afterMs);
    }
    expect(pauses.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => 3_000));
    expect(pauses.slice(19)).toEqual([60_000, 60_000, 60_000]);
  });

  test("[LATE-4] ends in the acquirer's own word", () => {
    const [asking] = follow(...stoppedUnsure, cancelDue);
    expect(step(asking, inquired(approved))).toMatchObject([
      { status: "paid", refundOwed: true },
      [{ do: "payBack" }],
    ]);
    expect(step(asking, inquired(declined))[0]).toMatchObject({ status: "failed" });
    expect(step(asking, inquired({ kind: "cancelled" }))[0].status).toBe("cancelled");
  });

  test.each([
    ["that it took no money", declined],
    ["that it was cancelled", calledOffThere],
  ])("[LATE-5] goes on being asked about when a notification says %s", (_what, answer) => {
    const [waiting] = follow(...stoppedUnsure);
    const [asking, effects] = step(waiting, notified(answer));
    expect(asking).toMatchObject({ status: "cancelling", awaiting: "truth" });
    expect(effects).toEqual([{ do: "inquire" }]);
    expect(step(asking, notified(answer))).toEqual([asking, []]);
  });

  test("[LATE-5] is only asked about at once when a notification says that it took the money", () => {
    const [waiting] = follow(...stoppedUnsure);
    const [asking, effects] = step(waiting, notified(approved));
    expect(asking).toMatchObject({ status: "cancelling", awaiting: "truth" });
    expect(effects).toContainEqual({ do: "inquire" });
    expect(step(asking, notified(approved))[0]).toBe(asking);
    expect(step(asking, inquired(approved))[0]).toMatchObject({ status: "paid", refundOwed: true });
  });

  test("[LATE-4] is over when the acquirer has not heard of it at the end of its day", () => {
    const [asking] = follow(...stoppedUnsure, cancelDue);
    expect(step(asking, inquired(notFound, 9_000, false))[0].status).toBe("cancelling");
    expect(step(asking, inquired(notFound, 9_000, true))).toMatchObject([
      { status: "cancelled", reason: "cashierStopped" },
      [],
    ]);
    for (const answer of [inProcess, silent]) {
      expect(step(asking, inquired(answer, 9_000, true))[0].status).toBe("cancelling");
    }
  });

  test("[LATE-4] [PAY-10] is asked about again after the till restarted", () => {
    const [waiting] = follow(...stoppedUnsure);
    expect(step(waiting, resumed)).toMatchObject([
      { status: "cancelling", awaiting: "truth" },
      [{ do: "inquire" }],
    ]);
  });

  test("[LATE-4] hears nothing from a cancellation it never asked for", () => {
    const [waiting] = follow(...stoppedUnsure);
    expect(step(waiting, cancelAnswered({ kind: "cancelled" }))).toEqual([waiting, []]);
  });
});

describe("a payment that was over unpaid", () => {
  const cancelled = [...calledOff, cancelAnswered(calledOffThere)];
  const failed = [...sent, payAnswered(declined)];

  test.each([
    ["cancelled", "by a notification", cancelled, notified(approved)],
    ["cancelled", "by an answer long overdue", cancelled, payAnswered(approved, 8_000)],
    ["cancelled", "by an inquiry long overdue", cancelled, inquired(approved)],
    ["failed", "by a notification", failed, notified(approved)],
    ["failed", "by an answer long overdue", failed, payAnswered(approved, 8_000)],
  ])("[LATE-5] and %s is asked about when it is told %s to have been paid", (...row) => {
    const [, , before, told] = row;
    const [asking, effects] = follow(...before, told);
    expect(asking).toMatchObject({
      status: "cancelling",
      reason: "lateApproval",
      awaiting: "truth",
    });
    expect(effects).toEqual([lateNote, { do: "inquire" }]);
    expect(step(asking, inquired(approved))).toMatchObject([
      { status: "paid", refundOwed: true, proof },
      [{ do: "payBack" }],
    ]);
    expect(step(asking, inquired(calledOffThere))[0]).toMatchObject({
      status: "cancelled",
      reason: "lateApproval",
    });
    expect(step(asking, inquired(declined))[0].status).toBe("failed");
  });

  test("[LATE-5] stays over for word of other money, or none", () => {
    for (const before of [cancelled, failed]) {
      const [over] = follow(...before);
      for (const word of [approvedOther, declined, inProcess, notFound, calledOffThere]) {
        expect(step(over, notified(word))[0]).toBe(over);
      }
    }
  });

  test("[LATE-5] and was looked into once is not looked into again for the same word", () => {
    const [over] = follow(...cancelled, notified(approved), inquired(calledOffThere));
    expect(over).toMatchObject({ status: "cancelled", reason: "lateApproval" });
    expect(step(over, notified(approved))).toEqual([over, [lateNote]]);
    expect(step(over, questioned)[1]).toEqual([{ do: "inquire" }]);
  });

  test("[LATE-6] is asked about once more when somebody doubts it", () => {
    for (const before of [cancelled, failed]) {
      const [asking, effects] = follow(...before, questioned);
      expect(asking).toMatchObject({ status: "cancelling", awaiting: "truth" });
      expect(effects).toEqual([{ do: "inquire" }]);
    }
  });

  test("[LATE-6] is not disturbed by doubt while it is open, nor once it is paid", () => {
    for (const before of [
      sent,
      [...sent, fellSilent],
      calledOff,
      [...calledOff, cancelAnswered(declined)],
      [...sent, payAnswered(approved)],
    ]) {
      const [payment] = follow(...before);
      expect(step(payment, questioned)).toEqual([payment, []]);
    }
  });

  test("[LATE-5] is asked about whatever a notification says meanwhile, and once at a time", () => {
    const [asking] = follow(...cancelled, notified(approved));
    expect(step(asking, notified(declined))).toEqual([asking, []]);
    const [retry] = step(asking, inquired(silent));
    expect(step(retry, notified(calledOffThere))).toMatchObject([
      { status: "cancelling", awaiting: "truth" },
      [{ do: "inquire" }],
    ]);
    const [cancelling] = follow(...calledOff);
    expect(step(cancelling, notified(declined))).toEqual([cancelling, []]);
  });

  test("[LATE-5] needs a person when the acquirer answers with other money", () => {
    const [asking] = follow(...failed, questioned);
    expect(step(asking, inquired(approvedOther))[0]).toMatchObject({
      status: "attention",
      reason: "contradiction",
      calledOff: "lateApproval",
    });
  });
});

describe("a payment that needs a person", () => {
  const refused = [...calledOff, cancelAnswered(declined)];

  test("[LATE-1] is over when the acquirer has not heard of it at the end of its day", () => {
    const [asking] = follow(...refused, pollDue(70_000));
    expect(step(asking, inquired(notFound, 71_000, false))[0].status).toBe("attention");
    expect(step(asking, inquired(notFound, 71_000, true))[0].status).toBe("cancelled");
  });

  test("[PAY-20] [LATE-5] is asked about when a notification tells of money, or after a restart", () => {
    const [waiting] = follow(...refused);
    const [asking, effects] = step(waiting, notified(approved));
    expect([asking.status, effects]).toMatchObject(["attention", [lateNote, { do: "inquire" }]]);
    expect(step(asking, notified(approved))[0]).toBe(asking);
    expect(step(waiting, notified(inProcess))).toEqual([waiting, []]);
    expect(step(waiting, resumed)[1]).toEqual([{ do: "inquire" }]);
  });

  test("[LATE-5] is not over because a notification denies the money that was captured", () => {
    const doubted = [...sent, payAnswered(declined), questioned, inquired(approvedOther)];
    const [waiting] = follow(...doubted);
    const [asking, effects] = step(waiting, notified(declined));
    expect([asking.status, effects]).toMatchObject(["attention", [{ do: "inquire" }]]);
    expect(step(asking, inquired(approvedOther))[0].status).toBe("attention");
    expect(step(asking, inquired(declined))[0].status).toBe("failed");
  });
});

describe("what the shop expects of a payment", () => {
  const owed = follow(...calledOff, cancelAnswered(tooLate), inquired(approved))[0];

  test.each<readonly [string, Payment, boolean, boolean]>([
    ["ready", follow(scanned)[0], false, true],
    ["paying", follow(...sent)[0], false, true],
    ["confirming", follow(...sent, fellSilent)[0], false, true],
    ["cancelling", follow(...calledOff)[0], true, true],
    ["attention", follow(...calledOff, cancelAnswered(declined))[0], true, true],
    ["cancelled", follow(...calledOff, cancelAnswered(calledOffThere))[0], true, false],
    ["failed", follow(...sent, payAnswered(declined))[0], true, false],
    ["paid", follow(...sent, payAnswered(approved))[0], false, false],
    ["owed back", owed, true, true],
  ])(
    "[LATE-1] %s: whether the sale may be paid in another way, and whether it is open",
    (...row) => {
      const [, payment, mayBePaidAnew, open] = row;
      expect(isCalledOff(payment)).toBe(mayBePaidAnew);
      expect(isOpen(payment)).toBe(open);
    },
  );

  test("[LATE-1] stays nothing while money that is owed goes back, and after", () => {
    let [payment] = step(owed, refundRequested(refundOrder(total)));
    expect([isCalledOff(payment), isOpen(payment), isOwedBack(payment)]).toEqual([
      true,
      true,
      true,
    ]);
    [payment] = step(payment, back(total));
    expect(payment.status).toBe("refunded");
    expect([isCalledOff(payment), isOpen(payment), isOwedBack(payment)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
