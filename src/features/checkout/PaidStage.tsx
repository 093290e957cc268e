import { type ReactNode, useState } from "react";
import type { OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import { giftsFor } from "#domain/offer/gifts.ts";
import { languageOfPayer, paperCopyOf } from "#domain/receipt/payerCopyOf.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { paperOf } from "#domain/settings/shopSettings.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { OffersStore } from "#stores/offersContract.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { useMarkOnPaper } from "#stores/usePhoneReceipts.ts";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import { TranslationChoice } from "#ui/paper/TranslationChoice.tsx";
import styles from "./PaidStage.module.css";
import { useCustomerDisplay } from "./useCustomerDisplay.ts";

/** What the payer takes along: the coupon's code, and offers in their own language. */
function takenAlong(
  record: SaleRecord,
  language: PayerLanguage,
  known: readonly OfferRecord[],
  store: OffersStore | null,
) {
  const payerCopy = paperCopyOf(record, language);
  const couponCode = record.coupon && store ? store.couponCode(record.coupon) : null;
  return { payerCopy, couponCode, guide: giftsFor(record, known, language) };
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
  const width = paperOf(useWatch(useTill().settings, (state) => state.shop));
  const mark = useMarkOnPaper();
  const display = useCustomerDisplay();
  const [picked, setPicked] = useState<PayerLanguage | null>(null);
  if (!record) return children;
  // What the payer or the cashier chose for this sale comes before what the wallet lets suppose.
  const spoken = display && display.chosenBy !== "home" ? display.language : null;
  const language = picked ?? spoken ?? languageOfPayer(record);
  const along = takenAlong(record, language, known, store);
  return (
    <div className={styles.paid}>
      {children}
      <div className={styles.receipt}>
        <div className={styles.tools}>
          <TranslationChoice language={language} onChoose={setPicked} />
          <Button icon="print" onClick={onPrint}>
            {t["receipts.print"]}
          </Button>
        </div>
        <ReceiptPaper
          receipt={receiptOf(record, "original")}
          width={width}
          mark={mark}
          {...along}
        />
      </div>
    </div>
  );
}
