import styles from "./Money.module.css";
import { yenText } from "./yenText.ts";

interface MoneyProps {
  /** Whole yen, negative for what is taken off. */
  readonly amount: number;
  /** `total` is the one figure of a screen that the customer reads. Default: `body`. */
  readonly size?: "note" | "body" | "head" | "pay" | "total";
  readonly muted?: boolean;
}

/** The one way yen reaches the screen. */
export function Money({ amount, size = "body", muted = false }: MoneyProps) {
  return (
    <data className={styles.money} data-size={size} data-muted={muted} value={amount}>
      {yenText(amount)}
    </data>
  );
}
