import type { GrayBitmap } from "../../camera/bitmap.ts";
import type { Reader, Reading, Wish } from "./reader.ts";

/** How one reader did with pictures of one kind. */
export interface Score {
  /** Single pictures, and those of them whose text was read. */
  readonly frames: number;
  readonly read: number;
  /** Customers; those whose text was read in one of their pictures; those whose text was told. */
  readonly customers: number;
  readonly seen: number;
  readonly served: number;
  /** Customers for whom a wrong text was told: they would have been asked for someone else's money. */
  readonly wrong: number;
  /** Pictures in which a text was told that is not there. */
  readonly misreads: number;
  /** CPU time of each picture (ms), smallest first. */
  readonly ms: readonly number[];
}

export const noScore: Score = {
  frames: 0,
  read: 0,
  customers: 0,
  seen: 0,
  served: 0,
  wrong: 0,
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
  /** Told to whoever uses the reader, not only said about one picture. */
  readonly believed: boolean;
}

export interface Judged {
  readonly score: Score;
  readonly misreads: readonly Misread[];
}

/** Lets the reader read all pictures of one customer. */
export async function judge(
  reader: Reader,
  { expected, wish, pictures }: Showing,
): Promise<Judged> {
  const readings: (readonly Reading[])[] = [];
  let read = 0;
  const misreads: Misread[] = [];
  const ms: number[] = [];
  let wrongPictures = 0;
  for (const picture of pictures) {
    const before = process.cpuUsage();
    const found = await reader.read(picture, wish);
    const { user, system } = process.cpuUsage(before);
    ms.push((user + system) / 1_000);
    readings.push(found);
    const texts = found.map(({ text }) => text);
    if (texts.includes(expected)) read += 1;
    const wrong = texts.filter((text) => text !== expected);
    if (wrong.length > 0) wrongPictures += 1;
    misreads.push(
      ...wrong.map((told) => ({ reader: reader.name, expected, told, believed: false })),
    );
  }
  // A still picture stands before the camera for longer than one frame.
  const told = reader.believed(readings.length === 1 ? [...readings, ...readings] : readings);
  const isWrong = told !== null && told !== expected;
  if (isWrong) misreads.push({ reader: reader.name, expected, told, believed: true });
  const score = {
    frames: pictures.length,
    read,
    customers: 1,
    seen: read > 0 ? 1 : 0,
    served: told === expected ? 1 : 0,
    wrong: isWrong ? 1 : 0,
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
    seen: one.seen + other.seen,
    served: one.served + other.served,
    wrong: one.wrong + other.wrong,
    misreads: one.misreads + other.misreads,
    ms: [...one.ms, ...other.ms],
  };
}

/** What is printed of a score: rates in percent, times in ms of CPU per picture. */
export interface Figures {
  readonly frames: number;
  /** Of single pictures. */
  readonly single: number;
  /** Of customers: read in one of their pictures; told after the agreement of pictures. */
  readonly within3: number;
  readonly told3: number;
  /** Pictures with a wrong text, and customers for whom one was told. */
  readonly misreads: number;
  readonly toldWrong: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export function figuresOf(score: Score): Figures {
  return {
    frames: score.frames,
    single: percent(score.read, score.frames),
    within3: percent(score.seen, score.customers),
    told3: percent(score.served, score.customers),
    misreads: score.misreads,
    toldWrong: score.wrong,
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
