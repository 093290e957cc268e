import { expect, test } from "vitest";
import { createPreferencesStore } from "./preferencesStore.ts";

/** Two windows over the same storage. */
function twoWindows() {
  let kept: unknown = null;
  const heard: (() => void)[] = [];
  function opened(place: number) {
    return createPreferencesStore({
      read: () => kept,
      write(value) {
        kept = value;
        heard.forEach((changed, other) => other !== place && changed());
      },
      follow: (changed) => void (heard[place] = changed),
    });
  }
  return { one: opened(0), other: opened(1) };
}

test("[JRN-17] a language chosen in one window is spoken in the other", () => {
  const { one, other } = twoWindows();
  one.languageChosen("zh");
  expect(other.getState().language).toBe("zh");
});

test("[JRN-17] a choice in one window does not put back what the other chose before", () => {
  const { one, other } = twoWindows();
  one.languageChosen("en");
  other.soundSwitched(false);
  expect(one.getState()).toMatchObject({ language: "en", sound: false });
});
