import { err, ok, type Result } from "../result.ts";
import { yen, type Yen } from "./yen.ts";

export type YenInputFault =
  { readonly type: "empty" } | { readonly type: "notANumber" } | { readonly type: "tooLarge" };

/** The largest amount that may be typed: eight digits, as the number pad shows. */
export const maxTypedYen = yen(99_999_999);

const amountShape = /^¥?(?<digits>[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)円?$/;

/**
 * Reads an amount as somebody typed or pasted it: digits of half or full width, with or without a yen
 * sign, and with commas only where commas belong. Nothing is guessed: a sign, a decimal point, an
 * exponent, a gap or digits of another script make it not a number.
 */
export function parseYenInput(text: string): Result<Yen, YenInputFault> {
  const typed = halfWidth(text.trim());
  if (typed === "") return err({ type: "empty" });
  const digits = amountShape.exec(typed)?.groups?.["digits"];
  if (digits === undefined) return err({ type: "notANumber" });
  const amount = Number(digits.replaceAll(",", ""));
  return amount > maxTypedYen ? err({ type: "tooLarge" }) : ok(yen(amount));
}

/**
 * Only what a Japanese keyboard types for an amount. Unicode's own normalisation goes further and
 * would read ① or ² as a digit.
 */
function halfWidth(text: string): string {
  return text.replace(/[￥，０-９]/g, (wide) =>
    wide === "￥" ? "¥" : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
