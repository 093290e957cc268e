import type { GrayBitmap } from "../../camera/bitmap.ts";
import type { Reader, Wish } from "./reader.ts";

/** How one reader did with pictures of one kind. */
export interface Score {
  /** Single pictures, and those of them whose text was read. */
  readonly frames: number;
  readonly read: number;
  /** Customers, and those of them whose text was read in one of their pictures. */
  readonly customers: number;
  readonly served: number;
  /** Pictures in which a text was told that is not there. */
  readonly misreads: number;
  /** CPU time of each picture (ms), smallest first. */
  readonly ms: readonly number[];
}

export const noScore: Score = {
  frames: 0,
  read: 0,
  customers: 0,
  served: 0,
  misreads: 0,
  ms: [],
};

/** The successive pictures of one customer, or of one photo. */
export interface Showing {
  readonly expected: string;
  readonly wish: Wish;
  readonly pictures: readonly GrayBitmap[];
}

/** A text that was read where another one stands. */
export interface Misread {
  readonly reader: string;
  readonly expected: string;
  readonly told: string;
}

export interface Judged {
  readonly score: Score;
  readonly misreads: readonly Misread[];
}

/** Lets the reader read all pictures of one customer. */
export async function judge(reader: Reader, { expected, wish, pictures }: Showing): Promise<Judged> {
  let read = 0;
  const misreads: Misread[] = [];
  const ms: number[] = [];
  let wrongPictures = 0;
  for (const picture of pictures) {
    const before = process.cpuUsage();
    const texts = await reader.read(picture, wish);
    const { user, system } = process.cpuUsage(before);
    ms.push((user + system) / 1_000);
    if (texts.includes(expected)) read += 1;
    const wrong = texts.filter((text) => text !== expected);
    if (wrong.length > 0) wrongPictures += 1;
    misreads.push(...wrong.map((told) => ({ reader: reader.name, expected, told })));
  }
  const score = {
    frames: pictures.length,
    read,
    customers: 1,
    served: read > 0 ? 1 : 0,
    misreads: wrongPictures,
    ms,
  };
  return { score, misreads };
}

export function add(one: Score, other: Score): Score {
  return {
    frames: one.frames + other.frames,
    read: one.read + other.read,
    customers: one.customers + other.customers,
    served: one.served + other.served,
    misreads: one.misreads + other.misreads,
    ms: [...one.ms, ...other.ms],
  };
}

/** What is printed of a score: rates in percent, times in ms of CPU per picture. */
export interface Figures {
  readonly frames: number;
  readonly single: number;
  readonly within: number;
  readonly misreads: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export function figuresOf(score: Score): Figures {
  return {
    frames: score.frames,
    single: percent(score.read, score.frames),
    within: percent(score.served, score.customers),
    misreads: score.misreads,
    p50Ms: quantile(score.ms, 0.5),
    p95Ms: quantile(score.ms, 0.95),
  };
}

/** Two decimals, and never rounded up to a hundred. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 10_000) / 100;
}

/** The value that a share of all lie at or below, to a tenth. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1));
  return Math.round((sorted[at] ?? 0) * 10) / 10;
}
