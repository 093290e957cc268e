import type { DisplayHome } from "#domain/display/displayState.ts";
import { currencies } from "#domain/money/currency.ts";
import { formatHome } from "#domain/money/formatHome.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";

/**
 * Yen as a payer reads them: Latin digits with the marks of the payer's language between them, and
 * never a bare yen sign, which means yuan to a Chinese reader. Japanese writes the counter 円.
 * @param amount whole yen, negative for what is taken off
 */
export function jpyText(language: PayerLanguage, amount: number): string {
  const digits = grouped(language, 0).format(Math.abs(amount));
  const sign = amount < 0 ? "\u2212" : "";
  return language === "ja" ? `${sign}${digits}円` : `${sign}JPY\u00a0${digits}`;
}

/**
 * A home amount in the payer's own marks, with the currency's code: "≈ 1.084,20 IDR", without the
 * sign once it is what the wallet took. The number of decimals is ISO 4217's, not the browser's.
 */
export function homeText(language: PayerLanguage, { minor, currency, basis }: DisplayHome): string {
  const { exponent } = currencies[currency];
  // As a text it stays exact, however large it is.
  const plain = formatHome(BigInt(minor), currency).replaceAll(",", "") as `${number}`;
  const about = basis === "charged" ? "" : "≈\u00a0";
  return `${about}${grouped(language, exponent).format(plain)}\u00a0${currency}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function grouped(language: PayerLanguage, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, format);
  return format;
}
