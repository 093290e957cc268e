import { parseRegistrationNumber } from "#domain/receipt/registrationNumber.ts";
import type { Messages } from "#i18n/messages.ts";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";

interface RegistrationFieldProps {
  readonly number: string;
  /** It was tried to be saved and is in no right form. */
  readonly refused: boolean;
  readonly onChange: (number: string) => void;
}

/** The invoice issuer's number, looked at while it is typed: a wrong digit is found before paper is. */
export function RegistrationField({ number, refused, onChange }: RegistrationFieldProps) {
  const t = useMessages();
  return (
    <TextField
      label={t["settings.registration"]}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      value={number}
      onChange={onChange}
      {...verdict(number, refused, t)}
    />
  );
}

/** A number that is only half typed is not called wrong; one that was to be saved is. */
function verdict(
  number: string,
  refused: boolean,
  t: Messages,
): { readonly hint?: string; readonly warning?: string; readonly error?: string } {
  const parsed = parseRegistrationNumber(number);
  if (!parsed.ok) {
    if (parsed.error.type === "empty") return { hint: t["settings.registrationNone"] };
    return refused
      ? { error: t["settings.error.format"] }
      : { hint: t["settings.registrationHint"] };
  }
  return parsed.value.checkDigit === "wrong"
    ? { warning: t["settings.warning.checkDigit"] }
    : { hint: t["settings.registrationRight"] };
}
