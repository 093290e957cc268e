import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";
import styles from "./StatusPill.module.css";

export type Tone = "neutral" | "info" | "ok" | "warn" | "danger";

interface StatusPillProps {
  readonly tone: Tone;
  readonly icon?: IconName;
  /** The state in a word or two: colour alone tells nothing. */
  readonly children: ReactNode;
}

export function StatusPill({ tone, icon, children }: StatusPillProps) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {icon && <Icon name={icon} size="note" />}
      {children}
    </span>
  );
}
