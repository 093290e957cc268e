import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { InquiryAnswer, RequestId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { Notice } from "#ports/notices.ts";
import { declined, inProcess, notFound, refundOrder, silent, tooLate } from "#testkit/payments.ts";
import type { AcquirerScript } from "#testkit/scriptedAcquirer.ts";
import {
  approval,
  approves,
  entriesOf,
  otherDigits,
  refundIn,
  requestIn,
  sale,
  world,
} from "./deskWorld.fixture.ts";
import { takeCash } from "./takeCash.ts";

const first = requestIn(1, 1);
const second = requestIn(1, 2);
const { total } = sale.totals;
const cancelled = { kind: "cancelled" } as const;
const refunded = { kind: "refunded", refundId: "A1", amount: total } as const;

/** What the acquirer tells of a request: the answer, or one that depends on what was asked for. */
function notice(request: RequestId, answer: InquiryAnswer): Notice {
  return { request, answerFor: () => answer };
}

/** A payment whose customer never confirmed, stopped by the cashier. */
async function stopped(script: AcquirerScript) {
  const till = world({ pay: ["never"], inquire: [inProcess], ...script });
  await till.take();
  await till.clock.advance(5_000);
  till.desk.stop(sale.id);
  await till.clock.settle();
  return till;
}

type Till = Awaited<ReturnType<typeof stopped>>;

function onDisk({ disk }: Pick<Till, "disk">, request: RequestId = first): SentPayment | undefined {
  return disk.sales.get(sale.id)?.attempts.find((attempt) => attempt.request === request);
}

function dayOf({ disk }: Pick<Till, "disk">) {
  return disk.days.get("2026-11-22");
}

describe("a payment whose disk stalls", () => {
  /** The acquirer asks for the same request again; a notice that is noted keeps the disk for so long. */
  async function stalledFor(ms: number) {
    const till = world({
      pay: [{ kind: "pending", code: "UNKNOWN_EXCEPTION" }, approves],
      inquire: [inProcess],
    });
    await till.take();
    await till.clock.settle();
    const append = till.journal.append.bind(till.journal);
    till.journal.append = async (body) => {
      if (body.type === "paymentNoted") {
        await new Promise<void>((over) => till.clock.after(ms, over));
      }
      return append(body);
    };
    void till.desk.noticed(notice(first, approval(first, yen(1))));
    await till.clock.settle();
    await till.clock.advance(ms + 1);
    return till.acquirer.asked.filter((what) => what === "pay").length;
  }

  test("[PAY-5] is sent again when its turn comes, but not when the code has died meanwhile", async () => {
    expect(await stalledFor(4_000)).toBe(2);
    expect(await stalledFor(70_000)).toBe(1);
  });
});

describe("money that came after its payment was called off", () => {
  const late: AcquirerScript = {
    inquire: [inProcess, approval(first)],
    cancel: [tooLate],
    refund: [refunded],
  };

  test("[LATE-2] goes back by itself, all of it, under an id that is on disk first", async () => {
    const till = await stopped(late);
    expect(till.statuses().slice(-4)).toEqual(["cancelling", "paid", "refunding", "refunded"]);
    expect(till.acquirer.refunds).toEqual([{ id: refundIn(1, 1), amount: total }]);
    const bodies = (await entriesOf(till)).map(({ body }) => body);
    expect(bodies.map((body) => ("payment" in body ? body.payment.status : body.type))).toEqual([
      "ready",
      "confirming",
      "cancelling",
      "paid",
      "refunding",
      "refunded",
    ]);
    expect(till.clock.armed).toBe(0);
  });

  test("[LATE-3] makes no receipt and counts in no day, neither when it comes nor when it goes", async () => {
    const till = await stopped(late);
    expect(till.disk.sales.get(sale.id)).toMatchObject({ receipt: null, refunds: [] });
    expect(dayOf(till)).toMatchObject({ receipts: 0, sales: { count: 0 }, refunds: { count: 0 } });
  });

  test("[LATE-2] is asked for on disk before anybody is asked to pay it back", async () => {
    const till = await stopped({ ...late, refund: ["never"] });
    expect(onDisk(till)).toMatchObject({ status: "refunding", refundOwed: true });
    expect(till.acquirer.refunds).toHaveLength(1);
    const again = till.restart({ refund: [refunded] });
    await again.desk.resume();
    await again.clock.settle();
    expect(again.acquirer.refunds).toEqual([{ id: refundIn(1, 1), amount: total }]);
    expect(again.statuses()).toEqual(["refunding", "refunded"]);
  });

  test("[LATE-2] that was refused to go is tried anew every five minutes under a new id", async () => {
    const till = await stopped({ ...late, refund: [declined, declined, refunded] });
    expect(onDisk(till)).toMatchObject({ status: "paid", refundOwed: true });
    await till.clock.advance(299_999);
    expect(till.acquirer.refunds).toHaveLength(1);
    await till.clock.advance(1);
    await till.clock.advance(300_000);
    expect(till.acquirer.refunds.map(({ id }) => id)).toEqual([1, 2, 3].map((n) => refundIn(1, n)));
    expect(onDisk(till)?.status).toBe("refunded");
    expect(till.clock.armed).toBe(0);
  });

  test("[LATE-2] that was refused to go is tried anew at once after a restart", async () => {
    const till = await stopped({ ...late, refund: [declined] });
    expect(await till.journal.openSales()).toHaveLength(1);
    const again = till.restart({
      cancel: [declined],
      inquire: [approval(first, total)],
      refund: [refunded],
    });
    await again.desk.resume();
    await again.clock.settle();
    // It is called off first, for by then it may have gone back by a cancellation.
    expect(again.acquirer.asked).toEqual(["cancel", "inquire", "refund"]);
    expect(onDisk(again)?.status).toBe("refunded");
    expect(await again.journal.openSales()).toEqual([]);
  });

  test("[LATE-2] [JRN-4] is not asked back when the order cannot be written", async () => {
    const till = world({ pay: ["never"], ...late });
    await till.take();
    await till.clock.advance(5_000);
    const { append } = till.journal;
    till.journal.append = (body) => {
      if ("payment" in body && body.payment.status === "refunding") {
        till.disk.nextFailure = { type: "full" };
      }
      return append(body);
    };
    till.desk.stop(sale.id);
    await till.clock.settle();
    expect(till.acquirer.refunds).toEqual([]);
    expect(till.failures).toEqual([{ type: "full" }]);
  });
});

describe("a sale whose attempt was called off", () => {
  test("[LATE-1] [F12] [F24] is paid by another wallet while the first is still being cancelled", async () => {
    const till = await stopped({ pay: ["never", approves], cancel: [silent] });
    expect(till.desk.isLive(sale.id)).toBe(false);
    expect(await till.take(otherDigits)).toBeNull();
    await till.clock.settle();
    expect(onDisk(till, second)?.status).toBe("paid");
    expect(till.disk.sales.get(sale.id)?.receipt?.request).toBe(second);
    expect(onDisk(till)?.status).toBe("cancelling");
    expect((await till.journal.openSales()).map(({ saleId }) => saleId)).toEqual([sale.id]);
    await till.clock.advance(60_000);
    expect(till.acquirer.asked.filter((what) => what === "cancel").length).toBeGreaterThan(5);
  });

  test("[LATE-2] [LATE-3] [F7] keeps one receipt when both took the money, and the first goes back", async () => {
    const till = await stopped({
      pay: ["never", approves],
      inquire: [inProcess, approval(first)],
      cancel: [silent, tooLate],
      refund: [refunded],
    });
    await till.take(otherDigits);
    await till.clock.advance(5_000);
    expect(onDisk(till)).toMatchObject({ status: "refunded" });
    expect(onDisk(till, second)).toMatchObject({ status: "paid", refundOwed: false });
    expect(dayOf(till)).toMatchObject({
      receipts: 1,
      sales: { count: 1, amount: total },
      refunds: { count: 0 },
    });
  });

  test("[LATE-1] [CASH-1] is paid in cash, and what the wallet takes all the same goes back", async () => {
    const till = await stopped({
      inquire: [inProcess, approval(first)],
      cancel: [silent, tooLate],
      refund: [refunded],
    });
    expect(await takeCash(till, sale, yen(3_000))).toMatchObject({ ok: true });
    await till.clock.advance(5_000);
    expect(onDisk(till)?.status).toBe("refunded");
    expect(dayOf(till)).toMatchObject({
      receipts: 1,
      cash: { count: 1, amount: total },
      byBrand: {},
      refunds: { count: 0 },
    });
  });

  test("[PAY-7] is not paid anew while money of an attempt is still expected", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    await till.clock.advance(6_000);
    expect(await till.take(otherDigits)).toBe("paymentLive");
    expect(await takeCash(till, sale, total)).toMatchObject({
      error: { type: "paymentLive" },
    });
    const again = till.restart({});
    expect(await again.take(otherDigits)).toBe("paymentLive");
    expect(await takeCash(again, sale, total)).toMatchObject({ ok: false });
  });

  test("[LATE-4] whose wallet takes no cancellation is asked about, over a restart, till the day is over", async () => {
    const till = world({ pay: ["never"], inquire: [notFound], cancel: [cancelled] });
    await till.take(undefined, undefined, "DANA");
    await till.clock.advance(5_000);
    till.desk.stop(sale.id);
    await till.clock.advance(600_000);
    expect(till.acquirer.asked).not.toContain("cancel");
    expect(onDisk(till)?.status).toBe("cancelling");

    const again = till.restart({ inquire: [notFound] });
    await again.desk.resume();
    // Restarted at 16:05: the acquirer's day is over at 01:15, nine hours and ten minutes later.
    await again.clock.advance((9 * 60 + 10) * 60_000);
    expect(onDisk(again)?.status).toBe("cancelling");
    await again.clock.advance(60_000);
    expect(onDisk(again)).toMatchObject({ status: "cancelled", reason: "cashierStopped" });
    expect(again.clock.armed).toBe(0);
  });
});

