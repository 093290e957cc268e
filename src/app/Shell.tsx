import type { ReactNode } from "react";
import { Rail } from "./Rail.tsx";
import styles from "./Shell.module.css";

/** The rail and, beside it, the screen. On a phone the rail lies at the foot. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.shell}>
      <Rail />
      <div className={styles.screen}>{children}</div>
    </div>
  );
}
