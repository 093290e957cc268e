import { brandOfRouting, onlyBrandOf } from "../wallet/wallet.ts";
import { recogniseCustomerQr } from "./customerQr.ts";
import { parseJan } from "./jan.ts";
import { parseReceiptCode } from "./ownReceipt.ts";
import type { Recognised, UnknownReason } from "./recognised.ts";
import { recogniseShopQr } from "./shopQr.ts";
import { walletRules } from "./walletRules.ts";
import { recogniseWebAddress } from "./webAddress.ts";

export interface RecogniseOptions {
  /**
   * Some hand scanners put their AIM identifier before the text (`]C0` Code 128, `]Q3` QR). It is
   * dropped only for a source that is configured so; from any other it is part of a foreign text.
   */
  readonly aimPrefix?: "drop" | "refuse";
}

/**
 * The longest text that is looked at, in UTF-16 units. An EMVCo customer code may hold 512 bytes,
 * which is 684 characters of base64; nothing that a till has to name is longer than that, and the
 * gate keeps a pasted megabyte from reaching any rule.
 */
export const longestCode = 1024;

/** Identifiers of Code 128, QR and EAN symbols (ISO/IEC 15424). */
const aimIdentifier = /^\](?:C[01]|Q[013]|E[04])/;

/** Also the second block of control characters, which no keyboard types and no wallet shows. */
// oxlint-disable-next-line no-control-regex -- Control characters are what it looks for.
const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * What could pass for ASCII digits or for nothing: digits of another script or full width, spaces
 * that are no U+0020, direction marks, zero-width characters and halves of characters. They are
 * refused and not normalised: no wallet makes them, so somebody else did.
 */
const foreignCharacter =
  /(?!\p{ASCII})[\p{Nd}\p{Zs}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/u;

/**
 * Tells what a text read or typed at the till is. Total: every string has an answer and nothing
 * is thrown. Wallet digits are compared as strings, never as numbers.
 */
export function recognise(text: string, options: RecogniseOptions = {}): Recognised {
  if (text.length > longestCode) return unknown("tooLong");
  if (controlCharacter.test(text)) return unknown("controlCharacters");
  const trimmed = text.replace(/^ +| +$/g, "");
  const content = options.aimPrefix === "drop" ? trimmed.replace(aimIdentifier, "") : trimmed;
  // People type long numbers in groups; only a text of digits may lose its inner spaces.
  const digits = content.replaceAll(" ", "");
  if (digits === "") return unknown("empty");
  const structured = recogniseCustomerQr(content) ?? recogniseShopQr(content);
  if (structured) return structured;
  if (/^[0-9]+$/.test(digits)) return recogniseDigits(digits);
  return recogniseText(content);
}

function recogniseDigits(digits: string): Recognised {
  const jan = parseJan(digits);
  if (jan?.type === "misread") {
    const { code, expectedCheckDigit } = jan;
    return { kind: "productMisread", code, expectedCheckDigit };
  }
  if (jan) return { kind: "product", code: jan.code, inStore: jan.inStore };
  const rule = walletRules.find(({ form }) => form.test(digits));
  if (!rule) return unknown("noWalletNumber");
  const { family, routing } = rule;
  const brand = routing ? brandOfRouting(digits.slice(...routing)) : onlyBrandOf(family);
  return { kind: "wallet", family, brand, code: digits };
}

function recogniseText(text: string): Recognised {
  const receiptNumber = parseReceiptCode(text);
  if (receiptNumber !== null) return { kind: "ownReceipt", receiptNumber };
  if (foreignCharacter.test(text)) return unknown("foreignCharacters");
  return recogniseWebAddress(text) ?? unknown("noKnownForm");
}

function unknown(why: UnknownReason): Recognised {
  return { kind: "unknown", why };
}
