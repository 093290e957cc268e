import type { ReactNode } from "react";
import type { SaleRecord } from "#domain/journal/views.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import styles from "./PaidStage.module.css";

interface PaidStageProps {
  /** The sale just paid, once its receipt is on disk. */
  readonly record: SaleRecord | null;
  readonly children: ReactNode;
}

/** The result of a payment, and its receipt beside it as soon as there is one. */
export function PaidStage({ record, children }: PaidStageProps) {
  if (!record) return children;
  return (
    <div className={styles.paid}>
      {children}
      <ReceiptPaper receipt={receiptOf(record, "original")} />
    </div>
  );
}
