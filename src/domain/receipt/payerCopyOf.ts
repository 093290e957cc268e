import type { SaleRecord } from "../journal/views.ts";
import { sumYen, type Yen } from "../money/yen.ts";
import { brandNameOf } from "../payment/brandName.ts";
import { receiptPayment } from "../refund/wayBack.ts";
import type { Instant } from "../time/instant.ts";
import { formatJstDateTime } from "../time/jst.ts";
import { nameFor, type PayerLanguage, payerLanguageOfBrand } from "../wallet/payerLanguage.ts";
import type { CopyHome, CopyTender, PayerCopy } from "./payerCopy.ts";
import { type Receipt, receiptOf } from "./receipt.ts";

/**
 * The payer's copy of a paid sale, whole.
 * @param asOf now: the copy tells how the sale stands at this moment
 * @throws Error when the sale is not paid
 */
export function payerCopyOf(record: SaleRecord, language: PayerLanguage, asOf: Instant): PayerCopy {
  const receipt = receiptOf(record, "original");
  const { name, phone, registrationNumber } = receipt.issuer;
  const kind = nameFor(language);
  return {
    language,
    shop: { name, phone, registrationNumber },
    number: receipt.number,
    soldAt: receipt.soldAt,
    asOf: formatJstDateTime(asOf),
    priceMode: receipt.priceMode,
    lines: receipt.lines.map(({ name, unitPrice, quantity, reduced }) => ({
      name: name[kind],
      original: name[kind] === name.ja ? null : name.ja,
      unitPrice,
      quantity,
      reduced,
    })),
    more: null,
    discount: receipt.discount,
    rates: receipt.rates.map(({ rate, reduced, net, tax }) => ({ rate, reduced, net, tax })),
    total: receipt.total,
    funded: receipt.funded.map(({ funder, name, amount }) => {
      return { name: funder.name ?? name[kind], amount };
    }),
    tender: tenderOf(receipt),
    home: homeOf(receipt),
    refunded: goneBack(record),
  };
}

/**
 * The translation beside an original on paper, or null for who reads the original itself. It tells of
 * nothing that came after the receipt, as the original does not.
 */
export function paperCopyOf(record: SaleRecord, language: PayerLanguage): PayerCopy | null {
  if (language === "ja") return null;
  const { sale, receipt } = record;
  return payerCopyOf({ ...record, refunds: [] }, language, receipt?.issuedAt ?? sale.at);
}

/** The language of who paid: their wallet's; cash tells nothing, and most who pay it read Japanese. */
export function languageOfPayer(record: SaleRecord): PayerLanguage {
  const payment = receiptPayment(record);
  return payment ? payerLanguageOfBrand(brandNameOf(payment)) : "ja";
}

function goneBack({ refunds }: SaleRecord): Yen {
  const done = refunds.filter(({ outcome }) => outcome.state === "done");
  return sumYen(done.map(({ amount }) => amount));
}

function tenderOf({ tender }: Receipt): CopyTender {
  if (tender.by === "cash") return { by: "cash", tendered: tender.tendered };
  const { by, brandName, reference } = tender;
  return { by, brandName, reference };
}

function homeOf({ charged, home }: Receipt): CopyHome | null {
  if (charged) return { ...charged, basis: "charged" };
  return home && { currency: home.currency, minor: home.minor.toString(), basis: "rate" };
}
