import { useId } from "react";
import { Icon } from "./Icon.tsx";
import styles from "./Numpad.module.css";
import { digitsShown, digitsTyped, digitsWithKey } from "./digits.ts";
import type { DigitsLook } from "./digits.ts";
import { useMessages } from "./messages.ts";

interface NumpadProps {
  /** What is being entered. */
  readonly label: string;
  /** Digits, possibly none, or a text that is no digits as it was typed or pasted. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where the keys end. What is typed or pasted is never cut to fit. */
  readonly maxDigits: number;
  /** What is wrong with the entry, in the user's words. */
  readonly error?: string | null;
  /** How the digits are shown while they are entered. Default: `plain`. */
  readonly show?: DigitsLook;
  /** Takes the entry; also the Enter key of a keyboard. */
  readonly onEnter?: () => void;
  readonly enterLabel?: string;
  readonly enterDisabled?: boolean;
  /** Puts the focus into the field, so that a keyboard can type at once. */
  readonly autoFocus?: boolean;
}

const keys = ["7", "8", "9", "4", "5", "6", "1", "2", "3", "00", "0"] as const;

/**
 * Digits by thumb or by keyboard. Keys touch each other, as on every till: a gap helps nobody. The
 * field takes typing and pasting, and asks the tablet not to raise a keyboard of its own.
 */
export function Numpad({
  label,
  value,
  onChange,
  maxDigits,
  show = "plain",
  onEnter,
  enterLabel,
  enterDisabled = false,
  autoFocus = false,
  error = null,
}: NumpadProps) {
  const t = useMessages();
  const id = useId();
  const errorId = useId();
  return (
    <form
      className={styles.pad}
      onSubmit={(event) => {
        event.preventDefault();
        if (!enterDisabled) onEnter?.();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.display}
        data-show={show}
        inputMode="none"
        autoComplete="off"
        autoFocus={autoFocus}
        data-first-focus={autoFocus}
        value={digitsShown(value, show)}
        aria-invalid={error !== null}
        aria-describedby={errorId}
        onChange={(event) => onChange(digitsTyped(event.target.value, show))}
      />
      <p id={errorId} className={styles.error} role="status">
        {error}
      </p>
      <div className={styles.keys} role="group" aria-label={t["common.numpad"]}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.key}
            onClick={() => onChange(digitsWithKey(value, key, maxDigits, show))}
          >
            {key}
          </button>
        ))}
        <button
          type="button"
          className={styles.key}
          aria-label={t["common.backspace"]}
          onClick={() => onChange(value.slice(0, -1))}
        >
          <Icon name="backspace" />
        </button>
      </div>
      {enterLabel && (
        <button type="submit" className={styles.enter} disabled={enterDisabled}>
          {enterLabel}
        </button>
      )}
    </form>
  );
}
