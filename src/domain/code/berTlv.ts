/** One object of a BER-TLV text: its tag as upper-case hex ("4F", "5F20") and its value. */
export interface BerObject {
  readonly tag: string;
  readonly value: Uint8Array;
}

/** Where the reading stands; `null` instead of one means that the bytes break the rules. */
interface Taken<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Every object of `bytes` in order, or null when tag, length or value runs past the end. */
export function parseBerTlv(bytes: Uint8Array): readonly BerObject[] | null {
  const objects: BerObject[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = takeTag(bytes, at);
    const length = tag && takeLength(bytes, tag.next);
    if (!length || length.next + length.value > bytes.length) return null;
    objects.push({
      tag: tag.value,
      value: bytes.subarray(length.next, length.next + length.value),
    });
    at = length.next + length.value;
  }
  return objects;
}

/** One byte, or two when the low five bits of the first are all set. EMVCo has no longer ones. */
function takeTag(bytes: Uint8Array, at: number): Taken<string> | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if ((first & 0x1f) !== 0x1f) return { value: hex(bytes.subarray(at, at + 1)), next: at + 1 };
  const second = bytes[at + 1];
  // A set top bit would announce a third byte.
  if (second === undefined || second >= 0x80) return null;
  return { value: hex(bytes.subarray(at, at + 2)), next: at + 2 };
}

/** Up to 127 in one byte; above that, 81 or 82 says how many bytes hold it. */
function takeLength(bytes: Uint8Array, at: number): Taken<number> | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 0x80) return { value: first, next: at + 1 };
  const count = first - 0x80;
  const digits = bytes.subarray(at + 1, at + 1 + count);
  // 80 is BER's "until the end mark", which EMVCo does not use.
  if (count < 1 || count > 2 || digits.length < count) return null;
  return { value: digits.reduce((length, byte) => length * 256 + byte, 0), next: at + 1 + count };
}

/** Bytes as upper-case hex without spaces. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
}
