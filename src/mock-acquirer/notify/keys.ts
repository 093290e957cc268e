import { keyVersion } from "../headers.ts";
import type { KeptKey, LedgerDatabase } from "../ledgerDatabase.ts";

const algorithm = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

/** A new pair, whose private half can sign but never be read. */
export async function makeKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
}

/**
 * The pair of this ledger, made when it is needed first. Two pages that make one at the same time
 * both get the one that was kept first.
 */
export async function keyPairIn(database: LedgerDatabase): Promise<CryptoKeyPair> {
  const kept = await (await database()).get("keys", keyVersion);
  if (kept) return kept.pair;
  // Before the transaction, which would not wait for it.
  const made: KeptKey = { keyVersion, pair: await makeKeyPair() };
  const transaction = (await database()).transaction("keys", "readwrite", {
    durability: "strict",
  });
  const first = await transaction.store.get(keyVersion);
  if (!first) await transaction.store.put(made);
  await transaction.done;
  return (first ?? made).pair;
}

/** The half for the merchant, as the acquirer's console would show it. */
export async function publicHalf({ publicKey }: CryptoKeyPair): Promise<JsonWebKey> {
  return crypto.subtle.exportKey("jwk", publicKey);
}
