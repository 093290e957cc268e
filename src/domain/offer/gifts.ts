import type { OfferRecord, SaleRecord } from "../journal/views.ts";
import { brandNameOf } from "../payment/brandName.ts";
import { receiptPayment } from "../refund/wayBack.ts";
import type { PayerLanguage } from "../wallet/payerLanguage.ts";
import { isWalletBrand } from "../wallet/wallet.ts";
import { offersToShow, type ShownOffer } from "./show.ts";

/** What a paid sale's payer is shown along with the thanks, as of the receipt, in one language: on the receipt and on their own screen. */
export function giftsFor(
  record: SaleRecord,
  known: readonly OfferRecord[],
  language: PayerLanguage,
): readonly ShownOffer[] {
  const payment = receiptPayment(record);
  const brand = payment && brandNameOf(payment);
  const wallet = brand !== null && isWalletBrand(brand) ? brand : null;
  const at = record.receipt?.issuedAt ?? record.sale.at;
  return offersToShow(known, { wallet, market: null, language, at });
}
