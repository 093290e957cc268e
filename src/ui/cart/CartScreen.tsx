import type { ReactNode } from "react";
import styles from "./CartScreen.module.css";

interface CartScreenProps {
  /** A `CartPanel`. */
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/**
 * The job on the left, the cart on the right; on a narrow screen the cart lies below. Every screen
 * that shows the cart uses this frame, so that nothing moves under the cashier's hand.
 */
export function CartScreen({ panel, children }: CartScreenProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.screen}>
        <main className={styles.job}>{children}</main>
        {panel}
      </div>
    </div>
  );
}
