import styles from "./ChoiceList.module.css";

interface ChoiceListProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any number of a few; none has a meaning of its own, which the hint tells. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { label, hint, error, options, chosen, onChange } = props;
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="checkbox"
              className={styles.box}
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((one) => one !== option.value),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      <p className={styles.hint}>{hint}</p>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
