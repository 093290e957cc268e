import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cashRecord,
  goods,
  jst,
  paymentFor,
  soldGoods,
  unpaidRecord,
  walletRecord,
  withRefunds,
} from "#testkit/paidSales.ts";
import type { RefundRecord, SaleRecord } from "../journal/views.ts";
import { yen } from "../money/yen.ts";
import type { RefundId, RequestId } from "../payment/answers.ts";
import type { PaymentStatus, SentPayment } from "../payment/payment.ts";
import type { Sale } from "../sale/sale.ts";
import type { ClearingRow } from "./clearingRow.ts";
import { nextStep, reconcile } from "./reconcile.ts";
import type { ReconcileException } from "./report.ts";

const date = "2026-11-22";
const during = jst("2026-11-22 16:05");

/** What became of a sale's money, and what the acquirer's file of the day has of it. */
interface Story {
  readonly record: SaleRecord;
  readonly rows: readonly ClearingRow[];
}

const requestOf = (id: string) => `R_${id}` as RequestId;
const saleNamed = (id: string, price = 1_000): Sale =>
  soldGoods([goods("cup", price)], { id, at: during });

function row(type: ClearingRow["type"], id: string, of: SentPayment, amount: number): ClearingRow {
  const paymentId = `pay_${of.request}`;
  return {
    type,
    id,
    transactionId: type === "payment" ? paymentId : `back_${id}`,
    originalTransactionId: type === "payment" ? null : paymentId,
    brandName: "Alipay",
    amount: yen(amount),
    fee: type === "payment" ? 18 : -18,
    at: "2026-11-22T15:05:00+08:00",
  };
}

function paidPayment(sale: Sale) {
  const payment = paymentFor(sale, { request: requestOf(sale.id) });
  return { ...payment, proof: { ...payment.proof, paymentId: `pay_${payment.request}` } };
}

function paidRecord(sale: Sale): SaleRecord {
  return { ...walletRecord(sale, { request: requestOf(sale.id) }), attempts: [paidPayment(sale)] };
}

/** The payment under the record's receipt after a change. */
function withPayment(record: SaleRecord, payment: SentPayment): SaleRecord {
  return { ...record, attempts: [payment] };
}

function taken(sale: Sale): Story {
  const payment = paidPayment(sale);
  return {
    record: paidRecord(sale),
    rows: [row("payment", payment.request, payment, payment.total)],
  };
}

function unpaid(sale: Sale, state: "failed" | "cancelled" | "cancelling" | "ready"): Story {
  const { request, total, plan, code, scannedAt } = paidPayment(sale);
  const attempt = { request, total, plan, code, scannedAt };
  const states: Readonly<Record<typeof state, SentPayment>> = {
    failed: { ...attempt, status: "failed", resultCode: "PROCESS_FAIL" },
    cancelled: { ...attempt, status: "cancelled", reason: "budgetSpent" },
    cancelling: {
      ...attempt,
      status: "cancelling",
      reason: "budgetSpent",
      tries: 1,
      awaiting: "truth",
    },
    ready: { ...attempt, status: "ready" },
  };
  return { record: { ...unpaidRecord(sale), attempts: [states[state]] }, rows: [] };
}

function refundIds(record: SaleRecord, outcome?: RefundRecord["outcome"]): SaleRecord {
  const refunds = record.refunds.map((one, index) => ({
    ...one,
    id: `F_${record.saleId}_${index}` as RefundId,
    askedAt: during,
    outcome: outcome ?? { ...one.outcome, at: during },
  }));
  return { ...record, refunds };
}

/** All of it went back by a refund: both stand in the file. */
function paidBack(sale: Sale): Story {
  const { refundOwed: _owed, refundRefused: _refused, ...paid } = paidPayment(sale);
  const { total } = paid;
  const payment: SentPayment = { ...paid, status: "refunded", refunded: total };
  const record = refundIds(withRefunds(paidRecord(sale), { amount: total }));
  return {
    record: withPayment(record, payment),
    rows: [
      row("payment", payment.request, payment, total),
      row("refund", `F_${sale.id}_0`, payment, total),
    ],
  };
}

