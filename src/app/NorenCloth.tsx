import { useMessages } from "#ui/messages.ts";
import styles from "./NorenCloth.module.css";

/** The cloth at the door: a rod, and one panel for each letter of the sign. Decoration. */
export function NorenCloth() {
  const t = useMessages();
  return (
    <div className={styles.noren} lang="ja" aria-hidden>
      <span className={styles.rod} />
      <div className={styles.cloth}>
        {[...t["shell.mark"]].map((letter) => (
          <span key={letter} className={styles.panel}>
            {letter}
          </span>
        ))}
      </div>
    </div>
  );
}
