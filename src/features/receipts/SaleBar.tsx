import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./SaleDetail.module.css";
import type { Papers } from "./usePapers.ts";

interface SaleBarProps {
  readonly papers: Papers;
  /** Left out when nothing of the sale is left to go back. */
  readonly onGiveBack: (() => void) | null;
  readonly onBack: () => void;
  readonly onPrint: () => void;
}

/** What can be done with a sale and with the paper of it that is on the screen. */
export function SaleBar({ papers, onGiveBack, onBack, onPrint }: SaleBarProps) {
  const t = useMessages();
  const { slip, isReissuable, isPrintable, shown, reissued } = papers;
  return (
    <div className={styles.bar}>
      <span className={styles.back}>
        <Button icon="chevronLeft" onClick={onBack}>
          {t["receipts.back"]}
        </Button>
      </span>
      {onGiveBack && (
        <Button icon="undo" onClick={onGiveBack}>
          {t["returns.open"]}
        </Button>
      )}
      {slip !== null && (
        <Button icon="receipt" onClick={() => shown(null)}>
          {t["returns.receipt"]}
        </Button>
      )}
      {isReissuable && (
        <Button icon="receipt" onClick={() => void reissued()}>
          {slip === null ? t["receipts.reissue"] : t["returns.slipReissue"]}
        </Button>
      )}
      {isPrintable && (
        <Button tone="primary" icon="print" onClick={onPrint}>
          {t["receipts.print"]}
        </Button>
      )}
    </div>
  );
}
