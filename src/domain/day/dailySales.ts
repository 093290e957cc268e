import type { DayRecord, RateTallies, Tally } from "../journal/views.ts";
import { sumYen, yen, type Yen } from "../money/yen.ts";

/** One line of a breakdown of the day, with the brand name or market code it is about. */
export interface TallyRow extends Tally {
  readonly key: string;
}

export interface RateRow {
  /** Whole percent. */
  readonly rate: number;
  readonly reduced: boolean;
  /** What was paid at this rate, tax within. */
  readonly amount: Yen;
  readonly tax: Yen;
}

export interface HourRow extends Tally {
  /** Hour of the JST day, 0 to 23. */
  readonly hour: number;
}

/** What stays of the day: sales less the money that went back. */
export function netSales(day: DayRecord): Yen {
  return yen(day.sales.amount - day.refunds.amount);
}

/** What a customer spent on average (客単価), as sold and in whole yen; null before the first sale. */
export function averageTicket(day: DayRecord): Yen | null {
  const { amount, count } = day.sales;
  return count === 0 ? null : yen(Math.floor(amount / count));
}

/** Brands that sold most first. */
export function brandRows(day: DayRecord): readonly TallyRow[] {
  return largestFirst(day.byBrand);
}

/** Markets that sold most first. */
export function marketRows(day: DayRecord): readonly TallyRow[] {
  return largestFirst(day.byMarket);
}

/** What wallets and makers paid of the day's sales, most first. */
export function funderRows(day: DayRecord): readonly TallyRow[] {
  return largestFirst(day.byFunder);
}

/** What went back to funders, most first. */
export function refundFunderRows(day: DayRecord): readonly TallyRow[] {
  return largestFirst(day.refundsByFunder);
}

/** Highest rate first, as on a receipt. */
export function rateRows(day: DayRecord): readonly RateRow[] {
  return ratesIn(day.byRate);
}

/**
 * Hours with sales in the order in which the business day goes through them.
 * @param cutoffHour hour at which the shop's business day begins
 */
export function hourRows(day: DayRecord, cutoffHour: number): readonly HourRow[] {
  const sinceCutoff = ({ hour }: HourRow) => (hour - cutoffHour + 24) % 24;
  return Object.entries(day.byHour)
    .map(([hour, { count, amount }]) => ({ hour: Number(hour), count, amount }))
    .sort((a, b) => sinceCutoff(a) - sinceCutoff(b));
}

/** What went back at each rate, highest rate first. */
export function refundRateRows(day: DayRecord): readonly RateRow[] {
  return ratesIn(day.refundsByRate);
}

/** Brands that most went back to first; what came out of the drawer stands in none. */
export function refundBrandRows(day: DayRecord): readonly TallyRow[] {
  return largestFirst(day.refundsByBrand);
}

/**
 * True when every breakdown adds up to the day: brands, cash and funders, markets, cash and funders,
 * rates and hours to its sales, brands, drawer, funders and rates to what went back.
 */
export function daySumsAgree(day: DayRecord): boolean {
  const { sales, cash, refunds, cashRefunds } = day;
  return (
    sumsTo(sales, [...Object.values(day.byBrand), cash], day.byFunder) &&
    sumsTo(sales, [...Object.values(day.byMarket), cash], day.byFunder) &&
    sumsTo(sales, Object.values(day.byHour)) &&
    ratesSumTo(sales, day.byRate) &&
    sumsTo(refunds, [...Object.values(day.refundsByBrand), cashRefunds], day.refundsByFunder) &&
    ratesSumTo(refunds, day.refundsByRate)
  );
}

/** Every sale has one payer, so only payers are counted; a funder adds to the amount alone. */
function sumsTo(
  { count, amount }: Tally,
  parts: readonly Tally[],
  funders: Readonly<Record<string, Tally>> = {},
): boolean {
  return (
    sumYen([...parts, ...Object.values(funders)].map((part) => part.amount)) === amount &&
    parts.reduce((sum, part) => sum + part.count, 0) === count
  );
}

function ratesSumTo({ amount }: Tally, rates: RateTallies): boolean {
  return sumYen(Object.values(rates).map((rate) => rate.amount)) === amount;
}

function ratesIn(rates: RateTallies): readonly RateRow[] {
  return Object.entries(rates)
    .map(([rate, { reduced, amount, tax }]) => ({ rate: Number(rate), reduced, amount, tax }))
    .sort((a, b) => b.rate - a.rate);
}

/** Equal amounts stand by name, so that rows do not change places by chance. */
function largestFirst(tallies: Readonly<Record<string, Tally>>): readonly TallyRow[] {
  return Object.entries(tallies)
    .map(([key, { count, amount }]) => ({ key, count, amount }))
    .sort((a, b) => b.amount - a.amount || (a.key < b.key ? -1 : 1));
}
