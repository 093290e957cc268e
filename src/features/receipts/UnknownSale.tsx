import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./SaleDetail.module.css";

/** An address of a sale that this till does not have. */
export function UnknownSale({ onBack }: { readonly onBack: () => void }) {
  const t = useMessages();
  return (
    <div className={styles.detail}>
      <div className={styles.bar}>
        <span className={styles.back}>
          <Button icon="chevronLeft" onClick={onBack}>
            {t["receipts.back"]}
          </Button>
        </span>
      </div>
      <EmptyState icon="question" title={t["receipts.unknown"]}>
        <p>{t["receipts.unknownAdvice"]}</p>
      </EmptyState>
    </div>
  );
}
