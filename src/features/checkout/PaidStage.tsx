import type { ReactNode } from "react";
import type { OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import { offersToShow } from "#domain/offer/show.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { receiptPayment } from "#domain/refund/wayBack.ts";
import { markets } from "#domain/wallet/market.ts";
import { isWalletBrand, wallets } from "#domain/wallet/wallet.ts";
import type { OffersStore } from "#stores/offersContract.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import styles from "./PaidStage.module.css";

/** What the payer takes along: the coupon's code, and offers in their own language. */
function guideFor(record: SaleRecord, known: readonly OfferRecord[], store: OffersStore | null) {
  const payment = receiptPayment(record);
  const brand = payment && brandNameOf(payment);
  const wallet = brand !== null && isWalletBrand(brand) ? brand : null;
  const guideLanguage = wallet ? markets[wallets[wallet].market].languages[0] : "ja";
  const at = record.receipt?.issuedAt ?? record.sale.at;
  const viewer = { wallet, market: null, language: guideLanguage, at };
  const couponCode = record.coupon && store ? store.couponCode(record.coupon) : null;
  return { couponCode, guideLanguage, guide: offersToShow(known, viewer) };
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
  const guide = guideFor(record, known, store);
  return (
    <div className={styles.paid}>
      {children}
      <div className={styles.receipt}>
        <Button icon="print" onClick={onPrint}>
          {t["receipts.print"]}
        </Button>
        <ReceiptPaper receipt={receiptOf(record, "original")} {...guide} />
      </div>
    </div>
  );
}
