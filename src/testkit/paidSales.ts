import type { CartLine } from "#domain/cart/cart.ts";
import type { RefundRecord, SaleRecord } from "#domain/journal/views.ts";
import { yen } from "#domain/money/yen.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { Proof, RefundId, RequestId } from "#domain/payment/answers.ts";
import type { ReturnedLine, SentPayment } from "#domain/payment/payment.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { type ShopSettings, defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import { type Instant, instant, monotonic } from "#domain/time/instant.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import { trace } from "./payments.ts";

/** A moment as Japan writes it: "2026-11-22 16:05", seconds and milliseconds if they matter. */
export function jst(text: string): Instant {
  return instant(Date.parse(`${text.replace(" ", "T")}+09:00`));
}

export function goods(
  key: string,
  unitPrice: number,
  quantity = 1,
  taxCategory: TaxCategory = "standard",
): CartLine {
  const name = { ja: key, en: key, zh: key };
  return { key, productId: key, name, taxCategory, unitPrice: yen(unitPrice), quantity };
}

interface Sold {
  readonly id?: string;
  readonly discount?: number;
  readonly settings?: Partial<ShopSettings>;
  readonly at?: Instant;
}

/** A sale of these goods, every figure as the till would fix it. */
export function soldGoods(
  lines: readonly CartLine[],
  { id = "S_1", discount = 0, settings = {}, at = jst("2026-11-22 16:05") }: Sold = {},
): Sale {
  const shop = { ...defaultShopSettings, ...settings };
  return makeSale({ id: id as SaleId, lines, discount: yen(discount) }, shop, at);
}

export const requestOfPaid = "R_paid" as RequestId;

interface Paid {
  /** The wallet as the acquirer names it. */
  readonly brand?: string | null;
  /** When the acquirer took the money; null when it did not say. */
  readonly paidAt?: Instant | null;
  readonly issuedAt?: Instant;
  readonly request?: RequestId;
}

/** The payment that took a sale's money. */
export function paymentFor(
  sale: Sale,
  { brand = "Alipay", paidAt = sale.at, request = requestOfPaid }: Paid = {},
): Extract<SentPayment, { readonly status: "paid" }> {
  const total = dueOf(sale);
  const proof: Proof = {
    paymentId: "2026112219012345",
    walletBrandName: brand,
    request,
    amount: total,
    paidAt: paidAt === null ? null : new Date(paidAt).toISOString(),
  };
  const attempt = { request, total, plan: alipayPlusPlan, code: { ...trace, brand: null } };
  return {
    ...attempt,
    status: "paid",
    scannedAt: monotonic(0),
    proof,
    refundOwed: false,
    refundRefused: null,
  };
}

/** A sale that nobody has paid yet. */
export function unpaidRecord(sale: Sale): SaleRecord {
  const nothing = { quote: null, attempts: [], cash: null, receipt: null, refunds: [], notes: 0 };
  return { saleId: sale.id, sale, ...nothing };
}

/** A sale paid from a wallet, as the views hold it. */
export function walletRecord(sale: Sale, paid: Paid = {}): SaleRecord {
  const payment = paymentFor(sale, paid);
  const { request } = payment;
  return {
    ...unpaidRecord(sale),
    attempts: [payment],
    receipt: receiptStub(sale, request, paid.issuedAt),
  };
}

/** A sale paid in cash, as the views hold it. */
export function cashRecord(sale: Sale, tendered: number = dueOf(sale)): SaleRecord {
  const cash = { tendered: yen(tendered) };
  return { ...unpaidRecord(sale), cash, receipt: receiptStub(sale, null) };
}

function receiptStub(sale: Sale, request: RequestId | null, issuedAt: Instant = sale.at) {
  const number = `${sale.businessDate.replaceAll("-", "")}-0001`;
  return { number, issuedAt, issuer: defaultShopSettings, request, copies: 0 };
}

export interface GoneBack {
  readonly amount: number;
  readonly returned?: readonly ReturnedLine[] | null;
  readonly outcome?: RefundRecord["outcome"];
}

export const refundDone: RefundRecord["outcome"] = {
  state: "done",
  at: jst("2026-11-23 10:00"),
  number: "20261123-R0001",
  copies: 0,
};

/** The sale after these refunds, in their order. */
export function withRefunds(record: SaleRecord, ...refunds: readonly GoneBack[]): SaleRecord {
  const request = record.receipt?.request ?? null;
  return {
    ...record,
    refunds: refunds.map(({ amount, returned = null, outcome = refundDone }, index) => ({
      id: `F_${index + 1}` as RefundId,
      request,
      amount: yen(amount),
      returned,
      askedAt: jst("2026-11-23 09:59"),
      outcome,
    })),
  };
}
