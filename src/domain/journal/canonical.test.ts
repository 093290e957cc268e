import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";

/** Every value a journal may hold. */
const { value: journalValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value")),
    fc.dictionary(fc.string({ unit: "grapheme" }), tie("value")),
  ),
}));

describe("canonical bytes", () => {
  test.each([
    [
      "keys by code units, at every depth",
      { b: 1, a: { d: 2, c: 3 } },
      '{"a":{"c":3,"d":2},"b":1}',
    ],
    // An emoji's first code unit is below that of a private-use character, its code point is above.
    ["keys not by code points", { "\uE000": 1, "\u{1F600}": 2 }, '{"\u{1F600}":2,"\uE000":1}'],
    ["upper case before lower case", { a: 1, B: 2 }, '{"B":2,"a":1}'],
    ["nothing escaped that need not be", "暖簾/é", '"暖簾/é"'],
    ["control characters as JSON does", '\u0000\n\u001f"\\', '"\\u0000\\n\\u001f\\"\\\\"'],
    ["zero without a sign", -0, "0"],
    ["whole numbers as they are", [9007199254740991, -1], "[9007199254740991,-1]"],
    ["words", [true, false, null], "[true,false,null]"],
  ])("[JRN-2] write %s", (_what, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    ["a fraction", 0.5],
    ["a number no double holds exactly", 2 ** 53],
    ["not a number", Number.NaN],
    ["infinity", Infinity],
    ["undefined", { a: undefined }],
    // eslint-disable-next-line no-sparse-arrays
    ["a hole", [1, , 2]],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["bytes", new Uint8Array(1)],
    ["a function", () => 1],
    ["a big integer", 1n],
    ["a symbol", Symbol("a")],
    ["half a surrogate pair", "\ud800"],
    ["half a surrogate pair in a key", { "\udc00": 1 }],
  ])("[JRN-2] refuse %s", (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  test.each([2, 39, 40, 41, 3_000])("[JRN-2] write %i keys in order", (count) => {
    // Neither in order nor in the opposite one: 7 and the counts have no common divisor.
    const keys = Array.from({ length: count }, (_, index) => `k${(index * 7) % count}`);
    const value = Object.fromEntries(keys.map((key) => [key, 0]));
    const written = keys.toSorted().map((key) => `"${key}":0`);
    expect(canonicalJson(value)).toBe(`{${written.join(",")}}`);
  });

  test("[JRN-2] read back as the same value, and do not depend on the order of keys", () => {
    fc.assert(
      fc.property(journalValue, (value) => {
        const text = canonicalJson(value);
        const again: unknown = JSON.parse(text, (_key, part: unknown) => turned(part));
        expect(canonicalJson(again)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

function turned(part: unknown): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).toReversed());
}
