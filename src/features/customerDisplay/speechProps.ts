import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { PayerWords } from "#i18n/payer/words.ts";

/** What every view needs to speak. */
export interface SpeechProps {
  readonly language: PayerLanguage;
  readonly words: PayerWords;
}