/** All of it went back by a cancellation: nothing of it stands in any file. */
function calledOffWhole(sale: Sale): Story {
  const { record } = paidBack(sale);
  const [payment] = record.attempts;
  if (payment?.status !== "refunded") throw new Error("not refunded");
  return { record: withPayment(record, { ...payment, byCancel: true }), rows: [] };
}

/** Cash was taken, and an earlier attempt took the money all the same and gave it back. */
function owedAndPaidBack(sale: Sale): Story {
  const { rows, record } = paidBack(sale);
  const [payment] = record.attempts;
  if (!payment) throw new Error("no payment");
  return {
    record: { ...cashRecord(sale), attempts: [payment] },
    rows: rows.map((one) => (one.type === "refund" ? { ...one, id: `owed_${sale.id}` } : one)),
  };
}

const inCash = (sale: Sale): Story => ({ record: cashRecord(sale), rows: [] });

const stories = {
  taken,
  inCash,
  paidBack,
  calledOffWhole,
  owedAndPaidBack,
  failed: (sale: Sale) => unpaid(sale, "failed"),
  cancelled: (sale: Sale) => unpaid(sale, "cancelled"),
  cancelling: (sale: Sale) => unpaid(sale, "cancelling"),
} as const;

function compared(
  told: readonly Story[],
  rows: readonly ClearingRow[] = told.flatMap((story) => story.rows),
) {
  return reconcile(
    date,
    rows,
    told.map(({ record }) => record),
  );
}

const kinds = (exceptions: readonly ReconcileException[]) =>
  exceptions.map(({ kind, type, id }) => `${kind} ${type} ${id}`);

describe("a day on which both agree", () => {
  test("[REC-1] is matched to the last row, with its sums", () => {
    const day = Object.values(stories).map((story, index) => story(saleNamed(`S_${index}`)));
    expect(compared(day)).toEqual({
      date,
      rows: 5,
      matched: 5,
      paid: 3_000,
      refunded: 2_000,
      fees: 18,
      exceptions: [],
    });
  });

  test("[REC-1] may be empty", () => {
    expect(reconcile(date, [], [])).toMatchObject({ rows: 0, matched: 0, paid: 0, fees: 0 });
  });
});

describe("a row of the file", () => {
  test("[REC-2] belongs to the payment of its id, whatever day we thought", () => {
    const late = soldGoods([goods("cup", 1_000)], { id: "S_1", at: jst("2026-11-23 01:00") });
    const story = taken(late);
    expect(compared([story]).exceptions).toEqual([]);
    expect(compared([story], []).exceptions).toEqual([]);
  });

  test.each([
    ["2026-11-22 01:00:00.000", true],
    ["2026-11-22 00:59:59.999", false],
    ["2026-11-23 00:59:59.999", true],
    ["2026-11-23 01:00:00.000", false],
  ])("[REC-2] must be there for a payment of %s JST: %s", (at, expected) => {
    const story = taken(soldGoods([goods("cup", 1_000)], { id: "S_1", at: jst(at) }));
    const missing = expected ? ["oursOnly payment R_S_1"] : [];
    expect(kinds(compared([story], []).exceptions)).toEqual(missing);
  });

  test("[REC-2] goes by the acquirer's own time of the payment where it told one", () => {
    const story = taken(saleNamed("S_1"));
    const [payment] = story.record.attempts;
    if (payment?.status !== "paid") throw new Error("not paid");
    const proof = { ...payment.proof, paidAt: "2026-11-23T00:00:00+08:00" };
    const record = withPayment(story.record, { ...payment, proof });
    expect(compared([{ record, rows: [] }]).exceptions).toEqual([]);
    expect(reconcile("2026-11-23", [], [record]).exceptions).toHaveLength(1);
  });

  test("[REC-2] of a refund whose tries lie on both sides of midnight may stand in either file", () => {
    const { record, rows } = paidBack(saleNamed("S_1"));
    const [refund] = record.refunds;
    if (refund?.outcome.state !== "done") throw new Error("not done");
    const outcome = { ...refund.outcome, at: jst("2026-11-23 01:00") };
    const twoDays = { ...record, refunds: [{ ...refund, outcome }] };
    const [payment] = rows;
    expect(reconcile(date, payment ? [payment] : [], [twoDays]).exceptions).toEqual([]);
    expect(reconcile("2026-11-23", [], [twoDays]).exceptions).toEqual([]);
    expect(reconcile(date, rows, [twoDays])).toMatchObject({ matched: 2, exceptions: [] });
  });
});