test("[LATE-5] what was asked before a cancellation is no answer to what is asked after it", async () => {
  const till = world({ pay: ["never"], cancel: [{ kind: "cancelled" }] });
  const heard: ((answer: InquiryAnswer) => void)[] = [];
  Object.assign(till.acquirer, {
    inquire: () => new Promise<InquiryAnswer>((answers) => heard.push(answers)),
  });
  await till.take();
  await till.clock.advance(5_000);
  till.desk.stop(sale.id);
  await till.clock.settle();
  expect(onDisk(till)?.status).toBe("cancelled");
  await till.desk.noticed(notice(first, approval(first)));
  expect(onDisk(till)?.status).toBe("cancelling");
  const [before, after] = heard;
  before?.(approval(first));
  await till.clock.settle();
  expect(onDisk(till)?.status).toBe("cancelling");
  after?.({ kind: "cancelled" });
  await till.clock.settle();
  expect(onDisk(till)?.status).toBe("cancelled");
});

test("[LATE-4] [PAY-23] a wall clock set forward does not end the acquirer's day while the code lives", async () => {
  const till = world({ pay: ["never"], inquire: [notFound] });
  await till.take(undefined, undefined, "DANA");
  await till.clock.advance(5_000);
  till.desk.stop(sale.id);
  till.clock.sleep(12 * 3_600_000);
  // A minute's life and five minutes more have to be over before the acquirer's ignorance is believed.
  await till.clock.advance(354_000);
  expect(onDisk(till)?.status).toBe("cancelling");
  await till.clock.advance(60_000);
  expect(onDisk(till)?.status).toBe("cancelled");
});

