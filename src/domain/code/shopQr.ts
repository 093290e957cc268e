import { crc16 } from "./crc16.ts";
import type { Recognised } from "./recognised.ts";

/** Payload format indicator, always first, always version 01. */
const beginning = "000201";

/** The beginning and the checksum with nothing between. Goods of 8 or 13 digits are shorter. */
const shortestLength = "0002016304FFFF".length;

interface DecimalObject {
  readonly id: string;
  readonly value: string;
}

/**
 * A code that a shop shows (EMV QR Code Specification, Merchant-Presented Mode 1.1), or null when
 * the text does not begin like one. A wrong checksum or a torn structure changes only
 * `checksumOk`: right or wrong, the customer is showing the wrong side of the wallet.
 */
export function recogniseShopQr(text: string): Recognised | null {
  if (!text.startsWith(beginning) || text.length < shortestLength) return null;
  const { objects, whole } = parseDecimalTlv(text);
  const last = objects.at(-1);
  const checksumOk =
    whole &&
    last?.id === "63" &&
    last.value.length === 4 &&
    last.value === crc16(text.slice(0, -last.value.length));
  return {
    kind: "shopQr",
    standard: objects.some(isJpqrAccount) ? "JPQR_MPM" : "EMV_MPM",
    checksumOk,
  };
}

/** JPQR's account stands in one of the templates 26 to 51, under the GUID of its organisation. */
function isJpqrAccount({ id, value }: DecimalObject): boolean {
  if (id < "26" || id > "51") return false;
  return parseDecimalTlv(value).objects.some(
    (object) => object.id === "00" && object.value === "jp.or.paymentsjapan",
  );
}

/**
 * Two digits of id, two of length, then the value. Lengths count characters, not bytes: a kanji
 * counts as one. `whole` is false when the text tears off in the middle of an object.
 */
function parseDecimalTlv(text: string): {
  readonly objects: readonly DecimalObject[];
  readonly whole: boolean;
} {
  const characters = Array.from(text);
  const objects: DecimalObject[] = [];
  let at = 0;
  while (at < characters.length) {
    const head = /^(\d\d)(\d\d)$/.exec(characters.slice(at, at + 4).join(""));
    const [, id = "", length = ""] = head ?? [];
    const value = characters.slice(at + 4, at + 4 + Number(length));
    if (!head || value.length < Number(length)) return { objects, whole: false };
    objects.push({ id, value: value.join("") });
    at += 4 + value.length;
  }
  return { objects, whole: true };
}
