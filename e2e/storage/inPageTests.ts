import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from "@vitest/expect";
import * as chai from "chai";

/**
 * Stands in for Vitest inside a page, for the suites that run in real browsers: the part of its
 * shape that they use, with its own assertions behind `expect`. The bundle of the storage page
 * gives every `import "vitest"` this file.
 */

export interface TestReport {
  readonly name: string;
  /** null when the test held, else what it said. */
  readonly failure: string | null;
  readonly ms: number;
}

type Work<Case extends readonly unknown[] = []> = (...given: Case) => unknown;

interface Suite {
  readonly names: readonly string[];
  readonly before: readonly Work[];
  readonly after: readonly Work[];
}

/**
 * For a test that hangs, not for one that is slow: what it left running would disturb those after it.
 */
const patienceMs = 300_000;

let suite: Suite = { names: [], before: [], after: [] };
const collected: { readonly name: string; readonly suite: () => Suite; readonly work: Work }[] = [];

export function describe(name: string, body: () => void): void {
  const outer = suite;
  suite = { ...outer, names: [...outer.names, name] };
  body();
  suite = outer;
}

export function beforeEach(work: Work): void {
  suite = { ...suite, before: [...suite.before, work] };
}

export function afterEach(work: Work): void {
  suite = { ...suite, after: [work, ...suite.after] };
}

function add(name: string, work: Work): void {
  const here = suite;
  collected.push({ name: [...here.names, name].join(" > "), suite: () => here, work });
}

function each(cases: readonly unknown[]) {
  return (name: string, work: (...given: readonly unknown[]) => unknown): void => {
    for (const row of cases) {
      const given: readonly unknown[] = Array.isArray(row) ? row : [row];
      add(filledIn(name, given), () => work(...given));
    }
  };
}

export const test = Object.assign(add, { each });
export const it = test;

/** "%s" and its like take the given values in turn. */
function filledIn(name: string, given: readonly unknown[]): string {
  const values = given[Symbol.iterator]();
  return name.replaceAll(/%[sdifjo]/g, () => String(values.next().value));
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT),
);

/** Runs what was collected, one after the other, as the one database of a page wants it. */
export async function runCollected(): Promise<readonly TestReport[]> {
  const reports: TestReport[] = [];
  for (const { name, suite, work } of collected) {
    const startedAt = performance.now();
    const failure = await failureOf(suite(), work);
    reports.push({ name, failure, ms: Math.round(performance.now() - startedAt) });
  }
  return reports;
}

async function failureOf({ before, after }: Suite, work: Work): Promise<string | null> {
  try {
    for (const step of before) await step();
    await soonEnough(work);
    return null;
  } catch (cause) {
    return wordsOf(cause);
  } finally {
    for (const step of after) await step();
  }
}

/** A property test tells the counterexample; what went wrong with it stands in the cause. */
function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const words = `${fault.name}: ${fault.message}`;
  return fault.cause === undefined ? words : `${words}\nbecause of ${wordsOf(fault.cause)}`;
}

function soonEnough(work: Work): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(
      () => reject(new Error(`not done after ${patienceMs} ms`)),
      patienceMs,
    );
    Promise.resolve()
      .then(work)
      .then(resolve, reject)
      .finally(() => clearTimeout(tooLong));
  });
}
