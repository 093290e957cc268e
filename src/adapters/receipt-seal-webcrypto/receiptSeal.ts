import { type DBSchema, openDB } from "idb";
import type { ReceiptSeal } from "#ports/receiptSeal.ts";
import { algorithm, curve } from "./algorithm.ts";

const databaseName = "noren-receipt-key";

interface KeyDatabase extends DBSchema {
  readonly keys: { readonly key: "pair"; readonly value: CryptoKeyPair };
}

/**
 * A till's own key, kept beside the journal and not in it: whoever reads or exports the journal signs
 * nothing with it. The browser keeps the private half to itself, also from this program. A key that
 * is lost with the browser's data is followed by another one; what was signed stays as it is.
 */
export function createReceiptSeal(name = databaseName): ReceiptSeal {
  let keeping: Promise<CryptoKeyPair> | null = null;

  function pair(): Promise<CryptoKeyPair> {
    // One that failed is tried again for the next receipt.
    keeping ??= keptPair(name).catch((fault: unknown) => {
      keeping = null;
      throw fault;
    });
    return keeping;
  }

  return {
    async publicKey() {
      const { publicKey } = await pair();
      // Its first byte says that both coordinates follow, which they always do.
      return new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)).slice(1);
    },
    async sign(message) {
      const { privateKey } = await pair();
      return new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, message));
    },
  };
}

async function keptPair(name: string): Promise<CryptoKeyPair> {
  const database = await openDB<KeyDatabase>(name, 1, {
    upgrade: (opened) => void opened.createObjectStore("keys"),
  });
  try {
    const kept = await database.get("keys", "pair");
    if (kept) return kept;
    // No transaction waits for a key to be made, so another window may have made one meanwhile.
    const made = await crypto.subtle.generateKey(curve, false, ["sign", "verify"]);
    const tx = database.transaction("keys", "readwrite");
    const first = await tx.store.get("pair");
    if (!first) await tx.store.put(made, "pair");
    await tx.done;
    return first ?? made;
  } finally {
    database.close();
  }
}
