import fc from "fast-check";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { rebuild } from "#domain/journal/rebuild.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { sumYen, yen } from "#domain/money/yen.ts";
import type { Yen } from "#domain/money/yen.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { TenderParts } from "#domain/offer/tenders.ts";
import type { ReturnedLine, SentPayment } from "#domain/payment/payment.ts";
import { leftToRefund, refundFigures } from "#domain/refund/refundPlan.ts";
import type { RefundWish } from "#domain/refund/refundPlan.ts";
import type { Sale } from "#domain/sale/sale.ts";
import { cashBack, foodLine, goodsLine, moved, refundId } from "./journalFixtures.ts";
import type { Attempt } from "./journalFixtures.ts";

/** What one customer wanted back, and what became of it. */
export const anyRefundStory = fc.record({
  wish: fc.constantFrom("goods", "amount", "all"),
  line: fc.constantFrom(foodLine, goodsLine),
  pieces: fc.integer({ min: 1, max: 4 }),
  percent: fc.integer({ min: 1, max: 100 }),
  refused: fc.boolean(),
  slips: fc.integer({ min: 0, max: 2 }),
});

type RefundStory = typeof anyRefundStory extends fc.Arbitrary<infer Story> ? Story : never;

interface Order {
  readonly id: string;
  /** All of the price at once. */
  readonly whole: boolean;
  readonly amount: Yen;
  readonly parts: TenderParts;
  readonly returned: readonly ReturnedLine[] | null;
}

/**
 * The refunds of a paid sale, one after the other, with the figures the till itself would ask for. A
 * wish that cannot be granted any more is left out.
 * @param before the entries that led to the paid sale
 * @param payment what it was paid with, or null for cash
 */
export function refundsTold(
  stories: readonly RefundStory[],
  sale: Sale,
  before: readonly EntryBody[],
  payment: Attempt | null,
): readonly EntryBody[] {
  const bodies: EntryBody[] = [];
  for (const [index, story] of stories.entries()) {
    const record = recordAfter([...before, ...bodies], sale);
    const figures = refundFigures(record, wishOf(story, leftToRefund(record)));
    if (!figures.ok) continue;
    const { amount: worth, parts, returned } = figures.value;
    const whole = worth === sale.totals.total;
    const order = { id: `F_${sale.id}_${index}`, whole, amount: parts.payer, parts, returned };
    bodies.push(
      ...(payment ? byWallet(story, order, record, payment) : byCash(story, order, sale)),
    );
  }
  return bodies;
}

function wishOf({ wish, line, pieces, percent }: RefundStory, left: Yen): RefundWish {
  switch (wish) {
    case "goods":
      return { goods: [{ key: line, quantity: pieces }] };
    case "amount":
      return { amount: yen(Math.ceil((left * percent) / 100)) };
    default:
      return { amount: left };
  }
}

function byCash(
  { slips }: RefundStory,
  { id, amount, parts, returned }: Order,
  sale: Sale,
): EntryBody[] {
  return [cashBack(sale, id, amount, returned, parts.funders), ...slipsOf(sale, id, slips)];
}

function byWallet(
  { refused, slips }: RefundStory,
  { id, whole, amount, parts, returned }: Order,
  { sale, refunds }: SaleRecord,
  payment: Attempt,
): EntryBody[] {
  const done = refunds.filter(({ outcome }) => outcome.state === "done");
  const refunded = sumYen(done.map((one) => one.amount));
  const toFunders = parts.funders.length > 0 && { toFunders: parts.funders };
  const by = whole ? ("cancel" as const) : ("refund" as const);
  const order = { id: refundId(id), by, returned, ...toFunders };
  const asked = payment.refunding(refunded, amount, order);
  if (refused) return [asked, afterRefusal(payment, refunded)].map((next) => moved(sale, next));
  const gone = yen(refunded + amount);
  const after = gone === dueOf(sale) ? payment.refunded : payment.partiallyRefunded(gone);
  return [moved(sale, asked), moved(sale, after), ...slipsOf(sale, id, slips)];
}

function afterRefusal({ paid, partiallyRefunded }: Attempt, refunded: Yen): SentPayment {
  const code = "REFUND_NOT_ALLOWED";
  return refunded === 0 ? paid(false, code) : partiallyRefunded(refunded, code);
}

function slipsOf({ id }: Sale, refund: string, slips: number): EntryBody[] {
  return Array.from({ length: slips }, (_, index): EntryBody => {
    return { type: "refundReissued", saleId: id, refund: refundId(refund), copy: index + 1 };
  });
}

function recordAfter(bodies: readonly EntryBody[], sale: Sale): SaleRecord {
  // Views follow from what happened and when; what chains the entries is not looked at.
  const entries = bodies.map((body) => ({ at: sale.at, body }) as Entry);
  const record = rebuild(entries).sales.get(sale.id);
  if (!record) throw new Error(`sale ${sale.id} was never written`);
  return record;
}
