const grouped = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 0 });

/**
 * Yen as text: U+00A5 and U+2212 are as wide as a digit, so columns line up. The browser's own
 * Japanese yen sign is the full-width one, which is not.
 */
export function yenText(amount: number): string {
  const digits = grouped.format(Math.abs(amount));
  return amount < 0 ? `\u2212\u00a5${digits}` : `\u00a5${digits}`;
}
