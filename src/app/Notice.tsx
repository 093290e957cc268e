import type { ReactNode } from "react";
import { Icon } from "#ui/Icon.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import styles from "./Notice.module.css";
import { NorenCloth } from "./NorenCloth.tsx";

interface NoticeProps {
  readonly title: string;
  /** Paragraphs, the most important first. */
  readonly lines: readonly string[];
  /** `danger` interrupts a screen reader. Default: `calm`. */
  readonly tone?: "calm" | "danger";
  readonly busy?: boolean;
  readonly action?: ReactNode;
}

/** A whole screen that says one thing. */
export function Notice({ title, lines, tone = "calm", busy = false, action }: NoticeProps) {
  return (
    <main className={styles.screen}>
      <div className={styles.cloth}>
        <NorenCloth />
      </div>
      <div className={styles.words} role={tone === "danger" ? "alert" : "status"}>
        <span className={styles.sign} data-tone={tone}>
          {busy ? (
            <Spinner size="large" />
          ) : (
            <Icon name={tone === "danger" ? "warning" : "info"} size="large" />
          )}
        </span>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </main>
  );
}
