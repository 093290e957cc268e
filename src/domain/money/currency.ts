/**
 * The currencies a payer may think in. Exponents are ISO 4217's, kept here because the browser's
 * own tables follow CLDR, which shows IDR and PKR without decimals.
 */
export const currencies = {
  CNY: { exponent: 2 },
  HKD: { exponent: 2 },
  KRW: { exponent: 0 },
  THB: { exponent: 2 },
  INR: { exponent: 2 },
  IDR: { exponent: 2 },
  PHP: { exponent: 2 },
  MYR: { exponent: 2 },
  PKR: { exponent: 2 },
  BDT: { exponent: 2 },
} as const satisfies Readonly<Record<string, { readonly exponent: 0 | 2 }>>;

/** ISO 4217 alphabetic code of a home currency. */
export type HomeCurrency = keyof typeof currencies;

export const homeCurrencies = Object.keys(currencies) as readonly HomeCurrency[];

export function isHomeCurrency(code: string): code is HomeCurrency {
  return Object.hasOwn(currencies, code);
}
