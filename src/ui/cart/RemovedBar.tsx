import type { CartLine } from "#domain/cart/cart.ts";
import { Button } from "../Button.tsx";
import { useLanguage, useMessages } from "../messages.ts";
import styles from "./RemovedBar.module.css";

interface RemovedBarProps {
  readonly line: CartLine;
  readonly onUndo: () => void;
}

/** The button that removed the line went with it and may have left the focus nowhere. */
function takeLostFocus(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus();
}

/** A slip of the finger is taken back with one tap, for as long as the next line is not removed. */
export function RemovedBar({ line, onUndo }: RemovedBarProps) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <div className={styles.bar} role="status">
      <span className={styles.words}>{t["cart.removed"](line.name[language])}</span>
      <Button key={line.key} ref={takeLostFocus} icon="undo" onClick={onUndo}>
        {t["cart.undo"]}
      </Button>
    </div>
  );
}
