import { useEffect, useState } from "react";
import { type PayerLanguage, directionOf } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import { Icon } from "#ui/Icon.tsx";
import { LanguageList } from "#ui/payer/LanguageList.tsx";
import { usePayerSpeech } from "#ui/payer/payerSpeech.ts";
import languages from "./Languages.module.css";
import type { OpenReceipt } from "./openedReceipt.ts";
import styles from "./PayerReceiptScreen.module.css";
import { ShownReceipt } from "./ShownReceipt.tsx";
import { Unreadable } from "./Unreadable.tsx";
import { useFragment } from "./useFragment.ts";
import { useOpenedReceipt } from "./useOpenedReceipt.ts";

interface PayerReceiptScreenProps {
  /** Must be the same function at every drawing. */
  readonly open: OpenReceipt;
  /** The phone's own language, for an address that has no receipt to tell it. */
  readonly spoken: PayerLanguage;
}

/** A receipt on its payer's own phone, in the language it was paid in or any other. */
export function PayerReceiptScreen({ open, spoken }: PayerReceiptScreenProps) {
  const opening = useOpenedReceipt(useFragment(), open);
  const [picked, setPicked] = useState<PayerLanguage | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const own = opening?.status === "shown" ? opening.receipt.copy.language : spoken;
  const { language, words } = usePayerSpeech(picked ?? own);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = words.receipt.title;
  }, [language, words]);

  function choose(chosen: PayerLanguage): void {
    setPicked(chosen);
    setChoosing(false);
  }

  return (
    <main
      className={styles.screen}
      lang={language}
      dir={directionOf(language)}
      aria-busy={opening === null}
    >
      <button
        type="button"
        className={styles.language}
        aria-expanded={isChoosing}
        onClick={() => setChoosing(!isChoosing)}
      >
        <Icon name={isChoosing ? "close" : "globe"} />
        <span>
          {words.language} · <bdi lang={language}>{payerLanguageNames[language]}</bdi>
        </span>
      </button>
      {isChoosing && (
        <LanguageList
          language={language}
          label={words.language}
          onChoose={choose}
          listClass={languages.list}
          choiceClass={languages.choice}
        />
      )}
      {opening?.status === "shown" && (
        <ShownReceipt receipt={opening.receipt} language={language} words={words} />
      )}
      {opening?.status === "unreadable" && <Unreadable words={words} />}
    </main>
  );
}
