/*
 * The envelope of a payer's copy, as it stands behind the # of the receipt page's address:
 *
 *   version 1 | packing | copy, as copyBytes.ts writes it | public key 64 | signature 64
 *
 * in Base64 for addresses. The signature is ECDSA over P-256 with SHA-256, and covers everything
 * before it and a name of its own, so that nothing else a till may ever sign is a receipt.
 */

export const version = 1;

/** Whether the copy is deflated (RFC 1951) or stands there as it is. */
export const packings = ["plain", "deflated"] as const;
export type Packing = (typeof packings)[number];

/** Bytes of a P-256 point without its leading 4, and of a signature. */
export const keyLength = 64;
export const signatureLength = 64;

/** An unpacked copy is never longer: what unpacks to more is no receipt but an attack on the phone. */
export const longestCopy = 16_384;

/** An address is never longer: no code on a screen holds more. */
export const longestFragment = 4_096;

export interface SealedCopy {
  readonly packing: Packing;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** What is signed. */
export function sealedMessage({
  packing,
  body,
  key,
}: Omit<SealedCopy, "signature">): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode("NOREN-RECEIPT-1\n");
  return joined(name, Uint8Array.of(version, packings.indexOf(packing)), body, key);
}

/** The text behind the #. */
export function fragmentOf({ packing, body, key, signature }: SealedCopy): string {
  const bytes = joined(Uint8Array.of(version, packings.indexOf(packing)), body, key, signature);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** How long the fragment of so many bytes of copy is (characters). */
export function fragmentLength(bodyLength: number): number {
  return Math.ceil(((2 + bodyLength + keyLength + signatureLength) * 4) / 3);
}

/** The envelope in a fragment, or null for any text that `fragmentOf` does not write. */
export function sealedIn(fragment: string): SealedCopy | null {
  if (fragment.length > longestFragment || !/^[\w-]+$/.test(fragment)) return null;
  const bytes = fromBase64(fragment);
  const at = (bytes?.length ?? 0) - signatureLength;
  const packing = packings[bytes?.[1] ?? packings.length];
  if (!bytes || bytes[0] !== version || packing === undefined || at <= 2 + keyLength) return null;
  const sealed: SealedCopy = {
    packing,
    body: bytes.slice(2, at - keyLength),
    key: bytes.slice(at - keyLength, at),
    signature: bytes.slice(at),
  };
  // Base64 can write the same bytes in more than one way; a second way is somebody's tinkering.
  return fragmentOf(sealed) === fragment ? sealed : null;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Letters of a mark: none that is taken for another (Crockford's base 32). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * What people compare a key by, on paper and on the phone: "7K3M-QX9P-2HTD". Sixty bits of the key's
 * hash, so that nobody finds another key with the same mark by trying.
 * @param hash SHA-256 of the public key's 64 bytes
 */
export function keyMark(hash: Uint8Array): string {
  let bits = 0n;
  for (const byte of hash.subarray(0, 8)) bits = bits * 256n + BigInt(byte);
  const mark = Array.from({ length: 12 }, (_, place) => {
    return letters[Number((bits >> BigInt(59 - place * 5)) & 31n)];
  });
  return [0, 4, 8].map((from) => mark.slice(from, from + 4).join("")).join("-");
}

/** A key's whole hash as the shop publishes it: 64 small hex digits. */
export function keyHash(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
