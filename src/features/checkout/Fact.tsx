import type { ReactNode } from "react";
import styles from "./PaymentStage.module.css";

interface FactProps {
  readonly term: string;
  readonly children: ReactNode;
}

/** One line of what a cashier reads out. */
export function Fact({ term, children }: FactProps) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