describe("word from the acquirer that nobody asked for", () => {
  test("[PAY-20] [LATE-8] is kept when what follows is on disk, before the answer to pay as after it", async () => {
    const till = world({ pay: ["never"] });
    await till.take();
    expect(await till.desk.noticed(notice(first, approval(first)))).toBe("kept");
    expect(onDisk(till)?.status).toBe("paid");
    expect(await till.desk.noticed(notice(first, approval(first)))).toBe("kept");
    await till.clock.advance(60_000);
    expect(till.acquirer.asked).toEqual(["pay"]);
    expect(till.disk.days.get("2026-11-22")?.receipts).toBe(1);
  });

  test("[PAY-8] is held against the total that was asked for under that id", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    const asked: number[] = [];
    await till.desk.noticed({
      request: first,
      answerFor(wanted) {
        asked.push(wanted);
        return { kind: "contradicted", field: "amount" };
      },
    });
    expect(asked).toEqual([total]);
    expect((await entriesOf(till)).at(-1)?.body).toMatchObject({ note: "contradiction" });
    expect(onDisk(till)?.status).toBe("ready");
  });

  test("[LATE-8] is unknown when no payment of ours has its id", async () => {
    const till = world({ pay: ["never"] });
    expect(await till.desk.noticed(notice(first, approval(first)))).toBe("unknown");
    expect(await entriesOf(till)).toEqual([]);
  });

  test("[LATE-8] [JRN-4] is to come again when it cannot be kept, and then it counts", async () => {
    const till = world({ pay: ["never"] });
    await till.take();
    till.disk.nextFailure = { type: "full" };
    expect(await till.desk.noticed(notice(first, approval(first)))).toBe("later");
    expect(await till.desk.noticed(notice(first, approval(first)))).toBe("later");
    const again = till.restart({ inquire: [inProcess] });
    await again.desk.resume();
    expect(await again.desk.noticed(notice(first, approval(first)))).toBe("kept");
    expect(onDisk(again)?.status).toBe("paid");
  });

  test("[PAY-20] counts for a payment of an earlier run that is not resumed yet", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    await till.clock.advance(6_000);
    const again = till.restart({ inquire: [inProcess] });
    expect(await again.desk.noticed(notice(first, approval(first)))).toBe("kept");
    await again.desk.resume();
    await again.clock.advance(60_000);
    expect(again.statuses()).toEqual(["paid"]);
    expect(again.acquirer.asked).toEqual([]);
  });

  test("[PAY-20] leaves a payment of an earlier run to the inquiry when it is not the last word", async () => {
    const till = world({ pay: ["never"] });
    await till.take();
    const again = till.restart({ inquire: [approval(first)] });
    expect(await again.desk.noticed(notice(first, inProcess))).toBe("kept");
    await again.desk.resume();
    await again.clock.settle();
    expect(again.statuses()).toEqual(["confirming", "paid"]);
  });

  test.each([
    ["in the same run", false],
    ["after a restart", true],
  ])("[LATE-5] of money for a cancelled payment is looked into, %s", async (_, restarts) => {
    const asked = { inquire: [inProcess, approval(first)], refund: [refunded] };
    const till = await stopped({ ...asked, cancel: [cancelled] });
    expect(onDisk(till)?.status).toBe("cancelled");
    const now = restarts ? till.restart({ ...asked, inquire: [approval(first)] }) : till;
    expect(await now.desk.noticed(notice(first, approval(first)))).toBe("kept");
    await now.clock.settle();
    expect(onDisk(till)?.status).toBe("refunded");
    expect(now.acquirer.refunds).toHaveLength(1);
    expect(till.disk.sales.get(sale.id)).toMatchObject({ receipt: null, notes: 1 });
  });

  test("[LATE-5] of money that has gone back by then leaves the payment cancelled", async () => {
    const till = await stopped({ inquire: [inProcess, cancelled], cancel: [cancelled] });
    await till.desk.noticed(notice(first, approval(first)));
    await till.clock.settle();
    expect(onDisk(till)).toMatchObject({ status: "cancelled", reason: "lateApproval" });
    const { asked } = till.acquirer;
    expect(await till.desk.noticed(notice(first, approval(first)))).toBe("kept");
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual(asked);
  });
});

