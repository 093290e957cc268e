import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { languageNames, languageTags, loadMessages, staffLanguages } from "./language.ts";
import type { Messages } from "./messages.ts";
import { zh } from "./zh.ts";

const catalogues: readonly (readonly [string, Messages])[] = [
  ["ja", ja],
  ["en", en],
  ["zh", zh],
];

describe.each(catalogues)("the %s catalogue", (_language, messages) => {
  test("has every message of the Japanese one and none of its own", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(ja).sort());
  });

  test("fills in as many values as the Japanese one, and leaves no text empty", () => {
    for (const [key, source] of Object.entries(ja)) {
      const message = messages[key as keyof Messages];
      expect(typeof message, key).toBe(typeof source);
      if (typeof message === "string") expect(message.trim(), key).not.toBe("");
      else expect(message.length, key).toBe((source as typeof message).length);
    }
  });
});

describe("the staff's language", () => {
  test.each(staffLanguages)(
    "%s is loaded when it is chosen, and has a name and a tag",
    async (language) => {
      const expected = { ja, en, zh }[language];
      expect(await loadMessages(language)).toBe(expected);
      expect(languageNames[language]).not.toBe("");
      expect(() => Intl.getCanonicalLocales(languageTags[language])).not.toThrow();
    },
  );
});
