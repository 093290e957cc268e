import { type PayerLanguage, payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import { SelectField } from "../SelectField.tsx";
import { useMessages } from "../messages.ts";

interface TranslationChoiceProps {
  readonly language: PayerLanguage;
  readonly onChoose: (language: PayerLanguage) => void;
}

/** In which language the payer reads their receipt beside the original, which is Japanese. */
export function TranslationChoice({ language, onChoose }: TranslationChoiceProps) {
  const t = useMessages();
  return (
    <SelectField
      label={t["receipts.translation"]}
      value={language}
      options={payerLanguages.map((value) => ({
        value,
        label: value === "ja" ? t["receipts.translationNone"] : payerLanguageNames[value],
      }))}
      onChange={onChoose}
    />
  );
}
