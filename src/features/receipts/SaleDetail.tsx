import type { SaleRecord } from "#domain/journal/views.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { ReceiptPaper } from "#ui/paper/ReceiptPaper.tsx";
import { useMessages } from "#ui/messages.ts";
import { AttemptList } from "./AttemptList.tsx";
import styles from "./SaleDetail.module.css";
import { isRefundOwed } from "./saleState.ts";

interface SaleDetailProps {
  /** null while it is being read, or when nothing is chosen. */
  readonly record: SaleRecord | null;
  /** True when a sale was chosen. */
  readonly wanted: boolean;
  /** True when the till has no such sale. */
  readonly unknown: boolean;
  /** The sale with a reissue that is in the journal: only then is a copy shown and printed. */
  readonly copy: SaleRecord | null;
  readonly reissueFailed: boolean;
  readonly onBack: () => void;
  readonly onReissue: (id: SaleId) => void;
  readonly onPrint: () => void;
}

/**
 * One sale whole: its paper, and every attempt to pay it. Money that is owed back bought nothing, so
 * it has no invoice.
 */
export function SaleDetail({
  record,
  wanted,
  unknown,
  copy,
  reissueFailed,
  onBack,
  onReissue,
  onPrint,
}: SaleDetailProps) {
  const t = useMessages();
  if (!wanted) return <EmptyState icon="receipt" title={t["receipts.pick"]} />;
  const owed = record !== null && isRefundOwed(record);
  return (
    <div className={styles.detail}>
      <div className={styles.bar}>
        <span className={styles.back}>
          <Button icon="chevronLeft" onClick={onBack}>
            {t["receipts.back"]}
          </Button>
        </span>
        {record?.receipt && !owed && (
          <Button icon="receipt" onClick={() => onReissue(record.saleId)}>
            {t["receipts.reissue"]}
          </Button>
        )}
        {copy && (
          <Button tone="primary" icon="print" onClick={onPrint}>
            {t["receipts.print"]}
          </Button>
        )}
      </div>
      {unknown && (
        <EmptyState icon="question" title={t["receipts.unknown"]}>
          <p>{t["receipts.unknownAdvice"]}</p>
        </EmptyState>
      )}
      {owed && (
        <Banner tone="warn" title={t["receipts.refundOwed"]}>
          <p>{t["receipts.refundOwedAdvice"]}</p>
        </Banner>
      )}
      {reissueFailed && (
        <Banner tone="danger" title={t["receipts.reissueFailed"]}>
          <p>{t["receipts.reissueFailedAdvice"]}</p>
        </Banner>
      )}
      {record && <AttemptList attempts={record.attempts} />}
      {record && !owed && <Paper record={record} copy={copy} />}
    </div>
  );
}

type PaperProps = Pick<SaleDetailProps, "copy"> & { readonly record: SaleRecord };

function Paper({ record, copy }: PaperProps) {
  const t = useMessages();
  if (copy) return <ReceiptPaper receipt={receiptOf(copy, "reissue")} />;
  if (record.receipt) return <ReceiptPaper receipt={receiptOf(record, "original")} />;
  return <p>{t["receipts.noPaper"]}</p>;
}
