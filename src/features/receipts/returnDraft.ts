import type { SaleRecord } from "#domain/journal/views.ts";
import { parseYenInput } from "#domain/money/parseYenInput.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { RefundFault, RefundFigures, RefundWish } from "#domain/refund/refundPlan.ts";
import { piecesLeft, refundFigures } from "#domain/refund/refundPlan.ts";
import type { RefundTerms, WayBack, WayBackFault } from "#domain/refund/wayBack.ts";
import { err, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";

/** What the cashier has chosen so far of what goes back. */
export interface ReturnDraft {
  readonly by: "goods" | "amount";
  /** Pieces that come back, by the key of their line. */
  readonly pieces: Readonly<Record<string, number>>;
  /** The amount as it is typed. */
  readonly digits: string;
  /** The cashier has said that nothing more will come back. */
  readonly isAll: boolean;
}

/** A wallet that pays back all or nothing leaves nothing to choose. */
export function firstDraft(record: SaleRecord, { wholeOnly }: RefundTerms): ReturnDraft {
  return { by: "goods", pieces: wholeOnly ? allPieces(record) : {}, digits: "", isAll: false };
}

/** Every piece that has not come back yet. */
export function allPieces(record: SaleRecord): Readonly<Record<string, number>> {
  return Object.fromEntries(
    record.sale.lines.map(({ key }) => [key, piecesLeft(record, key)] as const),
  );
}

/** The draft as a wish, or null while nothing is chosen or the amount is none. */
export function wishOf({ by, pieces, digits }: ReturnDraft): RefundWish | null {
  if (by === "goods") {
    const goods = Object.entries(pieces)
      .filter(([, quantity]) => quantity > 0)
      .map(([key, quantity]) => ({ key, quantity }));
    return goods.length === 0 ? null : { goods };
  }
  const amount = parseYenInput(digits);
  return amount.ok && amount.value > 0 ? { amount: amount.value } : null;
}

/** What a draft comes to, and which way it would go back now. */
export interface ReturnOffer {
  readonly wish: RefundWish;
  readonly figures: RefundFigures;
  readonly way: WayBack;
  /** The wallet pays back once only and this is not everything: that has to be meant. */
  readonly asksIfAll: boolean;
}

/**
 * @param wayOf how an amount would go back at this moment
 * @returns null while nothing is chosen
 */
export function offerOf(
  draft: ReturnDraft,
  record: SaleRecord,
  terms: RefundTerms,
  wayOf: (amount: Yen) => Result<WayBack, WayBackFault>,
): Result<ReturnOffer, RefundFault | WayBackFault> | null {
  const wish = wishOf(draft);
  if (!wish) return null;
  const figures = refundFigures(record, wish);
  if (!figures.ok) return err(figures.error);
  const way = wayOf(figures.value.amount);
  if (!way.ok) return err(way.error);
  const asksIfAll = terms.onceOnly && figures.value.amount < terms.left;
  return ok({ wish, figures: figures.value, way: way.value, asksIfAll });
}
