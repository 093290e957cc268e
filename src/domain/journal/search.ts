import { isCaptured, isOpen } from "../payment/payment.ts";
import type { SaleRecord } from "./views.ts";

/** What the list of receipts is narrowed by. All given fields must match; ranges are inclusive. */
export interface SaleFilter {
  /** Business day "YYYY-MM-DD". */
  readonly from?: string;
  readonly to?: string;
  readonly minAmount?: number;
  readonly maxAmount?: number;
  /** A whole receipt number, or part of one, of a sale id or of an acquirer's payment number. */
  readonly text?: string;
}

/** True while the acquirer has not said its final word on one of the sale's payments. */
export function hasOpenPayment(record: SaleRecord): boolean {
  return record.attempts.some(isOpen);
}

/** A whole receipt number names one receipt, so nothing else needs to be looked through. */
export function isReceiptNumber(text: string): boolean {
  return /^[0-9]{8}-[0-9]{4,}$/.test(text);
}

export function matchesFilter(record: SaleRecord, filter: SaleFilter): boolean {
  const { businessDate, totals } = record.sale;
  return (
    (filter.from === undefined || businessDate >= filter.from) &&
    (filter.to === undefined || businessDate <= filter.to) &&
    (filter.minAmount === undefined || totals.total >= filter.minAmount) &&
    (filter.maxAmount === undefined || totals.total <= filter.maxAmount) &&
    (filter.text === undefined || matchesText(record, filter.text))
  );
}

function matchesText(record: SaleRecord, text: string): boolean {
  if (isReceiptNumber(text)) return record.receipt?.number === text;
  const wanted = text.toLowerCase();
  const payments = record.attempts.filter(isCaptured).map(({ proof }) => proof.paymentId);
  return [record.receipt?.number ?? "", record.saleId, ...payments].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

/** Order of the list: later business day first, then the later sale, then by id. */
export function newestFirst(left: SaleRecord, right: SaleRecord): number {
  return (
    descending(left.sale.businessDate, right.sale.businessDate) ||
    right.sale.at - left.sale.at ||
    -descending(left.saleId, right.saleId)
  );
}

function descending(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? 1 : -1;
}
