import { crc16 } from "./crc16.ts";
import { type DecimalObject, parseDecimalTlv } from "./decimalTlv.ts";
import type { Recognised } from "./recognised.ts";

/** Payload format indicator, always first, always version 01. */
const beginning = "000201";

/** The beginning and the checksum with nothing between. Goods of 8 or 13 digits are shorter. */
const shortestLength = "0002016304FFFF".length;

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
