import { yen } from "#domain/money/yen.ts";
import type { PriceMode, RoundingMode } from "#domain/tax/taxCategory.ts";
import { taxTotals, type TaxedLine, type TaxTotals } from "#domain/tax/taxTotals.ts";

interface Vector {
  readonly id: string;
  readonly mode: PriceMode;
  readonly lines: readonly TaxedLine[];
  readonly discount: number;
}

/**
 * The till's own tax computation for an outsider: JSON in, JSON out.
 *
 *     {"vectors":[{"id":"a","mode":"inclusive","lines":[[8,108],[10,550]],"discount":0}]}
 *
 * is answered with each basket's sums per rate and its total, for all three ways of rounding. Fields
 * we do not know are ignored.
 * @throws Error that names the field, when the input has another shape
 */
export function answer(input: unknown): unknown {
  const { vectors } = objectAt(input, "input");
  return {
    results: listAt(vectors, "vectors").map((vector, index) => resultOf(readVector(vector, index))),
  };
}

function resultOf({ id, mode, lines, discount }: Vector): unknown {
  const by = (rounding: RoundingMode) => taxTotals(lines, yen(discount), mode, rounding);
  const totals = { floor: by("floor"), round: by("round"), ceil: by("ceil") };
  const perRate = totals.floor.perRate.map(({ rate, gross, discount, net }, index) => {
    const tax = eachRounding(totals, ({ perRate }) => perRate[index]?.tax);
    return [String(rate), { gross, discount, net, tax }] as const;
  });
  return {
    id,
    perRate: Object.fromEntries(perRate),
    total: eachRounding(totals, ({ total }) => total),
  };
}

function eachRounding<Figure>(
  totals: Readonly<Record<RoundingMode, TaxTotals>>,
  figure: (of: TaxTotals) => Figure,
): Readonly<Record<RoundingMode, Figure>> {
  return { floor: figure(totals.floor), round: figure(totals.round), ceil: figure(totals.ceil) };
}

function readVector(vector: unknown, index: number): Vector {
  const at = `vectors[${index}]`;
  const { id, mode, lines, discount } = objectAt(vector, at);
  if (typeof id !== "string") throw new Error(`${at}.id must be a string`);
  if (mode !== "inclusive" && mode !== "exclusive") {
    throw new Error(`${at}.mode must be "inclusive" or "exclusive"`);
  }
  return {
    id,
    mode,
    lines: listAt(lines, `${at}.lines`).map((line, row) => readLine(line, `${at}.lines[${row}]`)),
    discount: wholeAt(discount, `${at}.discount`),
  };
}

function readLine(line: unknown, at: string): TaxedLine {
  const pair = listAt(line, at);
  if (pair.length !== 2) throw new Error(`${at} must be [percent, yen]`);
  const rate = wholeAt(pair[0], `${at}[0]`);
  return { rate, reduced: false, amount: yen(wholeAt(pair[1], `${at}[1]`)) };
}

function objectAt(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${at} must be an object`);
  }
  return value as Readonly<Record<string, unknown>>;
}

function listAt(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${at} must be a list`);
  return value;
}

function wholeAt(value: unknown, at: string): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) {
    throw new Error(`${at} must be a whole number, zero or more`);
  }
  return Number(value);
}
