import { expect, test, vi } from "vitest";
import { createLocalPreferences } from "./localPreferences.ts";

/** A browser's storage that several windows share: each but the writer is told. */
function browserStorage() {
  let kept: string | null = null;
  const windows: EventTarget[] = [];
  return {
    window() {
      const here = new EventTarget();
      windows.push(here);
      const storage = {
        getItem: () => kept,
        setItem(_key: string, value: string) {
          kept = value;
          for (const one of windows) if (one !== here) one.dispatchEvent(new Event("storage"));
        },
      } as unknown as Storage;
      return createLocalPreferences(() => storage, here);
    },
  };
}

test("[JRN-17] what one window prefers is told to the others, not to itself", () => {
  const browser = browserStorage();
  const [one, other] = [browser.window(), browser.window()];
  const [toOne, toOther] = [vi.fn(), vi.fn()];
  one.follow(toOne);
  other.follow(toOther);
  one.write({ language: "en" });
  expect(toOne).not.toHaveBeenCalled();
  expect(toOther).toHaveBeenCalledOnce();
  expect(other.read()).toEqual({ language: "en" });
});

test("[JRN-17] a storage that is switched off holds no preferences and stops nothing", () => {
  const off = () => {
    throw new DOMException("off", "SecurityError");
  };
  const preferences = createLocalPreferences(off, new EventTarget());
  preferences.write({ language: "en" });
  expect(preferences.read()).toBeNull();
});
