import type { ReactNode } from "react";
import type { OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import { giftsFor } from "#domain/offer/gifts.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { receiptPayment } from "#domain/refund/wayBack.ts";
import { payerLanguageOfBrand } from "#domain/wallet/payerLanguage.ts";
import type { OffersStore } from "#stores/offersContract.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import styles from "./PaidStage.module.css";

/** What the payer takes along: the coupon's code, and offers in their own language. */
function takenAlong(record: SaleRecord, known: readonly OfferRecord[], store: OffersStore | null) {
  const payment = receiptPayment(record);
  const language = payment ? payerLanguageOfBrand(brandNameOf(payment)) : "ja";
  const couponCode = record.coupon && store ? store.couponCode(record.coupon) : null;
  return { couponCode, guide: giftsFor(record, known, language) };
}

interface PaidStageProps {
  /** The sale just paid, once its receipt is on disk. */
  readonly record: SaleRecord | null;
  /** Prints the original; afterwards only a reissue can be had. */
  readonly onPrint: () => void;
  readonly children: ReactNode;
}

/** The result of a payment, and its receipt beside it as soon as there is one. */
export function PaidStage({ record, onPrint, children }: PaidStageProps) {
  const t = useMessages();
  const { known, store } = useSaleOffers();
  if (!record) return children;
  const along = takenAlong(record, known, store);
  return (
    <div className={styles.paid}>
      {children}
      <div className={styles.receipt}>
        <Button icon="print" onClick={onPrint}>
          {t["receipts.print"]}
        </Button>
        <ReceiptPaper receipt={receiptOf(record, "original")} {...along} />
      </div>
    </div>
  );
}
