import { useEffect, useState, useSyncExternalStore } from "react";
import { type PayerLanguage, directionOf } from "#domain/wallet/payerLanguage.ts";
import { usePayerSpeech } from "#ui/payer/payerSpeech.ts";
import { DisplayHead } from "./DisplayHead.tsx";
import styles from "./DisplayScreen.module.css";
import { DisplayStage } from "./DisplayStage.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import type { DisplayWatch } from "./watchDisplay.ts";

interface DisplayScreenProps {
  readonly display: DisplayWatch;
}

/** The payer's own screen: what the till says, in the payer's language, one thing at a time. */
export function DisplayScreen({ display }: DisplayScreenProps) {
  const state = useSyncExternalStore(display.subscribe, display.getSnapshot);
  const [spoken, setSpoken] = useState<PayerLanguage>("ja");
  const [choosing, setChoosing] = useState<number | null>(null);
  // A till that went away leaves its language behind: whoever stands there can read it.
  if (state && state.language !== spoken) setSpoken(state.language);
  const { language, words } = usePayerSpeech(state?.language ?? spoken);
  // The list that one customer opened is not the next one's.
  const isChoosing = state !== null && choosing === state.visit;

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  function choose(chosen: PayerLanguage): void {
    setChoosing(null);
    if (state) display.send({ type: "languageChosen", language: chosen, visit: state.visit });
  }

  const view = state?.view ?? { step: "paused" };
  return (
    <main
      className={styles.screen}
      data-screen="customer"
      data-step={view.step}
      lang={language}
      dir={directionOf(language)}
    >
      <DisplayHead
        shopName={state?.shopName ?? null}
        language={language}
        words={words}
        open={isChoosing}
        onOpen={
          state && view.step !== "welcome"
            ? () => setChoosing(isChoosing ? null : state.visit)
            : null
        }
      />
      {isChoosing && view.step !== "welcome" ? (
        <LanguageChoice language={language} label={words.language} onChoose={choose} />
      ) : (
        <DisplayStage view={view} language={language} words={words} onLanguage={choose} />
      )}
    </main>
  );
}
