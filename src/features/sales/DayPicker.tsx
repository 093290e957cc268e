import { addDays } from "#domain/time/jst.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./DayPicker.module.css";

interface DayPickerProps {
  /** "YYYY-MM-DD". */
  readonly businessDate: string;
  readonly today: string;
  /** The business day as people write it. */
  readonly text: string;
  readonly onDay: (businessDate: string) => void;
}

/** One day at a time, or any day by its date; never one that is still to come. */
export function DayPicker({ businessDate, today, text, onDay }: DayPickerProps) {
  const t = useMessages();
  const isLast = businessDate >= today;
  return (
    <div className={styles.picker} role="group" aria-label={t["sales.pick"]}>
      <div className={styles.steps}>
        <IconButton
          icon="chevronLeft"
          look="edged"
          label={t["sales.previous"]}
          onClick={() => onDay(addDays(businessDate, -1))}
        />
        <p className={styles.date} aria-live="polite">
          {text}
        </p>
        <IconButton
          icon="chevronRight"
          look="edged"
          label={t["sales.next"]}
          disabled={isLast}
          onClick={() => onDay(addDays(businessDate, 1))}
        />
      </div>
      <div className={styles.jump}>
        <TextField
          type="date"
          label={t["sales.day"]}
          value={businessDate}
          max={today}
          onChange={(date) => date !== "" && date <= today && onDay(date)}
        />
        <Button disabled={businessDate === today} onClick={() => onDay(today)}>
          {t["sales.today"]}
        </Button>
      </div>
    </div>
  );
}
