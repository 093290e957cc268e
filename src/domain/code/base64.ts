const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const base64Form = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The bytes of a text in the standard alphabet of RFC 4648 with its padding, or null. Stricter
 * than the browser's own decoder, which forgives missing padding and left-over bits: two texts for
 * the same bytes would be two codes for one payment.
 */
export function decodeBase64(text: string): Uint8Array | null {
  if (!base64Form.test(text)) return null;
  const digits = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let buffer = 0;
  let bits = 0;
  let filled = 0;
  for (const digit of digits) {
    buffer = (buffer << 6) | alphabet.indexOf(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = buffer >> bits;
    buffer &= (1 << bits) - 1;
  }
  return buffer === 0 ? bytes : null;
}
