import styles from "./Spinner.module.css";

interface SpinnerProps {
  /** Default: `body`. */
  readonly size?: "body" | "large";
}

/** Something is under way. What it is must be said in words beside it. */
export function Spinner({ size = "body" }: SpinnerProps) {
  return <span className={styles.spinner} data-size={size} aria-hidden />;
}
