import styles from "./Icon.module.css";
import { iconShapes } from "./iconShapes.ts";

export type IconName = keyof typeof iconShapes;

interface IconProps {
  readonly name: IconName;
  /** Default: `body`. */
  readonly size?: "note" | "body" | "large";
}

/** A picture beside words, never instead of them: it is hidden from screen readers. */
export function Icon({ name, size = "body" }: IconProps) {
  return (
    <svg className={styles.icon} data-size={size} viewBox="0 0 24 24" aria-hidden focusable="false">
      <path d={iconShapes[name]} />
    </svg>
  );
}
