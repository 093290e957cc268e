import styles from "./Badge.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface BadgeProps {
  readonly count: number;
  /** The count in words, for those who do not see where the badge stands. */
  readonly label: string;
}

/** A small number at the corner of something; nothing at zero. */
export function Badge({ count, label }: BadgeProps) {
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
