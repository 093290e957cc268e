import { useId } from "react";
import type { ComponentPropsWithRef } from "react";
import { Field } from "./Field.tsx";
import styles from "./TextField.module.css";

interface TextFieldProps extends Omit<
  ComponentPropsWithRef<"input">,
  "className" | "style" | "id" | "onChange" | "value"
> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How to fill the field in; read with it. */
  readonly hint?: string | undefined;
  /** Why the value is not taken. */
  readonly error?: string | undefined;
  /** Something to look at again, which is taken all the same. */
  readonly warning?: string | undefined;
}

export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  warning,
  ...rest
}: TextFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} warning={warning}>
      <input
        {...rest}
        id={id}
        className={styles.input}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-notes`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
