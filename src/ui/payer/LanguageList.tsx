import type { ReactNode } from "react";
import { type PayerLanguage, directionOf, payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";

interface LanguageListProps {
  /** The one that is spoken, or null where another choice holds. */
  readonly language: PayerLanguage | null;
  /** What the list is, in the language spoken now; left out where a heading says it. */
  readonly label?: string;
  readonly onChoose: (language: PayerLanguage) => void;
  /** A choice that is no language; a list item. */
  readonly before?: ReactNode;
  /** How it looks is for the screen that shows it: a display, a phone and a till are not alike. */
  readonly listClass: string | undefined;
  readonly choiceClass: string | undefined;
}

/** Every language of the payers under its own name. */
export function LanguageList({
  language,
  label,
  onChoose,
  before,
  listClass,
  choiceClass,
}: LanguageListProps) {
  return (
    <ul className={listClass} aria-label={label}>
      {before}
      {payerLanguages.map((choice) => (
        <li key={choice}>
          <button
            type="button"
            className={choiceClass}
            lang={choice}
            dir={directionOf(choice)}
            aria-pressed={choice === language}
            onClick={() => onChoose(choice)}
          >
            {payerLanguageNames[choice]}
          </button>
        </li>
      ))}
    </ul>
  );
}
