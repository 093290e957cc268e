import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, test } from "vitest";
import { receiptSealContract } from "#ports/receiptSeal.contract.ts";
import { packer } from "./packer.ts";
import { createReceiptSeal } from "./receiptSeal.ts";
import { sealCheck } from "./sealCheck.ts";

let tills = 0;

receiptSealContract("the browser's own cryptography", () => {
  tills += 1;
  const name = `till-${tills}`;
  return {
    window: () => createReceiptSeal(name),
    otherTill: () => createReceiptSeal(`${name}-other`),
    check: sealCheck,
    packer,
  };
});

describe("the till's own key", () => {
  test("[PAPER-6] has a private half that nobody can read", async () => {
    await createReceiptSeal("till-kept").publicKey();
    const database = await openDB("till-kept");
    const { privateKey } = (await database.get("keys", "pair")) as CryptoKeyPair;
    database.close();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("pkcs8", privateKey)).rejects.toThrow();
  });

  test("[PAPER-6] that could not be kept is tried again with the next receipt", async () => {
    const open = indexedDB.open.bind(indexedDB);
    const seal = createReceiptSeal("till-again");
    indexedDB.open = () => {
      throw new Error("no disk");
    };
    await expect(seal.publicKey()).rejects.toThrow("no disk");
    indexedDB.open = open;
    expect(await seal.publicKey()).toHaveLength(64);
  });
});
