interface Dial {
  readonly step: number;
  readonly value: number;
}

/** U+2212, as wide as the plus sign. */
const minusSign = "\u2212";

/**
 * The value of a dial in as many digits as its step has, two at most: cameras give steps such as
 * 0.333332.
 * @param sign `signed` shows a plus as well, for a correction up or down
 */
export function dialText({ step, value }: Dial, sign: "signed" | "plain" = "plain"): string {
  const decimals = Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : 2;
  const digits = Math.abs(value).toFixed(decimals);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? minusSign : sign === "signed" ? "+" : ""}${digits}`;
}
