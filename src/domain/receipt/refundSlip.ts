import type { RefundRecord, SaleRecord } from "../journal/views.ts";
import type { Yen } from "../money/yen.ts";
import type { OfferId } from "../offer/applied.ts";
import { worthOfRefund } from "../offer/tenders.ts";
import type { ChargedAmount, RefundId } from "../payment/answers.ts";
import { brandNameOf } from "../payment/brandName.ts";
import type { ProductName } from "../product/product.ts";
import { goodsOfRefund, ratesOfRefund } from "../refund/refundPlan.ts";
import { receiptPayment } from "../refund/wayBack.ts";
import type { RateTotal } from "../tax/taxTotals.ts";
import { isWalletBrand, wallets } from "../wallet/wallet.ts";
import { formatJstDateTime } from "../time/jst.ts";
import { formOf, issuerOf, masked, type Receipt, type ReceiptIssuer } from "./receipt.ts";

/**
 * What stands on the slip of a refund, without a word of any language but the shop's own data. With a
 * registration number it is a qualified return invoice (適格返還請求書: Consumption Tax Act, art. 57-4
 * (3)): issuer, date of the refund and of the sale, the goods or the amount, and each rate with its tax.
 */
export interface RefundSlip {
  readonly form: Receipt["form"];
  readonly issuer: ReceiptIssuer;
  /** "YYYYMMDD-RNNNN". */
  readonly number: string;
  /** Which reissue (再発行) this is, from 1; null on the original. */
  readonly copyNumber: number | null;
  /** Date and time at which the money had gone back, JST. */
  readonly returnedAt: string;
  /** Date and time of the sale, JST. */
  readonly soldAt: string;
  readonly receiptNumber: string;
  /** null when an amount was agreed on. */
  readonly goods: readonly SlipLine[] | null;
  /** Of the sale's price: the customer's part and the funders'. */
  readonly amount: Yen;
  readonly toCustomer: Yen;
  readonly toFunders: readonly SlipFunder[];
  /** Of the amount, highest rate first: `net` is what went back at this rate, tax within. */
  readonly rates: readonly RateTotal[];
  /** True when something carries ※, whose meaning must then stand on the same paper. */
  readonly legendNeeded: boolean;
  readonly way: SlipWay;
}

export interface SlipLine {
  readonly key: string;
  readonly name: ProductName;
  /** Pieces that came back. */
  readonly quantity: number;
  /** What was given back for them: what was paid, which a discount makes less than the price. */
  readonly amount: Yen;
  readonly reduced: boolean;
}

/** What goes back to whoever paid a campaign. */
export interface SlipFunder {
  readonly offer: OfferId;
  readonly name: string;
  readonly amount: Yen;
}

/** Where the customer's money went. */
export type SlipWay =
  | { readonly by: "cash" }
  | {
      readonly by: "wallet";
      readonly brandName: string;
      /** The acquirer's number for the payment it was taken from, masked. */
      readonly reference: string;
      /** True for a wallet that counts in another money: only it knows what comes back in that. */
      readonly abroad: boolean;
      /** What it took of its owner when it paid, where the acquirer told it. */
      readonly charged: ChargedAmount | null;
    };

/**
 * The slip of a refund, from nothing but what was fixed when it was sold and when it went back.
 * @throws Error when the refund is not done, or no reissue has been written to the journal: either
 *   would put on paper what never happened
 */
export function refundSlipOf(
  record: SaleRecord,
  id: RefundId,
  kind: "original" | "reissue",
): RefundSlip {
  const { receipt, sale } = record;
  const refund = record.refunds.find((one) => one.id === id);
  if (!receipt || refund?.outcome.state !== "done") throw new Error(`refund ${id} is not done`);
  const { number, at, copies } = refund.outcome;
  if (kind === "reissue" && copies < 1) throw new Error(`slip ${number} has no reissue`);
  const rates = ratesOfRefund(record, refund);
  return {
    form: formOf(receipt),
    issuer: issuerOf(receipt),
    number,
    copyNumber: kind === "reissue" ? copies : null,
    returnedAt: formatJstDateTime(at),
    soldAt: formatJstDateTime(sale.at),
    receiptNumber: receipt.number,
    goods: slipLines(record, refund),
    amount: worthOfRefund(refund),
    toCustomer: refund.amount,
    toFunders: slipFunders(record, refund),
    rates,
    legendNeeded: rates.some(({ reduced }) => reduced),
    way: wayOf(record, refund),
  };
}

function slipFunders({ sale }: SaleRecord, { toFunders = [] }: RefundRecord): SlipFunder[] {
  return toFunders.map(({ offer, amount }) => {
    const applied = sale.offers?.find((one) => one.offer === offer);
    return { offer, name: applied?.funder.name ?? "", amount };
  });
}

function slipLines(record: SaleRecord, refund: RefundRecord): readonly SlipLine[] | null {
  const goods = goodsOfRefund(record, refund);
  return (
    goods?.map(({ line: { key, name, reduced }, quantity, worth }) => {
      return { key, name, quantity, amount: worth, reduced };
    }) ?? null
  );
}

function wayOf(record: SaleRecord, { id, request }: RefundRecord): SlipWay {
  if (request === null) return { by: "cash" };
  const payment = receiptPayment(record);
  if (payment?.request !== request) throw new Error(`refund ${id} is not of the sale's payment`);
  const reference = masked(payment.proof.paymentId);
  const brandName = brandNameOf(payment);
  const abroad = !isWalletBrand(brandName) || wallets[brandName].market !== "JP";
  const charged = payment.proof.charged ?? null;
  return { by: "wallet", brandName, reference, abroad, charged };
}
