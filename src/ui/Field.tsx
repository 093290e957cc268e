import type { ReactNode } from "react";
import styles from "./Field.module.css";
import { Icon } from "./Icon.tsx";

interface FieldProps {
  /** Of the control inside, which names `${id}-notes` in its aria-describedby. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly warning?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its label above and what there is to say about it below. */
export function Field({ id, label, hint, error, warning, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      <div id={`${id}-notes`} className={styles.notes} aria-live="polite">
        {hint && <p>{hint}</p>}
        {warning && (
          <p className={styles.note} data-tone="warn">
            <Icon name="warning" size="note" />
            {warning}
          </p>
        )}
        {error && (
          <p className={styles.note} data-tone="danger">
            <Icon name="cross" size="note" />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
