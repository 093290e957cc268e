import { goodsTotal } from "../cart/cart.ts";
import type { ReceiptStub, SaleRecord } from "../journal/views.ts";
import type { HomeCurrency } from "../money/currency.ts";
import { homeAmount } from "../money/homeAmount.ts";
import { yen, type Yen } from "../money/yen.ts";
import { dueOf, fundedOffers, type AppliedOffer } from "../offer/applied.ts";
import type { Coupon } from "../offer/offer.ts";
import type { ChargedAmount } from "../payment/answers.ts";
import { brandNameOf } from "../payment/brandName.ts";
import type { ProductName } from "../product/product.ts";
import { receiptPayment } from "../refund/wayBack.ts";
import type { SaleLine } from "../sale/sale.ts";
import type { PriceMode } from "../tax/taxCategory.ts";
import type { RateTotal } from "../tax/taxTotals.ts";
import { formatJstDateTime } from "../time/jst.ts";
import { markets } from "../wallet/market.ts";
import { isWalletBrand, wallets } from "../wallet/wallet.ts";

/**
 * What stands on a receipt, in the order in which it is read and without a word of any language but
 * the shop's own data: screens and printers add the labels.
 */
export interface Receipt {
  /**
   * `qualified` is a simplified qualified invoice (適格簡易請求書). A shop without a registration
   * number issues a `plain` one, which must not be mistaken for an invoice.
   */
  readonly form: "qualified" | "plain";
  readonly issuer: ReceiptIssuer;
  readonly number: string;
  /** Which reissue (再発行) this is, from 1; null on the original. */
  readonly copyNumber: number | null;
  /** Date and time of the sale, JST, for example "2026-11-22 16:05". */
  readonly soldAt: string;
  readonly lines: readonly ReceiptLine[];
  /** True when a line carries ※, whose meaning must then stand on the same paper. */
  readonly legendNeeded: boolean;
  readonly priceMode: PriceMode;
  /** Sum of the lines, before the discount. */
  readonly subtotal: Yen;
  readonly discount: Yen;
  readonly rates: readonly RateTotal[];
  readonly tax: Yen;
  readonly total: Yen;
  /** The shop's own campaigns, which stand in `discount`. */
  readonly campaigns: readonly AppliedOffer[];
  /** What wallets and makers pay of the total, each a tender line; the payer's is `tender`. */
  readonly funded: readonly AppliedOffer[];
  /** For a later sale, or null. */
  readonly coupon: Coupon | null;
  readonly tender: ReceiptTender;
  /** What the wallet took of its owner, where the acquirer has told it: then there is no estimate. */
  readonly charged: ChargedAmount | null;
  /** null when no rate was to be had at the sale. */
  readonly home: HomeNote | null;
}

export interface ReceiptIssuer {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly registrationNumber: string | null;
}

export interface ReceiptLine {
  readonly key: string;
  readonly name: ProductName;
  readonly unitPrice: Yen;
  readonly quantity: number;
  readonly amount: Yen;
  /** True for goods at a reduced rate, which carry ※. */
  readonly reduced: boolean;
}

/** How it was paid. The brand is named because a nameless "code payment" is liable to stamp duty. */
export type ReceiptTender =
  | {
      readonly by: "wallet";
      readonly brandName: string;
      readonly amount: Yen;
      /** The acquirer's number for the payment, masked. */
      readonly reference: string;
    }
  | {
      readonly by: "cash";
      readonly amount: Yen;
      /** What the customer handed over. */
      readonly tendered: Yen;
      readonly change: Yen;
    };

/** The total in the customer's currency: for reference (参考), since the wallet sets the real one. */
export interface HomeNote {
  readonly currency: HomeCurrency;
  /** Smallest units of the currency. */
  readonly minor: bigint;
  /** Home currency for one yen, as a plain decimal. */
  readonly rate: string;
  readonly source: string;
  /** When the rate was quoted, JST. */
  readonly at: string;
}

/**
 * The receipt of a paid sale, from nothing but what was fixed when it was sold and paid.
 * @throws Error when the sale is not paid, or no reissue has been written to the journal: either
 *   would put on paper what never happened
 */
export function receiptOf(record: SaleRecord, kind: "original" | "reissue"): Receipt {
  const { sale, receipt: stub } = record;
  if (!stub) throw new Error(`sale ${record.saleId} is not paid and has no receipt`);
  const { perRate, tax, total } = sale.totals;
  return {
    form: formOf(stub),
    issuer: issuerOf(stub),
    number: stub.number,
    copyNumber: kind === "reissue" ? lastCopy(stub) : null,
    soldAt: formatJstDateTime(sale.at),
    lines: sale.lines.map(receiptLine),
    legendNeeded: sale.lines.some(({ reduced }) => reduced),
    priceMode: sale.priceMode,
    subtotal: goodsTotal(sale.lines),
    discount: sale.discount,
    rates: perRate,
    tax,
    total,
    campaigns: (sale.offers ?? []).filter(({ funder }) => funder.by === "shop"),
    funded: fundedOffers(sale),
    coupon: record.coupon ?? null,
    tender: tenderOf(record),
    charged: receiptPayment(record)?.proof.charged ?? null,
    home: homeNote(record),
  };
}

/** A reference of which only the last four characters can be read; a short one cannot be read at all. */
export function masked(reference: string): string {
  return `****${reference.length > 4 ? reference.slice(-4) : ""}`;
}

/** Only a registered shop may issue an invoice. */
export function formOf({ issuer }: ReceiptStub): Receipt["form"] {
  return issuer.registrationNumber === null ? "plain" : "qualified";
}

/** The shop as it was when it was paid. */
export function issuerOf({ issuer }: ReceiptStub): ReceiptIssuer {
  const { shopName, address, phone, registrationNumber } = issuer;
  return { name: shopName, address, phone, registrationNumber };
}

function lastCopy({ number, copies }: ReceiptStub): number {
  if (copies < 1) throw new Error(`receipt ${number} has no reissue in the journal`);
  return copies;
}

function receiptLine({ key, name, unitPrice, quantity, amount, reduced }: SaleLine): ReceiptLine {
  return { key, name, unitPrice, quantity, amount, reduced };
}

function tenderOf(record: SaleRecord): ReceiptTender {
  const { cash, sale, saleId } = record;
  const payment = receiptPayment(record);
  if (payment) {
    const { paymentId, amount } = payment.proof;
    return { by: "wallet", brandName: brandNameOf(payment), amount, reference: masked(paymentId) };
  }
  if (!cash) throw new Error(`sale ${saleId} is not paid and has no receipt`);
  const amount = dueOf(sale);
  return { by: "cash", amount, tendered: cash.tendered, change: yen(cash.tendered - amount) };
}

/** A rate of another currency than the wallet's own, picked before the scan, says nothing to its owner. */
function homeNote(record: SaleRecord): HomeNote | null {
  const { sale, quote } = record;
  const payment = receiptPayment(record);
  if (!quote || !payment || payment.proof.charged) return null;
  const brand = brandNameOf(payment);
  if (isWalletBrand(brand) && markets[wallets[brand].market].currency !== quote.currency)
    return null;
  const { currency, rate, source, quotedAt } = quote;
  const minor = homeAmount(dueOf(sale), quote);
  return { currency, minor, rate, source, at: formatJstDateTime(quotedAt) };
}
