import { useState } from "react";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import { languageOfPayer } from "#domain/receipt/payerCopyOf.ts";
import { leftToRefund } from "#domain/refund/refundPlan.ts";
import type { RefundWish } from "#domain/refund/refundPlan.ts";
import type { WayBack, WayBackFault } from "#domain/refund/wayBack.ts";
import type { Result } from "#domain/result.ts";
import { Banner } from "#ui/Banner.tsx";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { useMessages } from "#ui/messages.ts";
import { TranslationChoice } from "#ui/paper/TranslationChoice.tsx";
import { AttemptList } from "./AttemptList.tsx";
import { OwedMoney } from "./OwedMoney.tsx";
import { RefundList } from "./RefundList.tsx";
import { ReturnSheet } from "./ReturnSheet.tsx";
import { SaleBar } from "./SaleBar.tsx";
import styles from "./SaleDetail.module.css";
import { SalePaper } from "./SalePaper.tsx";
import { refundSpoken } from "./refundWords.ts";
import type { ReturnFault } from "./refundWords.ts";
import { owedAttempts } from "./saleState.ts";
import { usePapers } from "./usePapers.ts";

interface SaleDetailProps {
  readonly record: SaleRecord;
  readonly wayOf: (amount: Yen) => Result<WayBack, WayBackFault>;
  readonly onReturn: (wish: RefundWish) => Promise<Result<RefundId, ReturnFault>>;
  /** Writes a reissue of the receipt, or of a refund's slip, to the journal. */
  readonly onReissue: (slip: RefundId | null) => Promise<Result<SaleRecord, unknown>>;
  readonly onBack: () => void;
  readonly onPrint: () => void;
}

/**
 * One sale whole: every attempt to pay it, every refund, and its papers. Money that an attempt took
 * after it was called off bought nothing, so it has no invoice.
 */
export function SaleDetail(props: SaleDetailProps) {
  const { record, wayOf, onReturn, onReissue, onBack, onPrint } = props;
  const t = useMessages();
  const [returning, setReturning] = useState(false);
  const [language, setLanguage] = useState(() => languageOfPayer(record));
  const [fresh, setFresh] = useState<RefundId | null>(null);
  const papers = usePapers(record, fresh, onReissue);
  const freshRefund = record.refunds.find(({ id }) => id === fresh);
  const isLeft = record.receipt !== null && leftToRefund(record) > 0;

  function returned(refund: RefundId): void {
    setReturning(false);
    setFresh(refund);
    papers.shown(refund);
  }

  return (
    <div className={styles.detail}>
      <SaleBar
        papers={papers}
        onGiveBack={isLeft ? () => setReturning(true) : null}
        onBack={onBack}
        onPrint={onPrint}
      />
      <LiveRegion message={freshRefund ? refundSpoken(freshRefund, t) : ""} />
      <OwedMoney payments={owedAttempts(record)} />
      {papers.isFailed && (
        <Banner tone="danger" title={t["receipts.reissueFailed"]}>
          <p>{t["receipts.reissueFailedAdvice"]}</p>
        </Banner>
      )}
      {record.attempts.length > 0 && <AttemptList attempts={record.attempts} />}
      {record.refunds.length > 0 && (
        <RefundList record={record} shown={papers.slip} onSlip={papers.shown} />
      )}
      {record.receipt !== null && papers.slip === null && (
        <TranslationChoice language={language} onChoose={setLanguage} />
      )}
      <SalePaper record={record} slip={papers.slip} copy={papers.copy} language={language} />
      {returning && (
        <ReturnSheet
          record={record}
          wayOf={wayOf}
          onReturn={onReturn}
          onReturned={returned}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  );
}
