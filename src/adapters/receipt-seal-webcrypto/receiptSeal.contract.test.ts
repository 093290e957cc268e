import "fake-indexeddb/auto";
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
    const request = indexedDB.open("till-kept");
    await new Promise((opened) => (request.onsuccess = opened));
    const kept = request.result.transaction("keys").objectStore("keys").get("pair");
    await new Promise((read) => (kept.onsuccess = read));
    const { privateKey } = kept.result as CryptoKeyPair;
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("pkcs8", privateKey)).rejects.toThrow();
    request.result.close();
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
