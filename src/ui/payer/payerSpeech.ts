import { useEffect, useState } from "react";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { en } from "#i18n/payer/en.ts";
import { loadPayerWords } from "#i18n/payer/payerWords.ts";
import type { PayerWords } from "#i18n/payer/words.ts";

/** Words, and the language they are really in, for `lang`. */
export interface PayerSpeech {
  readonly language: PayerLanguage;
  readonly words: PayerWords;
}

/** What has arrived stays, so that a language that was spoken once is there at once. */
const arrived = new Map<PayerLanguage, PayerWords>([["en", en]]);

async function speechOf(language: PayerLanguage): Promise<PayerSpeech> {
  const words = arrived.get(language) ?? (await loadPayerWords(language));
  arrived.set(language, words);
  return { language, words };
}

/**
 * The payer's words. Until a language has arrived the one spoken before stays, English at first; when
 * it cannot be fetched that is what the payer reads, and the next change of language tries again.
 */
export function usePayerSpeech(language: PayerLanguage): PayerSpeech {
  const [spoken, setSpoken] = useState<PayerSpeech>(() => {
    const words = arrived.get(language);
    return words ? { language, words } : { language: "en", words: en };
  });
  useEffect(() => {
    let wanted = true;
    speechOf(language).then(
      (speech) => {
        if (wanted) setSpoken(speech);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  const words = arrived.get(language);
  return words ? { language, words } : spoken;
}

/** Fetches languages before anybody wants them. One that does not come is fetched when it is chosen. */
export async function prefetchSpeech(languages: readonly PayerLanguage[]): Promise<void> {
  for (const language of languages) await speechOf(language).catch(() => undefined);
}
