import { readCopy } from "#domain/receipt/copyBytes.ts";
import type { PayerCopy } from "#domain/receipt/payerCopy.ts";
import {
  keyHash,
  keyMark,
  longestCopy,
  sealedIn,
  sealedMessage,
  type SealedCopy,
} from "#domain/receipt/sealedCopy.ts";
import type { Packer, PublishedKeys, SealCheck } from "#ports/receiptSeal.ts";

export interface OpenPorts {
  readonly check: SealCheck;
  readonly packer: Packer;
  readonly published: PublishedKeys;
}

/** A copy whose signature holds under the key that came with it. */
export interface OpenedCopy {
  readonly copy: PayerCopy;
  /** To be compared with the paper: anybody can make a key, but not one with this mark. */
  readonly mark: string;
  /** The shop publishes this key where the page stands: then the signature is the shop's own. */
  readonly isPublished: boolean;
}

/**
 * What stands behind the # of an address. null for everything that is not wholly and unchanged what a
 * till has signed, and for a key that is not among those the shop publishes, if it publishes any.
 */
export async function openCopy(fragment: string, ports: OpenPorts): Promise<OpenedCopy | null> {
  const sealed = sealedIn(fragment);
  if (!sealed) return null;
  const { check } = ports;
  if (!(await check.isSigned(sealed.key, sealedMessage(sealed), sealed.signature))) return null;
  const copy = await copyIn(sealed, ports.packer);
  if (!copy) return null;
  const hash = await check.digest(sealed.key);
  const hashes = await ports.published.hashes();
  const isPublished = hashes.includes(keyHash(hash));
  if (hashes.length > 0 && !isPublished) return null;
  return { copy, mark: keyMark(hash), isPublished };
}

async function copyIn({ packing, body }: SealedCopy, packer: Packer): Promise<PayerCopy | null> {
  const plain = packing === "plain" ? body : await packer.unpack(body, longestCopy);
  return plain && plain.length <= longestCopy ? readCopy(plain) : null;
}
