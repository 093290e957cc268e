import styles from "./ReducedMark.module.css";
import { useMessages } from "./messages.ts";

/** The ※ beside goods of the reduced rate, with its meaning for those who hear it. */
export function ReducedMark() {
  const t = useMessages();
  return (
    <span role="img" className={styles.mark} aria-label={t["common.reducedRate"]}>
      {t["common.reducedMark"]}
    </span>
  );
}
