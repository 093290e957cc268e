import type { Sound } from "#ports/sound.ts";
import type { CheckoutNotice } from "./contracts.ts";

/** Tells the cashier once: what stays before the camera must not beep until they have looked. */
export function createNoticeBoard(
  now: () => CheckoutNotice | null,
  tell: (notice: CheckoutNotice) => void,
  sound: Sound,
) {
  /** Fingerprint of the text the last notice was about. */
  let noticedAbout = "";
  const isNoticed = (fingerprint: string) => now() !== null && fingerprint === noticedAbout;
  function noticed(notice: CheckoutNotice, about: string): void {
    if (isNoticed(about)) return;
    noticedAbout = about;
    sound.play("refused");
    tell(notice);
  }
  return { noticed, isNoticed };
}
