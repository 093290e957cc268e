import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { ja } from "#i18n/ja.ts";
import { languageTags, loadMessages } from "#i18n/language.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { SpeechContext } from "#ui/messages.ts";
import type { Speech } from "#ui/messages.ts";

const japanese: Speech = { language: "ja", messages: ja };

/** Speaks the language the cashier chose; until its words have arrived, the one spoken before. */
export function StaffSpeech({ children }: { readonly children: ReactNode }) {
  const { preferences } = useTill();
  const language = useWatch(preferences, (state) => state.language);
  const [speech, setSpeech] = useState(japanese);
  useEffect(() => {
    let wanted = true;
    loadMessages(language).then(
      (messages) => {
        if (wanted) setSpeech({ language, messages });
      },
      // The words could not be fetched: the till goes on in the language it speaks.
      () => undefined,
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
