import { useState } from "react";
import { Numpad } from "#ui/Numpad.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./DigitsSheet.module.css";

interface DigitsSheetProps {
  /** The digit whose key opened the sheet, or none. */
  readonly begun: string;
  readonly onTyped: (digits: string) => void;
  readonly onClose: () => void;
}

/** The longest payment code any scheme has reserved room for. */
const maxDigits = 32;

/** Typing the number that wallets print under their code: the way out of every camera's trouble. */
export function DigitsSheet({ begun, onTyped, onClose }: DigitsSheetProps) {
  const t = useMessages();
  const [digits, setDigits] = useState(begun);
  return (
    <Sheet title={t["checkout.digits.title"]} onClose={onClose}>
      <div className={styles.about}>
        <p>{t["checkout.digits.hint"]}</p>
        <p className={styles.count} role="status">
          {t["checkout.digits.count"](digits.length)}
        </p>
      </div>
      <Numpad
        label={t["checkout.digits.label"]}
        value={digits}
        onChange={setDigits}
        maxDigits={maxDigits}
        show="code"
        enterLabel={t["checkout.digits.submit"]}
        enterDisabled={digits === ""}
        onEnter={() => onTyped(digits)}
        autoFocus
      />
    </Sheet>
  );
}
