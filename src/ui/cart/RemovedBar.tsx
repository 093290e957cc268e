import type { CartLine } from "#domain/cart/cart.ts";
import { Button } from "../Button.tsx";
import { useLanguage, useMessages } from "../messages.ts";
import styles from "./RemovedBar.module.css";

interface RemovedBarProps {
  readonly line: CartLine;
  readonly onUndo: () => void;
}

/** A slip of the finger is taken back with one tap, for as long as the next line is not removed. */
export function RemovedBar({ line, onUndo }: RemovedBarProps) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <div className={styles.bar} role="status">
      <span className={styles.words}>{t["cart.removed"](line.name[language])}</span>
      <Button icon="undo" onClick={onUndo}>
        {t["cart.undo"]}
      </Button>
    </div>
  );
}
