import type { SaleRecord } from "#domain/journal/views.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { refundSlipOf } from "#domain/receipt/refundSlip.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
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
}

/** The one paper that is on the screen, as it leaves the printer. */
export function SalePaper({ record, slip, copy }: SalePaperProps) {
  const t = useMessages();
  const { store } = useSaleOffers();
  const shown = copy?.record ?? record;
  const kind = copy ? "reissue" : "original";
  const couponCode = shown.coupon && store ? store.couponCode(shown.coupon) : null;
  if (!shown.receipt) return <p>{t["receipts.noPaper"]}</p>;
  return slip === null ? (
    <ReceiptPaper receipt={receiptOf(shown, kind)} couponCode={couponCode} />
  ) : (
    <SlipPaper slip={refundSlipOf(shown, slip, kind)} />
  );
}