describe("somebody's doubt about a payment", () => {
  test("[LATE-6] has the acquirer asked, and what it holds goes back", async () => {
    const till = world({ pay: [declined] });
    await till.take();
    await till.clock.settle();
    const again = till.restart({ inquire: [approval(first)], refund: [refunded] });
    await again.desk.question(first);
    await again.clock.settle();
    expect(again.acquirer.asked).toEqual(["inquire", "refund"]);
    expect(onDisk(again)?.status).toBe("refunded");
  });

  test("[LATE-6] changes nothing when it was right, or is about nothing of ours", async () => {
    const till = world({ pay: [declined], inquire: [declined] });
    await till.take();
    await till.clock.settle();
    await till.desk.question(first);
    await till.desk.question(second);
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual(["pay", "inquire"]);
    expect(onDisk(till)?.status).toBe("failed");
  });
});

describe("paying back", () => {
  test("[RFD-6] is on disk when it is begun, and is refused for what cannot be paid back", async () => {
    const till = world({ pay: [approves], cancel: ["never"] });
    await till.take();
    await till.clock.settle();
    expect(await till.desk.payBack(first, refundOrder(total + 1))).toBe(false);
    expect(await till.desk.payBack(second, refundOrder(1))).toBe(false);
    expect(await till.desk.payBack(first, refundOrder(total, "cancel", "F_A"))).toBe(true);
    expect(onDisk(till)).toMatchObject({ status: "refunding", refund: { id: "F_A" } });
    expect(await till.desk.payBack(first, refundOrder(1, "refund", "F_B"))).toBe(false);
    expect(till.acquirer.asked).toEqual(["pay", "cancel"]);
  });

  test("[RFD-6] goes on over a restart, and a refused cancellation becomes a refund of the same id", async () => {
    const till = world({ pay: [approves], cancel: ["never"] });
    await till.take();
    await till.clock.settle();
    await till.desk.payBack(first, refundOrder(total, "cancel", "F_A"));
    const again = till.restart({
      cancel: [tooLate],
      inquire: [approval(first)],
      refund: [silent, refunded],
    });
    await again.desk.resume();
    await again.clock.advance(1_000);
    expect(again.acquirer.asked).toEqual(["cancel", "inquire", "refund", "refund"]);
    expect(again.acquirer.refunds.map(({ id }) => id)).toEqual(["F_A", "F_A"]);
    expect(again.disk.sales.get(sale.id)?.refunds).toMatchObject([
      { id: "F_A", amount: total, outcome: { state: "done", number: "20261122-R0001" } },
    ]);
  });

  test("[RFD-6] [JRN-4] asks nobody when the order cannot be written", async () => {
    const till = world({ pay: [approves], refund: [refunded] });
    await till.take();
    await till.clock.settle();
    till.disk.nextFailure = { type: "full" };
    expect(await till.desk.payBack(first, refundOrder(total))).toBe(false);
    expect(till.acquirer.asked).toEqual(["pay"]);
    expect(onDisk(till)?.status).toBe("paid");
  });
});

