import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import type { PayerWords } from "#i18n/payer/words.ts";
import { Icon } from "#ui/Icon.tsx";
import styles from "./DisplayHead.module.css";

interface DisplayHeadProps {
  /** null while no till is there. */
  readonly shopName: string | null;
  readonly language: PayerLanguage;
  readonly words: PayerWords;
  /** The list of languages is open. */
  readonly open: boolean;
  /** null where the languages stand on the screen anyway, or nobody would hear the choice. */
  readonly onOpen: (() => void) | null;
}

/** The shop's name, and the way to another language. */
export function DisplayHead({ shopName, language, words, open, onOpen }: DisplayHeadProps) {
  return (
    <header className={styles.head}>
      <p className={styles.shop} lang="ja" dir="ltr">
        {shopName}
      </p>
      {onOpen && (
        <button type="button" className={styles.language} aria-expanded={open} onClick={onOpen}>
          <Icon name={open ? "close" : "globe"} />
          <span>
            {words.language} · <bdi lang={language}>{payerLanguageNames[language]}</bdi>
          </span>
        </button>
      )}
    </header>
  );
}
