import type { ReactNode } from "react";
import type { ReconcileException } from "#domain/reconcile/report.ts";
import { Money } from "#ui/Money.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./SideBySide.module.css";
import { stateKey } from "./stateKey.ts";

interface SideBySideProps {
  readonly exception: ReconcileException;
}

/** What the till holds, and what the acquirer's file says, of the same money. */
export function SideBySide({ exception: { type, ours, theirs } }: SideBySideProps) {
  const t = useMessages();
  return (
    <dl className={styles.sides}>
      <Side name={t["reconcile.ours"]}>
        {ours ? (
          <>
            <Money amount={ours.amount} size="head" />
            <span className={styles.state}>{t[stateKey(type, ours.status)]}</span>
          </>
        ) : (
          t["reconcile.none"]
        )}
      </Side>
      <Side name={t["reconcile.theirs"]}>
        {theirs ? (
          <>
            <Money amount={theirs.amount} size="head" />
            <span className={styles.state}>
              {t[type === "payment" ? "receipts.state.paid" : "receipts.state.refunded"]}
            </span>
          </>
        ) : (
          t["reconcile.none"]
        )}
      </Side>
    </dl>
  );
}

function Side({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.side}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.figure}>{children}</dd>
    </div>
  );
}