describe("a till that has slept", () => {
  test("[PAY-22] asks at once about every payment that was waiting, and only about those", async () => {
    const till = world({ pay: ["never"], inquire: [inProcess] });
    await till.take();
    await till.clock.advance(5_000);
    expect(till.acquirer.asked).toEqual(["pay", "inquire"]);
    expect(till.desk.wakesAt(first)).toBe(till.clock.monotonic() + 3_000);
    till.desk.woke();
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual(["pay", "inquire", "inquire"]);
    expect(till.clock.armed).toBe(1);
  });

  test("[PAY-22] asks about a payment whose answer it was waiting for", async () => {
    const till = world({ pay: ["never"], inquire: [approval(first)] });
    await till.take();
    await till.clock.settle();
    till.desk.woke();
    await till.clock.settle();
    expect(till.acquirer.asked).toEqual(["pay", "inquire"]);
    expect(onDisk(till)?.status).toBe("paid");
    till.desk.woke();
    await till.clock.settle();
    expect(till.acquirer.asked).toHaveLength(2);
    expect(till.desk.wakesAt(first)).toBeNull();
    expect(till.desk.wakesAt(second)).toBeNull();
  });
});

test("[PAY-23] no time-out looks at the wall clock", async () => {
  const till = world({ pay: ["never"], inquire: [inProcess] });
  await till.take();
  // The tablet's clock is corrected by three days; nobody waits longer or shorter for that.
  till.clock.sleep(3 * 86_400_000);
  await till.clock.advance(4_999);
  expect(till.acquirer.asked).toEqual(["pay"]);
  await till.clock.advance(1);
  expect(till.acquirer.asked).toEqual(["pay", "inquire"]);
  await till.clock.advance(2_999);
  expect(till.acquirer.asked).toHaveLength(2);
  expect(onDisk(till)?.status).toBe("confirming");
});
