import { describe, expect, test } from "vitest";
import { figuresOf, judge, percent, quantile } from "../bench/scan/score.ts";
import { firstRead, type Reader } from "../bench/scan/reader.ts";
import { cleanKinds } from "../bench/scan/sets.ts";
import { growthOf } from "../bench/scan/growth.mjs";

const picture = { width: 1, height: 1, pixels: new Uint8Array(1) };

/** A reader that says what it was told to, one answer for each picture. */
function saying(...answers: readonly (readonly string[])[]): Reader {
  let asked = 0;
  return {
    name: "scripted",
    believed: firstRead,
    async read() {
      const texts = answers[asked++] ?? [];
      return texts.map((text) => ({ text, symbology: "QR" }));
    },
  };
}

const showing = {
  expected: "right",
  wish: "wallet",
  pictures: [picture, picture, picture],
} as const;

describe("the judge of the scan bench", () => {
  test("[SCAN-45] counts single pictures, customers and what was told", async () => {
    const { score, misreads } = await judge(saying([], ["right"], ["right"]), showing);
    expect(score).toMatchObject({ frames: 3, read: 2, customers: 1, seen: 1, served: 1, wrong: 0 });
    expect(misreads).toEqual([]);
  });

  test("[SCAN-45] counts every text that does not stand there, and whether it was told", async () => {
    const { score, misreads } = await judge(saying(["right", "wrong"], [], ["wrong"]), showing);
    expect(score).toMatchObject({ read: 1, misreads: 2, served: 1, wrong: 0 });
    expect(misreads.map(({ told, believed }) => [told, believed])).toEqual([
      ["wrong", false],
      ["wrong", false],
    ]);
    const lied = await judge(saying(["wrong"], ["right"]), showing);
    expect(lied.score).toMatchObject({ seen: 1, served: 0, wrong: 1 });
    expect(lied.misreads.at(-1)).toMatchObject({ told: "wrong", believed: true });
  });

  test("[SCAN-45] takes a text that is nearly right, or empty, for wrong", async () => {
    const { score } = await judge(saying([""], ["right "], ["Right"]), showing);
    expect(score).toMatchObject({ read: 0, misreads: 3, wrong: 1 });
  });

  test("[SCAN-45] never rounds a rate up to a hundred", () => {
    expect(percent(99_999, 100_000)).toBe(99.99);
    expect(percent(10, 10)).toBe(100);
    expect(percent(0, 0)).toBe(0);
  });

  test("[SCAN-45] finds the value that a share of all lie at or below", () => {
    const values = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([], 0.5)).toBe(0);
    expect(figuresOf({ ...score0, frames: 4, read: 1, ms: [4, 1, 2, 3] })).toMatchObject({
      single: 25,
      p50Ms: 2,
    });
  });

  test("[SCAN-45] draws another clean code for each number, black on white", () => {
    for (const showing of Object.values(cleanKinds)) {
      const codes = Array.from({ length: 30 }, (_, number) => showing(number).expected);
      expect(new Set(codes).size).toBe(codes.length);
      expect(new Set(showing(1).pictures[0]?.pixels)).toEqual(new Set([0, 255]));
    }
  });
});

const score0 = {
  frames: 0,
  read: 0,
  customers: 0,
  seen: 0,
  served: 0,
  wrong: 0,
  misreads: 0,
  ms: [],
};

describe("the soak's look at memory", () => {
  const flat = Array.from({ length: 20 }, (_, at) => ({
    heapMb: 2 + (at % 3) / 10,
    processMb: 300,
  }));

  test("[SCAN-44] finds nothing in a heap that breathes and caches that fill", () => {
    const warming = flat.map((sample, at) => (at < 5 ? { heapMb: 1, processMb: 150 } : sample));
    expect(growthOf(warming).faults).toEqual([]);
    expect(growthOf([]).faults).toEqual([]);
  });

  test("[SCAN-44] finds a heap and processes that grow", () => {
    const heap = flat.map((sample, at) => ({ ...sample, heapMb: 2 + at * 0.2 }));
    expect(growthOf(heap).faults).toEqual([expect.stringContaining("the heap grew")]);
    const processes = flat.map((sample, at) => ({ ...sample, processMb: 300 + at * 20 }));
    expect(growthOf(processes).faults).toEqual([expect.stringContaining("processes grew")]);
  });
});
