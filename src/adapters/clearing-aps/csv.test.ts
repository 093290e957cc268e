import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "./csv.ts";

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe("a table of text", () => {
  test.each<readonly [string, ReturnType<typeof parseCsv>]>([
    ["", []],
    ["a", [["a"]]],
    [
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [",", [["", ""]]],
    ["a,\r\n", [["a", ""]]],
    ["\r\n", [[""]]],
    ["a\r\n\r\nb", [["a"], [""], ["b"]]],
    ['"a,b","c\r\nd","e""f",""', [["a,b", "c\r\nd", 'e"f', ""]]],
    ["金,額 \r\n", [["金", "額 "]]],
  ])("[REC-6] %j is read", (text, table) => {
    expect(parseCsv(text)).toEqual(table);
  });

  test.each(['"a', 'a"b', '"a"b', '"a" ,b', "a\rb", 'a,"b\r\n', '"""', "a\r"])(
    "[REC-6] %j is refused",
    (text) => {
      expect(parseCsv(text)).toBeNull();
    },
  );

  test("[REC-6] comes back as it was written, whatever stands in it", () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "a", " ", "金") }),
      fc.string({ unit: "grapheme" }),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom("\r\n", "\n"), (records, lineEnd) => {
        const text = records.map((record) => record.map(quoted).join(",") + lineEnd).join("");
        expect(parseCsv(text)).toEqual(records);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  test("[REC-6] that is no table is refused in no time, however long it is", () => {
    for (const text of ['"'.padEnd(200_001, "a"), '"'.repeat(200_001), "a".repeat(200_000) + '"']) {
      expect(parseCsv(text)).toBeNull();
    }
  });
});
