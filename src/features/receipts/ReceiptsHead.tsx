import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ReceiptsScreen.module.css";

/** The list's title, which readers have heard already, and the way to a sale by its receipt. */
export function ReceiptsHead({ onScan }: { readonly onScan: () => void }) {
  const t = useMessages();
  return (
    <div className={styles.head}>
      <p className={styles.title} aria-hidden="true">
        {t["receipts.title"]}
      </p>
      <Button icon="scan" onClick={onScan}>
        {t["returns.scan"]}
      </Button>
    </div>
  );
}
