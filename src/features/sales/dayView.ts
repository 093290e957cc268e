import {
  brandRows,
  funderRows,
  marketRows,
  rateRows,
  refundFunderRows,
} from "#domain/day/dailySales.ts";
import type { HourRow, TallyRow } from "#domain/day/dailySales.ts";
import type { DayRecord, RateTallies, Tally } from "#domain/journal/views.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { Yen } from "#domain/money/yen.ts";

/** 0 to 100: a row's bar against the longest of its breakdown. */
export function barLength(row: Tally, rows: readonly Tally[]): number {
  const longest = Math.max(1, ...rows.map(({ amount }) => amount));
  return Math.round((100 * row.amount) / longest);
}

/**
 * Hours without sales put in between the first and the last one: a gap in trade is something to see.
 * @param rows hours with sales in the order of the business day
 */
export function withQuietHours(rows: readonly HourRow[]): readonly HourRow[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const span = (last.hour - first.hour + 24) % 24;
  return Array.from({ length: span + 1 }, (_, step) => {
    const hour = (first.hour + step) % 24;
    return rows.find((row) => row.hour === hour) ?? { hour, count: 0, amount: zeroYen };
  });
}

const nothing: Tally = { count: 0, amount: zeroYen };

/** One way to pay: what came in by it, what went back by it, and what stays. */
export interface TenderRow {
  /** Brand name, or null for cash. */
  readonly brand: string | null;
  readonly sales: Tally;
  readonly refunds: Tally;
  /** Below zero when more went back than came in on this day. */
  readonly net: Yen;
}

/** Every way to pay that money moved by, wallets that sold most first and cash last. */
export function tenderRows(day: DayRecord): readonly TenderRow[] {
  const sold = brandRows(day).map(({ key }) => key);
  const onlyBack = Object.keys(day.refundsByBrand)
    .filter((brand) => !sold.includes(brand))
    .toSorted();
  const wallets = [...sold, ...onlyBack].map((brand) =>
    tenderRow(brand, own(day.byBrand, brand), own(day.refundsByBrand, brand)),
  );
  const cash = tenderRow(null, day.cash, day.cashRefunds);
  return cash.sales.count + cash.refunds.count === 0 ? wallets : [...wallets, cash];
}

function tenderRow(brand: string | null, sales: Tally, refunds: Tally): TenderRow {
  return { brand, sales, refunds, net: yen(sales.amount - refunds.amount) };
}

/** Brand names come from outside: one called "constructor" must not find JavaScript's own. */
function own(tallies: Readonly<Record<string, Tally>>, key: string): Tally {
  return (Object.hasOwn(tallies, key) && tallies[key]) || nothing;
}

/** What wallets and makers pay of the sales: tenders beside the payers' own. */
export function funderTenders(day: DayRecord): readonly TenderRow[] {
  const names = new Set([...funderRows(day), ...refundFunderRows(day)].map(({ key }) => key));
  return [...names].map((name) =>
    tenderRow(name, own(day.byFunder, name), own(day.refundsByFunder, name)),
  );
}

/** Under this key stands the part of the day that no wallet's market has. */
export const cashKey = "cash";

/** And under this one what campaigns paid: a part of sales that are counted with their payer. */
export const fundedKey = "funded";

/** Markets and, so that they add up to the day, the cash that has none. */
export function marketAndCashRows(day: DayRecord): readonly TallyRow[] {
  const markets = marketRows(day);
  const cash = day.cash.count === 0 ? [] : [{ key: cashKey, ...day.cash }];
  const funded = funderRows(day).map((row) => ({ ...row, key: fundedKey, count: 0 }));
  const whole = sumOf(funded);
  return [...markets, ...cash, ...(whole.amount === 0 ? [] : [{ key: fundedKey, ...whole }])];
}

/** One tax rate: what was paid at it, what went back, what stays, and the tax in that. */
export interface NetRateRow {
  /** Whole percent. */
  readonly rate: number;
  readonly reduced: boolean;
  readonly sales: Yen;
  readonly refunds: Yen;
  readonly net: Yen;
  readonly netTax: Yen;
}

/** Highest rate first, as on a receipt; a rate at which money only went back has its row too. */
export function netRateRows(day: DayRecord): readonly NetRateRow[] {
  const known = rateRows(day);
  const back = rateRows({ ...day, byRate: day.refundsByRate });
  const rates = new Set([...known, ...back].map(({ rate }) => rate));
  return [...rates]
    .toSorted((a, b) => b - a)
    .map((rate) => {
      const sold = rateOf(day.byRate, rate);
      const returned = rateOf(day.refundsByRate, rate);
      return {
        rate,
        reduced: sold?.reduced ?? returned?.reduced ?? false,
        sales: sold?.amount ?? zeroYen,
        refunds: returned?.amount ?? zeroYen,
        net: yen((sold?.amount ?? 0) - (returned?.amount ?? 0)),
        netTax: yen((sold?.tax ?? 0) - (returned?.tax ?? 0)),
      };
    });
}

function rateOf(rates: RateTallies, rate: number): RateTallies[string] | undefined {
  return rates[String(rate)];
}

/** Sum of a breakdown, to stand under it. */
export function sumOf(rows: readonly Tally[]): Tally {
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    amount: yen(rows.reduce((sum, { amount }) => sum + amount, 0)),
  };
}
