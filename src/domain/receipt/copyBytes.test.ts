import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payerCopies } from "#testkit/payerCopies.ts";
import { byteReader, byteWriter, largestNumber } from "./bytes.ts";
import { readCopy, writeCopy } from "./copyBytes.ts";

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

describe("a copy in bytes", () => {
  test("[PAPER-4] is read as it was written", () => {
    fc.assert(
      fc.property(payerCopies, (copy) => {
        const text = JSON.stringify(readCopy(writeCopy(copy)), undefined, 1);
        expect(wellFormed(text)).toBe(wellFormed(JSON.stringify(ordered(copy), undefined, 1)));
      }),
      { numRuns: 300 },
    );
  });

  test("[PAPER-4] that is cut off, longer or made of anything at all is none, and nothing throws", () => {
    fc.assert(
      fc.property(payerCopies, fc.nat(), (copy, at) => {
        const bytes = writeCopy(copy);
        expect(readCopy(bytes.subarray(0, at % bytes.length))).toBeNull();
        expect(readCopy(Uint8Array.of(...bytes, 0))).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const copy = readCopy(bytes);
        // What can be read by chance is the same copy when it is written again.
        if (copy) expect(readCopy(writeCopy(copy))).toEqual(copy);
      }),
      { numRuns: 1_000 },
    );
  });

  test("[PAPER-4] with one byte changed is another copy or none, and nothing throws", () => {
    fc.assert(
      fc.property(payerCopies, fc.nat(), fc.integer({ min: 1, max: 255 }), (copy, at, change) => {
        const bytes = writeCopy(copy);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ change;
        expect(() => readCopy(bytes)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

/** The members in the order in which they are read. */
function ordered(copy: Parameters<typeof writeCopy>[0]): unknown {
  const { language, shop, number, soldAt, asOf, priceMode, lines, more, discount, rates } = copy;
  const { total, funded, tender, home, refunded } = copy;
  const { name, phone, registrationNumber } = shop;
  return {
    language,
    shop: { name, phone, registrationNumber },
    number,
    soldAt,
    asOf,
    priceMode,
    lines: lines.map(({ name, original, unitPrice, quantity, reduced }) => {
      return { name, original, unitPrice, quantity, reduced };
    }),
    more,
    discount,
    rates,
    total,
    funded,
    tender,
    home,
    refunded,
  };
}

describe("small writing", () => {
  test("[PAPER-4] keeps every number up to its largest, and refuses the others", () => {
    for (const value of [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32, largestNumber]) {
      const out = byteWriter();
      out.number(value);
      const reader = byteReader(out.written());
      expect(reader.number()).toBe(value);
      expect(reader.isAtEnd()).toBe(true);
      expect(reader.number()).toBeNull();
    }
    for (const value of [-1, 0.5, Number.NaN, largestNumber + 1]) {
      expect(() => byteWriter().number(value)).toThrow(RangeError);
    }
  });

  test("[PAPER-4] has one way to write a number and takes no other", () => {
    expect(byteReader(Uint8Array.of(0x80, 0x00)).number()).toBeNull();
    expect(byteReader(new Uint8Array(9).fill(0xff)).number()).toBeNull();
  });

  test("[PAPER-4] takes no text that is longer than what is left, and none that is no UTF-8", () => {
    expect(byteReader(Uint8Array.of(3, 97, 98)).text()).toBeNull();
    expect(byteReader(Uint8Array.of(1, 0xff)).text()).toBeNull();
  });
});
