import { useEffect, useState } from "react";
import { type PayerLanguage, directionOf } from "#domain/wallet/payerLanguage.ts";
import { type PayerSentence, payerSentence } from "#i18n/payer/payerSentences.ts";
import { useTill } from "#stores/tillContext.ts";
import { usePayerSpeech } from "#ui/payer/payerSpeech.ts";

interface PayerWordsProps {
  readonly sentence: PayerSentence;
  readonly className?: string | undefined;
}

/**
 * One sentence for the payer's eyes, in their language and in English: whoever stands there reads one
 * of the two, also before anything has told the till where they are from.
 */
export function PayerWords({ sentence, className }: PayerWordsProps) {
  const wanted = usePayerLanguage();
  const own = usePayerSpeech(wanted);
  const english = usePayerSpeech("en");
  const spoken = own.language === "en" ? [english] : [own, english];
  return spoken.map(({ language, words }) => (
    <p key={language} className={className} lang={language} dir={directionOf(language)}>
      {payerSentence(sentence, words)}
    </p>
  ));
}

/** The language on the payer's own screen; English while that cannot be told. */
function usePayerLanguage(): PayerLanguage {
  const till = useTill();
  const [language, setLanguage] = useState<PayerLanguage>("en");
  useEffect(() => {
    let leave = (): void => undefined;
    let here = true;
    till.customerDisplay().then(
      (display) => {
        if (!here) return;
        const follow = () => setLanguage(display.getState().language);
        leave = display.subscribe(follow);
        follow();
      },
      // Its files did not come: nothing about the payment depends on them.
      () => undefined,
    );
    return () => {
      here = false;
      leave();
    };
  }, [till]);
  return language;
}
