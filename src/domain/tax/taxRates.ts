import type { TaxCategory } from "./taxCategory.ts";

/** One rate of the consumption tax over the time it is in force. */
export interface TaxRate {
  readonly category: TaxCategory;
  /** Whole percent, both shares together. */
  readonly percent: number;
  /** True for a reduced rate (軽減税率), whose goods carry the ※ mark. */
  readonly reduced: boolean;
  /** The nation's and the prefecture's share in hundredths of a percent; null while undecided. */
  readonly shares: { readonly national: number; readonly local: number } | null;
  /** First and last JST calendar date "YYYY-MM-DD"; null for a rate without an end. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** `pending`: announced by the government but not passed, and so never applied. */
  readonly status: "law" | "pending";
}

/**
 * The rates since October 2019. A later row of the same category takes the place of an earlier one
 * while it is in force, so a temporary rate needs no end date on the permanent one: when the 1 % for
 * food becomes law, its status is the only word to change.
 */
export const taxRates: readonly TaxRate[] = [
  {
    category: "standard",
    percent: 10,
    reduced: false,
    shares: { national: 780, local: 220 },
    validFrom: "2019-10-01",
    validTo: null,
    status: "law",
  },
  {
    category: "food",
    percent: 8,
    reduced: true,
    shares: { national: 624, local: 176 },
    validFrom: "2019-10-01",
    validTo: null,
    status: "law",
  },
  {
    category: "food",
    percent: 1,
    reduced: true,
    shares: null,
    validFrom: "2027-04-01",
    validTo: "2029-03-31",
    status: "pending",
  },
  {
    category: "newspaper",
    percent: 8,
    reduced: true,
    shares: { national: 624, local: 176 },
    validFrom: "2019-10-01",
    validTo: null,
    status: "law",
  },
  {
    category: "outOfScope",
    percent: 0,
    reduced: false,
    shares: { national: 0, local: 0 },
    validFrom: "2019-10-01",
    validTo: null,
    status: "law",
  },
];

/**
 * The rate that the law puts on goods sold on a day.
 * @param calendarDate JST calendar date "YYYY-MM-DD", not the business day
 * @throws RangeError for a day before the oldest rate we know
 */
export function rateOn(
  category: TaxCategory,
  calendarDate: string,
  rates: readonly TaxRate[] = taxRates,
): TaxRate {
  const [newest] = rates
    .filter((rate) => rate.category === category && isInForce(rate, calendarDate))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (!newest) throw new RangeError(`no tax rate for ${category} on ${calendarDate}`);
  return newest;
}

function isInForce(rate: TaxRate, date: string): boolean {
  const ended = rate.validTo !== null && rate.validTo < date;
  return rate.status === "law" && rate.validFrom <= date && !ended;
}
