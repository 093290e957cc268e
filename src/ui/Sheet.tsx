import { useId } from "react";
import type { ReactNode } from "react";
import { IconButton } from "./IconButton.tsx";
import styles from "./Sheet.module.css";
import { useMessages } from "./messages.ts";
import { swallowSecondTap } from "./secondTap.ts";
import type { Tap } from "./secondTap.ts";

interface SheetProps {
  readonly title: string;
  /** Asked by the closing button, Escape and a tap beside the sheet. The owner stops rendering it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons that stay in sight below what scrolls. */
  readonly footer?: ReactNode;
  /** Default: `narrow`. */
  readonly width?: "narrow" | "wide";
}

/**
 * Opens with its element and closes with it. The browser keeps the focus inside a modal dialog and
 * gives it back on `close()`, which therefore must run while the element is still in the page. It
 * begins at the field that asks for it, or else at the closing button.
 *
 * Some people tap everything twice. When the first tap closes the sheet, the second would fall on
 * the goods behind it and sell them, so it is swallowed.
 */
function presentModally(dialog: HTMLDialogElement): () => void {
  let lastTap: Tap | null = null;
  dialog.addEventListener(
    "click",
    (tap) => {
      lastTap = tap;
    },
    { capture: true },
  );
  dialog.showModal();
  dialog.querySelector<HTMLElement>("[data-first-focus=true]")?.focus();
  return () => {
    dialog.close();
    if (lastTap) swallowSecondTap(lastTap);
  };
}

/** A task that must be ended before the screen behind goes on. Render it only while it is open. */
export function Sheet({ title, onClose, children, footer, width = "narrow" }: SheetProps) {
  const t = useMessages();
  const titleId = useId();
  return (
    <dialog
      ref={presentModally}
      className={styles.sheet}
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // A browser may close a dialog without asking when Escape is pressed twice.
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose();
      }}
      closedby="any"
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={t["common.close"]} onClick={onClose} />
        </header>
        <div className={styles.content}>{children}</div>
        {footer && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  );
}
