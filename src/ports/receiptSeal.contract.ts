import { beforeEach, describe, expect, test } from "vitest";
import type { Packer, ReceiptSeal, SealCheck } from "./receiptSeal.ts";

export interface SealWorld {
  /** A window of the same till; every call is another one. */
  window(): ReceiptSeal;
  /** The seal of another till. */
  otherTill(): ReceiptSeal;
  readonly check: SealCheck;
  readonly packer: Packer;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What every seal, and whoever looks at it, has to keep. */
export function receiptSealContract(name: string, makeWorld: () => SealWorld): void {
  describe(`${name} keeps the contract of a receipt's seal`, () => {
    let world: SealWorld;
    beforeEach(() => {
      world = makeWorld();
    });

    test("[PAPER-6] a signature holds for its message and key, and for no other", async () => {
      const { check } = world;
      const seal = world.window();
      const [key, message] = [await seal.publicKey(), bytesOf("1,404 yen")];
      const signature = await seal.sign(message);
      expect([key.length, signature.length]).toEqual([64, 64]);
      expect(await check.isSigned(key, message, signature)).toBe(true);
      expect(await check.isSigned(key, bytesOf("1,405 yen"), signature)).toBe(false);
      const otherKey = await world.otherTill().publicKey();
      expect(await check.isSigned(otherKey, message, signature)).toBe(false);
    });

    test("[PAPER-6] no byte of a key or a signature can be another one", async () => {
      const { check } = world;
      const seal = world.window();
      const [key, message] = [await seal.publicKey(), bytesOf("1,404 yen")];
      const signature = await seal.sign(message);
      for (let at = 0; at < 64; at += 1) {
        const turned = (bytes: Uint8Array) =>
          Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 1 : byte));
        expect(await check.isSigned(turned(key), message, signature)).toBe(false);
        expect(await check.isSigned(key, message, turned(signature))).toBe(false);
      }
    });

    test("[PAPER-6] what is no key or no signature is refused without a word", async () => {
      const { check } = world;
      const empty = new Uint8Array(0);
      for (const key of [empty, new Uint8Array(64), new Uint8Array(64).fill(255)]) {
        expect(await check.isSigned(key, bytesOf("a"), empty)).toBe(false);
        expect(await check.isSigned(key, bytesOf("a"), new Uint8Array(64))).toBe(false);
      }
    });

    test("[PAPER-6] all windows of a till have one key, also those that open at once and later", async () => {
      const [one, two] = await Promise.all([
        world.window().publicKey(),
        world.window().publicKey(),
      ]);
      expect(one).toEqual(two);
      expect(await world.window().publicKey()).toEqual(one);
      expect(await world.otherTill().publicKey()).not.toEqual(one);
    });

    test("[PAPER-7] a key is told by its SHA-256", async () => {
      const hash = await world.check.digest(bytesOf("abc"));
      const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
      expect(hex).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    });

    test("[PAPER-5] what is packed is shorter and comes out the same; else it is not packed", async () => {
      const { packer } = world;
      const plain = bytesOf("抹茶のかおり 抹茶のあじ ".repeat(20));
      const packed = await packer.pack(plain);
      expect(packed?.length).toBeLessThan(plain.length);
      expect(packed && (await packer.unpack(packed, plain.length))).toEqual(plain);
      expect(await packer.pack(Uint8Array.of(1, 2, 3))).toBeNull();
    });

    test("[PAPER-8] what unpacks to more than it may, or was never packed, is refused", async () => {
      const { packer } = world;
      const bomb = await packer.pack(new Uint8Array(1_000_000));
      expect(bomb && (await packer.unpack(bomb, 16_384))).toBeNull();
      expect(await packer.unpack(bytesOf("not packed at all"), 16_384)).toBeNull();
      const cut = (await packer.pack(bytesOf("matcha ".repeat(50))))?.slice(0, -4);
      expect(cut && (await packer.unpack(cut, 16_384))).toBeNull();
    });
  });
}
