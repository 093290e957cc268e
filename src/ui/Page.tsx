import type { ReactNode } from "react";
import styles from "./Page.module.css";

interface PageProps {
  readonly title: string;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** `read` keeps lines short; `full` uses the screen. Default: `full`. */
  readonly width?: "read" | "full";
  readonly children: ReactNode;
}

/** The frame of every screen that has no cart. */
export function Page({ title, actions, width = "full", children }: PageProps) {
  return (
    <main className={styles.page} data-width={width}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  );
}