describe("a difference", () => {
  const sale = saleNamed("S_1");

  test("[REC-3] is a payment that only we know", () => {
    const [exception] = compared([taken(sale)], []).exceptions;
    expect(exception).toEqual({
      kind: "oursOnly",
      type: "payment",
      id: "R_S_1",
      ours: { saleId: "S_1", amount: 1_000, status: "paid" },
      theirs: null,
    });
    expect(exception && nextStep(exception)).toBe("callAcquirer");
  });

  test("[REC-3] is a refund that only we know", () => {
    const story = paidBack(sale);
    expect(kinds(compared([story], story.rows.slice(0, 1)).exceptions)).toEqual([
      "oursOnly refund F_S_1_0",
    ]);
  });

  test("[REC-3] is a row that nobody here asked for, and the second of two equal ones", () => {
    const { rows, record } = taken(sale);
    const stranger = rows.map((one) => ({ ...one, id: "NOBODY_1" }));
    const report = reconcile(date, [...rows, ...stranger, ...rows], [record]);
    expect(kinds(report.exceptions)).toEqual([
      "theirsOnly payment NOBODY_1",
      "theirsOnly payment R_S_1",
    ]);
    expect(report).toMatchObject({ rows: 3, matched: 1, paid: 3_000 });
    expect(report.exceptions.map(nextStep)).toEqual(["callAcquirer", "callAcquirer"]);
  });

  test("[REC-3] is a second refund of money that was owed back", () => {
    const story = owedAndPaidBack(sale);
    const again = story.rows.slice(1).map((one) => ({ ...one, id: "owed_again" }));
    expect(kinds(compared([story], [...story.rows, ...again]).exceptions)).toEqual([
      "theirsOnly refund owed_again",
    ]);
  });

  test("[REC-3] is another amount, by as little as one yen", () => {
    const story = paidBack(sale);
    const dearer = story.rows.map((one) => ({ ...one, amount: yen(one.amount + 1) }));
    const { exceptions } = compared([story], dearer);
    expect(exceptions.map(({ kind }) => kind)).toEqual(["amountDiffers", "amountDiffers"]);
    expect(exceptions.map(nextStep)).toEqual(["callAcquirer", "callAcquirer"]);
  });

  test.each<readonly [keyof typeof stories, ReturnType<typeof nextStep>]>([
    ["failed", "tillAsks"],
    ["cancelled", "tillAsks"],
    ["cancelling", "wait"],
    ["calledOffWhole", "callAcquirer"],
  ])("[REC-4] [REC-5] is money that moved for a payment that is %s here: %s", (state, step) => {
    const story = stories[state](sale);
    const [exception] = compared([story], taken(sale).rows).exceptions;
    expect(exception).toMatchObject({ kind: "stateDiffers", type: "payment", id: "R_S_1" });
    expect(exception && nextStep(exception)).toBe(step);
  });

  test("[REC-3] is one difference even when the amount is wrong as well", () => {
    const dearer = taken(sale).rows.map((one) => ({ ...one, amount: yen(one.amount + 1) }));
    expect(compared([stories.failed(sale)], dearer).exceptions).toMatchObject([
      { kind: "stateDiffers" },
    ]);
  });

  test("[REC-5] waits for a refund that is still being asked for, and calls for one that was refused", () => {
    const { record, rows } = paidBack(sale);
    const { refundOwed, refundRefused: _none, ...paid } = paidPayment(sale);
    const order = { id: "F_S_1_0" as RefundId, amount: paid.total, by: "refund" } as const;
    const refunding: SentPayment = {
      ...paid,
      status: "refunding",
      refundOwed,
      refunded: yen(0),
      refund: { ...order, returned: null },
      tries: 1,
      awaiting: "answer",
    };
    const asking = withPayment(refundIds(record, { state: "asked" }), refunding);
    const [waits] = reconcile(date, rows, [asking]).exceptions;
    expect(waits).toMatchObject({ kind: "stateDiffers", type: "refund" });
    expect(waits && nextStep(waits)).toBe("wait");

    const refused = { state: "refused", at: during, resultCode: "PROCESS_FAIL" } as const;
    const [calls] = reconcile(date, rows, [
      withPayment(refundIds(record, refused), paidPayment(sale)),
    ]).exceptions;
    expect(calls).toMatchObject({ kind: "stateDiffers", type: "refund" });
    expect(calls && nextStep(calls)).toBe("callAcquirer");

    const owed = { ...cashRecord(sale), attempts: [{ ...refunding, refundOwed: true }] };
    expect(kinds(reconcile(date, rows, [owed]).exceptions)).toEqual([
      "stateDiffers refund F_S_1_0",
    ]);
  });

  test("[REC-5] leads to exactly one step, whatever it is and however the payment stands", () => {
    const statuses: readonly PaymentStatus[] = [
      "ready",
      "paying",
      "confirming",
      "cancelling",
      "attention",
      "paid",
      "failed",
      "cancelled",
      "refunding",
      "partiallyRefunded",
      "refunded",
    ];
    for (const kind of ["oursOnly", "theirsOnly", "amountDiffers", "stateDiffers"] as const) {
      for (const type of ["payment", "refund"] as const) {
        for (const status of statuses) {
          const ours = { saleId: sale.id, amount: yen(1), status };
          const step = nextStep({ kind, type, id: "R", ours, theirs: null });
          expect(["tillAsks", "wait", "callAcquirer"]).toContain(step);
          const asks = kind === "stateDiffers" && type === "payment";
          expect(step === "tillAsks").toBe(asks && /failed|cancelled/.test(status));
        }
      }
    }
  });
});

