import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import type { Tone } from "./StatusPill.tsx";
import { useMessages } from "./messages.ts";

interface BannerProps {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons that answer the banner. */
  readonly actions?: ReactNode;
  /** Shows a closing button. */
  readonly onDismiss?: () => void;
}

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: "info",
  info: "info",
  ok: "checkCircle",
  warn: "warning",
  danger: "cross",
};

/** A message that stays until it is dealt with. Danger interrupts a screen reader, the rest wait. */
export function Banner({ tone, title, children, actions, onDismiss }: BannerProps) {
  const t = useMessages();
  return (
    <div className={styles.banner} data-tone={tone} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.more}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="close" label={t["common.close"]} onClick={onDismiss} />}
    </div>
  );
}
