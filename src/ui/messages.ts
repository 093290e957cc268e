import { createContext, use } from "react";
import { first } from "#i18n/ja/first.ts";
import type { StaffLanguage } from "#i18n/language.ts";
import type { Messages } from "#i18n/messages.ts";

export interface Speech {
  readonly language: StaffLanguage;
  readonly messages: Messages;
  /**
   * `coming` while only the register's words are there: no other screen may be shown before. Else
   * `there`, or the fault for which they did not come.
   */
  readonly rest: "coming" | "there" | Error;
}

/** What the register says before any catalogue has arrived. */
export const firstWords: Speech = {
  language: "ja",
  // The one place where a part passes for the whole; `rest` keeps the other screens away.
  messages: first as Messages,
  rest: "coming",
};

/** The staff's language, provided once around the shell. Japanese until another one has arrived. */
export const SpeechContext = createContext<Speech>(firstWords);

/** The words of the screen: `const t = useMessages(); t["register.search"]`. */
export function useMessages(): Messages {
  return use(SpeechContext).messages;
}

/**
 * True once every screen's words are there.
 * @throws Error when they could not be fetched, for the boundary that tells so
 */
export function useWholeSpeech(): boolean {
  const { rest } = use(SpeechContext);
  if (rest instanceof Error) throw rest;
  return rest === "there";
}

/** Picks the right one of a product's or a market's names. */
export function useLanguage(): StaffLanguage {
  return use(SpeechContext).language;
}