describe("any day", () => {
  const names = Object.keys(stories) as readonly (keyof typeof stories)[];
  type Fault = "missing" | "stranger" | "twice" | "dearer" | "state" | "none";
  const day = fc.array(
    fc.record({
      story: fc.constantFrom(...names),
      price: fc.integer({ min: 1, max: 99_999 }),
      fault: fc.constantFrom<Fault>("missing", "stranger", "twice", "dearer", "state", "none"),
    }),
    { maxLength: 30 },
  );

  /** The rows with one fault in them, and the exception it has to make; none where it fits nothing. */
  function spoilt(
    { record, rows }: Story,
    fault: Fault,
  ): readonly [readonly ClearingRow[], string?] {
    const [first, ...rest] = rows;
    const id = record.saleId;
    if (fault === "none") return [rows];
    if (fault === "stranger" || fault === "state") {
      const payment = record.attempts[0];
      if (fault === "stranger" || first || !payment) {
        const stranger = row("payment", `NOBODY_${id}`, paidPayment(record.sale), 500);
        return [[...rows, stranger], `theirsOnly payment NOBODY_${id}`];
      }
      const moved = row("payment", payment.request, payment, payment.total);
      return [[moved], `stateDiffers payment ${payment.request}`];
    }
    if (!first) return [rows];
    if (fault === "missing") return [rest, `oursOnly payment ${first.id}`];
    if (fault === "twice") return [[...rows, first], `theirsOnly payment ${first.id}`];
    const dearer = { ...first, amount: yen(first.amount + 1) };
    return [[dearer, ...rest], `amountDiffers payment ${first.id}`];
  }

  test("[REC-3] with so many faults in it has exactly so many exceptions, each about its fault", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(day, fc.integer(), (drawn, seed) => {
        const told = drawn.map(({ story, price }, n) => stories[story](saleNamed(`S_${n}`, price)));
        const faults = drawn.map(({ fault }, n) => spoilt(told[n] ?? inCash(saleNamed("")), fault));
        const expected = faults.flatMap(([, exception]) => (exception ? [exception] : []));
        const rows = shuffled(
          faults.flatMap(([some]) => some),
          seed,
        );
        const { exceptions, matched, rows: count } = compared(told, rows);
        expect(kinds(exceptions).toSorted()).toEqual(expected.toSorted());
        expect(matched).toBe(count - exceptions.filter(({ theirs }) => theirs !== null).length);
        for (const { kind } of exceptions) seen.add(kind);
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(seen.size).toBe(4);
  });
});

/** The same rows in another order, always the same for the same seed. */
function shuffled<Row>(rows: readonly Row[], seed: number): readonly Row[] {
  const place = (index: number) => Math.imul(index + 1, seed | 1) >>> 0;
  return rows
    .map((one, index) => ({ one, at: place(index) }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ one }) => one);
}
