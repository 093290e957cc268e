import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { languageTags, loadMessages } from "#i18n/language.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { SpeechContext, firstWords } from "#ui/messages.ts";

/** Speaks the language the cashier chose; until its words have arrived, the one spoken before. */
export function StaffSpeech({ children }: { readonly children: ReactNode }) {
  const { preferences } = useTill();
  const language = useWatch(preferences, (state) => state.language);
  const [speech, setSpeech] = useState(firstWords);
  useEffect(() => {
    let wanted = true;
    loadMessages(language).then(
      (messages) => {
        if (wanted) setSpeech({ language, messages, rest: "there" });
      },
      // The words could not be fetched: the till goes on in the language it speaks.
      (fault: unknown) => {
        const rest = fault instanceof Error ? fault : new Error(String(fault));
        setSpeech((spoken) => (spoken.rest === "there" ? spoken : { ...spoken, rest }));
      },
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = languageTags[speech.language];
  }, [speech.language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
