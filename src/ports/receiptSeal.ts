/** Signs what this till gives its payers. The private half of its key cannot be read by anybody. */
export interface ReceiptSeal {
  /**
   * The public half: the 64 bytes of a P-256 point. The key is made when it is asked for first, and
   * is the same from then on, over reloads and in every window.
   * @throws when this browser can neither make nor keep a key; nothing about a sale depends on one
   */
  publicKey(): Promise<Uint8Array<ArrayBuffer>>;
  /** 64 bytes: ECDSA over P-256 with SHA-256. Two signatures of the same message differ. */
  sign(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** What whoever looks at a receipt can find out about its signature, with nobody's help. */
export interface SealCheck {
  /** False for every other message, key or signature, and for a key that is none. */
  isSigned(
    key: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
  /** SHA-256: 32 bytes. */
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
}

/** Makes bytes fewer, where the browser can. */
export interface Packer {
  /** null where nothing is gained. */
  pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** null for what was never packed, and as soon as it comes to more than so many bytes. */
  unpack(
    bytes: Uint8Array<ArrayBuffer>,
    mostBytes: number,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The keys that the shop itself publishes where the receipt's page stands. */
export interface PublishedKeys {
  /** Hashes as 64 small hex digits; empty when the shop publishes none or they cannot be had now. */
  hashes(): Promise<readonly string[]>;
}
