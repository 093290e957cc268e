import type { ReactNode } from "react";
import type { SaleRecord } from "#domain/journal/views.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import styles from "./PaidStage.module.css";

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
  if (!record) return children;
  return (
    <div className={styles.paid}>
      {children}
      <div className={styles.receipt}>
        <Button icon="print" onClick={onPrint}>
          {t["receipts.print"]}
        </Button>
        <ReceiptPaper receipt={receiptOf(record, "original")} />
      </div>
    </div>
  );
}
