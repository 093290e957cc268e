import type { Sound } from "#ports/sound.ts";
import type { CheckoutNotice, CheckoutState } from "./contracts.ts";

interface NoticeBoardPorts {
  getState(): Pick<CheckoutState, "notice">;
  setState(told: Pick<CheckoutState, "notice">): void;
  readonly sound: Sound;
}

/** Tells the cashier once: what stays before the camera must not beep until they have looked. */
export function createNoticeBoard({ getState, setState, sound }: NoticeBoardPorts) {
  /** Fingerprint of the text the last notice was about. */
  let noticedAbout = "";
  const isNoticed = (fingerprint: string) =>
    getState().notice !== null && fingerprint === noticedAbout;
  function noticed(notice: CheckoutNotice, about: string): void {
    if (isNoticed(about)) return;
    noticedAbout = about;
    sound.play("refused");
    setState({ notice });
  }
  return { noticed, isNoticed };
}
