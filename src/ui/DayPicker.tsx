import { addDays } from "#domain/time/jst.ts";
import { Button } from "./Button.tsx";
import styles from "./DayPicker.module.css";
import { IconButton } from "./IconButton.tsx";
import { TextField } from "./TextField.tsx";

interface DayPickerProps {
  /** "YYYY-MM-DD". */
  readonly date: string;
  /** The last day there is anything to see of. */
  readonly latest: string;
  /** The date as people write it. */
  readonly text: string;
  readonly words: {
    readonly pick: string;
    readonly day: string;
    readonly previous: string;
    readonly next: string;
    /** The way back to the latest day. */
    readonly latest: string;
  };
  readonly onDate: (date: string) => void;
}

/** One day at a time, or any day by its date; never one that is still to come. */
export function DayPicker({ date, latest, text, words, onDate }: DayPickerProps) {
  return (
    <div className={styles.picker} role="group" aria-label={words.pick}>
      <div className={styles.steps}>
        <IconButton
          icon="chevronLeft"
          look="edged"
          label={words.previous}
          onClick={() => onDate(addDays(date, -1))}
        />
        <p className={styles.date} aria-live="polite">
          {text}
        </p>
        <IconButton
          icon="chevronRight"
          look="edged"
          label={words.next}
          disabled={date >= latest}
          onClick={() => onDate(addDays(date, 1))}
        />
      </div>
      <div className={styles.jump}>
        <TextField
          type="date"
          label={words.day}
          value={date}
          max={latest}
          onChange={(chosen) => chosen !== "" && chosen <= latest && onDate(chosen)}
        />
        <Button disabled={date === latest} onClick={() => onDate(latest)}>
          {words.latest}
        </Button>
      </div>
    </div>
  );
}
