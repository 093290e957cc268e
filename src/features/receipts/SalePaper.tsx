import type { SaleRecord } from "#domain/journal/views.ts";
import { paperCopyOf } from "#domain/receipt/payerCopyOf.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { refundSlipOf } from "#domain/receipt/refundSlip.ts";
import { paperOf } from "#domain/settings/shopSettings.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { useMarkOnPaper } from "#stores/usePhoneReceipts.ts";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import { SlipPaper } from "#ui/paper/SlipPaper.tsx";
import { useMessages } from "#ui/messages.ts";

/** A paper of the sale with a reissue that is in the journal: only then is a copy shown and printed. */
export interface Copy {
  /** The refund whose slip it is, or null for the receipt. */
  readonly slip: RefundId | null;
  readonly record: SaleRecord;
}

interface SalePaperProps {
  readonly record: SaleRecord;
  /** The done refund whose slip is wanted, or null for the receipt. */
  readonly slip: RefundId | null;
  readonly copy: Copy | null;
  /** Of the payer, for whom the receipt is translated; a slip follows the wallet by itself. */
  readonly language: PayerLanguage;
}

/** The one paper that is on the screen, as it leaves the printer. */
export function SalePaper({ record, slip, copy, language }: SalePaperProps) {
  const t = useMessages();
  const { store } = useSaleOffers();
  const width = paperOf(useWatch(useTill().settings, (state) => state.shop));
  const mark = useMarkOnPaper();
  const shown = copy?.record ?? record;
  const kind = copy ? "reissue" : "original";
  const couponCode = shown.coupon && store ? store.couponCode(shown.coupon) : null;
  if (!shown.receipt) return <p>{t["receipts.noPaper"]}</p>;
  return slip === null ? (
    <ReceiptPaper
      receipt={receiptOf(shown, kind)}
      width={width}
      payerCopy={paperCopyOf(shown, language)}
      mark={mark}
      couponCode={couponCode}
    />
  ) : (
    <SlipPaper slip={refundSlipOf(shown, slip, kind)} width={width} />
  );
}
