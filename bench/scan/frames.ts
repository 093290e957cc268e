import { frameSizes } from "../../camera/bitmap.ts";
import { circumstances, type CircumstancesName } from "../../camera/circumstances.ts";
import { symbolKinds } from "../../camera/randomScene.ts";
import type { Reader } from "./reader.ts";
import {
  add,
  type Figures,
  figuresOf,
  judge,
  type Misread,
  noScore,
  type Showing,
} from "./score.ts";
import { cleanKinds, customer } from "./sets.ts";

/** By kind of picture and name of the reader. */
export type Table = Readonly<Record<string, Readonly<Record<string, Figures>>>>;

export interface Results {
  readonly table: Table;
  readonly misreads: readonly Misread[];
}

/** Called now and then with what has been done so far. */
export type Progress = (words: string) => void;

export interface FramesOrder {
  readonly perKind: number;
  readonly seed: number;
  readonly size: keyof typeof frameSizes;
  readonly under: CircumstancesName;
}

/** Generated phone screens: `perKind` customers with a QR, with bars and with both. */
export async function benchFrames(
  readers: readonly Reader[],
  { perKind, seed, size, under }: FramesOrder,
  progress: Progress,
): Promise<Results> {
  return benchKinds(
    readers,
    symbolKinds.map((symbols, kind) => ({
      name: `${symbols} ${size}`,
      count: perKind,
      // Each kind has customers of its own, and another seed has none of them.
      showing(number) {
        const customerSeed = seed * 1_000_003 + kind * 100_003 + number;
        return customer(symbols, frameSizes[size], customerSeed, circumstances[under]);
      },
    })),
    progress,
  );
}

/** Clean codes: `perKind` random ones of each kind. */
export async function benchClean(
  readers: readonly Reader[],
  { perKind, seed }: { perKind: number; seed: number },
  progress: Progress,
): Promise<Results> {
  return benchKinds(
    readers,
    Object.entries(cleanKinds).map(([name, showing]) => ({
      name,
      count: perKind,
      showing: (number) => showing(seed * 1_000_003 + number),
    })),
    progress,
  );
}

/** One kind of pictures, drawn as they are needed. */
export interface Kind {
  readonly name: string;
  readonly count: number;
  showing(number: number): Showing;
}

export async function benchKinds(
  readers: readonly Reader[],
  kinds: readonly Kind[],
  progress: Progress,
): Promise<Results> {
  const table: Record<string, Record<string, Figures>> = {};
  const misreads: Misread[] = [];
  for (const { name, count, showing } of kinds) {
    const scores = new Map(readers.map((reader) => [reader, noScore]));
    for (let number = 0; number < count; number += 1) {
      const shown = showing(number);
      for (const reader of readers) {
        const judged = await judge(reader, shown);
        scores.set(reader, add(scores.get(reader) ?? noScore, judged.score));
        misreads.push(...judged.misreads);
      }
      if ((number + 1) % 1_000 === 0) progress(`${name}: ${number + 1} of ${count}`);
    }
    table[name] = Object.fromEntries(
      [...scores].map(([reader, score]) => [reader.name, figuresOf(score)]),
    );
    progress(`${name}: done`);
  }
  return { table, misreads };
}
