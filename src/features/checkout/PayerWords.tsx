import { directionOf } from "#domain/wallet/payerLanguage.ts";
import { type PayerSentence, payerSentence } from "#i18n/payer/payerSentences.ts";
import { usePayerSpeech } from "#ui/payer/payerSpeech.ts";
import { useCustomerDisplay } from "./useCustomerDisplay.ts";

interface PayerWordsProps {
  readonly sentence: PayerSentence;
  readonly className?: string | undefined;
}

/**
 * One sentence for the payer's eyes, in their language and in English: whoever stands there reads one
 * of the two, also before anything has told the till where they are from.
 */
export function PayerWords({ sentence, className }: PayerWordsProps) {
  const display = useCustomerDisplay();
  const own = usePayerSpeech(display?.language ?? "en");
  const english = usePayerSpeech("en");
  const spoken = own.language === "en" ? [english] : [own, english];
  return spoken.map(({ language, words }) => (
    <p key={language} className={className} lang={language} dir={directionOf(language)}>
      {payerSentence(sentence, words)}
    </p>
  ));
}
