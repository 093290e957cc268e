import { createContext, use } from "react";
import { ja } from "#i18n/ja.ts";
import type { StaffLanguage } from "#i18n/language.ts";
import type { Messages } from "#i18n/messages.ts";

export interface Speech {
  readonly language: StaffLanguage;
  readonly messages: Messages;
}

/** The staff's language, provided once around the shell. Japanese until another one has arrived. */
export const SpeechContext = createContext<Speech>({ language: "ja", messages: ja });

/** The words of the screen: `const t = useMessages(); t["register.search"]`. */
export function useMessages(): Messages {
  return use(SpeechContext).messages;
}

/** Picks the right one of a product's or a market's names. */
export function useLanguage(): StaffLanguage {
  return use(SpeechContext).language;
}
