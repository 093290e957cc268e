import { describe, expect, test } from "vitest";
import { bucketOf, countOf } from "#domain/scan/histogram.ts";
import { emptyTally } from "#domain/scan/scanTally.ts";
import { createTallyBook } from "./tallyBook.ts";

describe("the book of what the camera did", () => {
  test("[SCAN-15] has nothing in it at first", () => {
    expect(createTallyBook().taken()).toEqual(emptyTally);
  });

  test("[SCAN-15] [SCAN-63] sums up frames, times, reads and blind seconds", () => {
    const book = createTallyBook();
    book.frameSeen();
    book.frameSeen();
    book.frameRead(4);
    book.frameRead(30);
    book.reported("native", 7);
    book.unconfirmed(2);
    book.unconfirmed(1);
    book.passed("reading", 900);
    book.passed("reading", 100);
    book.passed("resting", 50);
    book.blindSecond("glare");
    book.blindSecond(null);
    const tally = book.taken();
    expect(tally).toMatchObject({
      framesSeen: 2,
      framesRead: 2,
      readingMs: 1_000,
      restingMs: 50,
      reads: { native: 1, "zxing-wasm": 0, "zxing-js": 0 },
      unconfirmed: 3,
      blindSeconds: { ...emptyTally.blindSeconds, glare: 1, none: 1 },
    });
    expect([tally.decode[bucketOf(4)], tally.decode[bucketOf(30)]]).toEqual([1, 1]);
    expect(countOf(tally.decode)).toBe(2);
    expect(tally.beep[bucketOf(7)]).toBe(1);
  });

  test("[SCAN-15] begins anew when it is taken, and what was taken changes no more", () => {
    const book = createTallyBook();
    book.frameRead(4);
    book.reported("zxing-wasm", 7);
    book.blindSecond("tooDark");
    const first = book.taken();
    const copy = structuredClone(first);
    book.frameRead(4);
    book.reported("zxing-wasm", 7);
    book.blindSecond("tooDark");
    expect(first).toEqual(copy);
    expect(book.taken()).toEqual(first);
    expect(book.taken()).toEqual(emptyTally);
  });
});
