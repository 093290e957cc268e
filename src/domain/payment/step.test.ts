import { describe, expect, test } from "vitest";
import {
  approved,
  approvedOther,
  at,
  back,
  busy,
  calledOffThere,
  cancelAnswered,
  declined,
  draft,
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
  request,
  scanned,
  sent,
  silent,
  stopped,
  tooLate,
} from "#testkit/payments.ts";
import type { RequestId } from "./answers.ts";
import type { Payment } from "./payment.ts";
import { step } from "./step.ts";

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
    const old = { ...scanned, at: at(60_001) };
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
    const secondScan = { ...scanned, request: "R_2" as RequestId };
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

const crossed = { kind: "contradicted", field: "request" } as const;

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
    const [payment] = follow(...sent, fellSilent, inquired(crossed));
    expect(payment).toMatchObject({ status: "confirming", awaiting: "poll" });
  });
});

describe("an answer that must not be forgotten", () => {
  const contradictionNote = { do: "note", note: "contradiction" };

  test("[PAY-8] is noted wherever it comes, whatever else it leads to", () => {
    const states = [
      follow(...sent),
      follow(...sent, fellSilent),
      follow(...sent, payAnswered(busy), pollDue(3_400)),
      follow(...sent, fellSilent, stopped),
      follow(...sent, fellSilent, stopped, cancelAnswered(tooLate)),
      follow(...sent, fellSilent, stopped, cancelAnswered(declined)),
      follow(...sent, payAnswered(approved)),
    ];
    for (const [state] of states) {
      for (const answer of [approvedOther, crossed]) {
        for (const told of [payAnswered, inquired, notified]) {
          const [, effects] = step(state, told(answer, 9_000));
          expect(effects.filter(({ do: what }) => what === "note")).toEqual([contradictionNote]);
        }
      }
    }
  });

  test("[PAY-9] is a late approval only when it speaks of our request and amount", () => {
    const [state] = follow(...sent, fellSilent, stopped, cancelAnswered(calledOffThere));
    expect(step(state, payAnswered(approvedOther))).toEqual([state, [contradictionNote]]);
  });
});

describe("a no to the call itself", () => {
  const badToken = { kind: "declined", code: "INVALID_TOKEN" } as const;

  test("[PAY-5] [PAY-11] is believed when the acquirer, asked once, does not know the request", () => {
    const [asked, effects] = follow(...sent, payAnswered(badToken), pollDue(4_000));
    expect([asked.status, effects]).toEqual(["confirming", [{ do: "inquire" }]]);
    const [refused] = step(asked, inquired(notFound));
    expect(refused).toMatchObject({ status: "failed", resultCode: badToken.code });
  });

  test("[PAY-5] [PAY-21] is given the whole pause again after a restart, and then asked about", () => {
    const [before] = follow(...sent, payAnswered(badToken));
    const [restarted, effects] = step(before, { type: "resumed", at: at(0) } as const);
    // A copy of the call that a proxy made may be on its way: not to be found yet would be no answer.
    expect([restarted.status, effects]).toEqual([
      "confirming",
      [{ do: "wake", afterMs: 3_000, event: "pollDue" }],
    ]);
    const [asked, asks] = step(restarted, pollDue(3_000));
    expect(asks).toEqual([{ do: "inquire" }]);
    expect(step(asked, inquired(notFound))[0]).toMatchObject({
      status: "failed",
      resultCode: badToken.code,
    });
  });

  test("[PAY-5] is asked about no earlier when the tablet wakes in between", () => {
    const [refused] = follow(...sent, payAnswered(badToken, 200));
    expect(step(refused, pollDue(1_200))[1]).toEqual([
      { do: "wake", afterMs: 3_000, event: "pollDue" },
    ]);
    expect(step(refused, pollDue(3_200))[1]).toEqual([{ do: "inquire" }]);
  });

  test("[PAY-5] gives way to what the acquirer says of another copy of the request", () => {
    const asked = follow(...sent, payAnswered(badToken), pollDue(4_000))[0];
    expect(step(asked, inquired(approved))[0].status).toBe("paid");
    expect(step(asked, inquired(silent))[0].status).toBe("confirming");
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

describe("a notification", () => {
  const words = [approved, declined, calledOffThere];

  test.each(words)(
    "[PAY-20] that says $kind leads where an inquiry with the same answer leads",
    (word) => {
      const [unsure] = follow(...sent, fellSilent);
      expect(step(unsure, notified(word))).toEqual(step(unsure, inquired(word)));
      const [, asking] = follow(...sent, fellSilent, notified(word));
      expect(asking).toEqual([]);
    },
  );

  test.each(words)(
    "[PAY-20] that says $kind before the answer to pay is the final word",
    (word) => {
      const [told] = follow(...sent, notified(word));
      expect(["paid", "failed"]).toContain(told.status);
      expect(step(told, payAnswered(inProcess))).toEqual([told, []]);
    },
  );

  test("[PAY-20] that comes again changes nothing and is nothing to remember", () => {
    const [paid] = follow(...sent, notified(approved));
    expect(step(paid, notified(approved))).toEqual([paid, []]);
    expect(step(paid, payAnswered(approved))).toEqual([paid, []]);
    const [failed] = follow(...sent, notified(declined));
    expect(step(failed, notified(declined))).toEqual([failed, []]);
  });

  test.each([inProcess, notFound, silent])(
    "[PAY-3] [PAY-20] that says $kind moves nothing and doubles no inquiry",
    (word) => {
      for (const before of [sent, [...sent, fellSilent]]) {
        const [payment] = follow(...before);
        expect(step(payment, notified(word))).toEqual([payment, []]);
      }
    },
  );

  test("[LATE-7] that denies money which was taken is noted and takes nothing away", () => {
    const paid = follow(...sent, payAnswered(approved))[0];
    const partly = step(step(paid, refundRequested(refundOrder(500)))[0], back(500))[0];
    for (const captured of [paid, partly]) {
      expect(step(captured, notified(declined))).toEqual([
        captured,
        [{ do: "note", note: "contradiction" }],
      ]);
    }
  });
});
