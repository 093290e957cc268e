/*
 * Small writing: whole numbers in as few bytes as they need (LEB128), texts as UTF-8 with their
 * length before them. Reading answers null to whatever was not written so; nothing throws.
 */

/** As large as a number may be here: more than any sum of yen, and exact in a double. */
export const largestNumber = 2 ** 48;

export interface ByteWriter {
  /** @throws RangeError when it is no whole number from 0 to `largestNumber` */
  number(value: number): void;
  text(value: string): void;
  written(): Uint8Array<ArrayBuffer>;
}

export function byteWriter(): ByteWriter {
  const bytes: number[] = [];
  function number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > largestNumber) {
      throw new RangeError(`cannot be written: ${value}`);
    }
    let left = value;
    // Bit operators would cut a number to 32 bits.
    while (left >= 128) {
      bytes.push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    bytes.push(left);
  }
  return {
    number,
    text(value) {
      const encoded = new TextEncoder().encode(value);
      number(encoded.length);
      bytes.push(...encoded);
    },
    written: () => Uint8Array.from(bytes),
  };
}

export interface ByteReader {
  /** null at the end, for a number that is too large, and for one written longer than it needs. */
  number(): number | null;
  text(): string | null;
  /** True when everything has been read. */
  isAtEnd(): boolean;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let at = 0;
  function number(): number | null {
    let value = 0;
    for (let scale = 1; scale <= largestNumber; scale *= 128) {
      const byte = bytes[at];
      if (byte === undefined) return null;
      at += 1;
      value += (byte % 128) * scale;
      if (byte < 128) {
        const isShortest = byte > 0 || scale === 1;
        return isShortest && value <= largestNumber ? value : null;
      }
    }
    return null;
  }
  return {
    number,
    text() {
      const length = number();
      if (length === null || at + length > bytes.length) return null;
      const encoded = bytes.subarray(at, at + length);
      at += length;
      try {
        return utf8.decode(encoded);
      } catch {
        return null;
      }
    },
    isAtEnd: () => at === bytes.length,
  };
}
