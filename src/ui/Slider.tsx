import { useId } from "react";
import { Field } from "./Field.tsx";
import styles from "./Slider.module.css";

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is read and heard: "2.5×". */
  readonly valueText: string;
  readonly onChange: (value: number) => void;
}

/** A value between two ends: the browser's own, so that arrow keys, Home and End work as anywhere. */
export function Slider({ label, value, min, max, step, valueText, onChange }: SliderProps) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <div className={styles.slider}>
        <input
          id={id}
          type="range"
          className={styles.range}
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={valueText}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <output className={styles.value} htmlFor={id}>
          {valueText}
        </output>
      </div>
    </Field>
  );
}
