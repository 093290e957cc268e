import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./CheckoutHead.module.css";
import { DisplayTools } from "./DisplayTools.tsx";

interface CheckoutHeadProps {
  /** null while there is no way back. */
  readonly onBack: (() => void) | null;
  /** True while the payment's result is not known, which is why. */
  readonly locked: boolean;
}

export function CheckoutHead({ onBack, locked }: CheckoutHeadProps) {
  const t = useMessages();
  return (
    <header className={styles.head}>
      {onBack && (
        <Button icon="chevronLeft" onClick={onBack}>
          {t["checkout.back"]}
        </Button>
      )}
      <h1>{t["checkout.screen"]}</h1>
      <DisplayTools />
      {locked && <p className={styles.locked}>{t["checkout.backLocked"]}</p>}
    </header>
  );
}
