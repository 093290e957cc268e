import { useId } from "react";
import styles from "./SegmentedControl.module.css";

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** BCP 47 tag when the label is in another language than the screen. */
  readonly lang?: string;
}

interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  /** Hides the label from the eye where the screen tells it already. */
  readonly labelHidden?: boolean;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few. Radio buttons underneath: arrow keys move, and a reader says "1 of 3". */
export function SegmentedControl<Value extends string>({
  label,
  labelHidden = false,
  segments,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.control}>
      <legend className={styles.legend} data-hidden={labelHidden}>
        {label}
      </legend>
      <div className={styles.segments}>
        {segments.map((segment) => (
          <label key={segment.value} className={styles.segment} lang={segment.lang}>
            <input
              type="radio"
              className={styles.input}
              name={name}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            {segment.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
