/**
 * The currencies a payer may think in. Exponents are ISO 4217's, kept here because the browser's
 * own tables follow CLDR, which shows IDR and PKR without decimals. `rounding` is how a wallet of
 * that currency rounds a converted amount: half up to the smallest unit, but rupiah half to even and
 * whole, since nobody has handled a sen for decades.
 */
export const currencies = {
  CNY: { exponent: 2, rounding: "halfUpToMinor" },
  HKD: { exponent: 2, rounding: "halfUpToMinor" },
  KRW: { exponent: 0, rounding: "halfUpToMinor" },
  THB: { exponent: 2, rounding: "halfUpToMinor" },
  INR: { exponent: 2, rounding: "halfUpToMinor" },
  IDR: { exponent: 2, rounding: "halfEvenToWhole" },
  PHP: { exponent: 2, rounding: "halfUpToMinor" },
  MYR: { exponent: 2, rounding: "halfUpToMinor" },
  PKR: { exponent: 2, rounding: "halfUpToMinor" },
  BDT: { exponent: 2, rounding: "halfUpToMinor" },
  MOP: { exponent: 2, rounding: "halfUpToMinor" },
  SGD: { exponent: 2, rounding: "halfUpToMinor" },
  MNT: { exponent: 2, rounding: "halfUpToMinor" },
  EUR: { exponent: 2, rounding: "halfUpToMinor" },
  VND: { exponent: 0, rounding: "halfUpToMinor" },
} as const satisfies Readonly<Record<string, CurrencyRow>>;

interface CurrencyRow {
  readonly exponent: 0 | 2;
  readonly rounding: "halfUpToMinor" | "halfEvenToWhole";
}

/** ISO 4217 alphabetic code of a home currency. */
export type HomeCurrency = keyof typeof currencies;

export const homeCurrencies = Object.keys(currencies) as readonly HomeCurrency[];

export function isHomeCurrency(code: string): code is HomeCurrency {
  return Object.hasOwn(currencies, code);
}
