import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import { emptyChain, sealEntry, verifyLink } from "./chain.ts";
import type { EntryFields } from "./chain.ts";

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

const fields: EntryFields = {
  at: instant(Date.UTC(2026, 10, 22)),
  till: "till-1",
  engine: "0.1.0",
  body: { type: "shopConfigured", settings: defaultShopSettings },
};

describe("a link of the chain", () => {
  test("[JRN-1] [JRN-2] follows the one before by number and hash", () => {
    const first = sealEntry(emptyChain, fields, sha256);
    const second = sealEntry(first, fields, sha256);
    expect([first.seq, first.prev]).toEqual([1, "0".repeat(64)]);
    expect([second.seq, second.prev]).toEqual([2, first.hash]);
    expect(verifyLink(emptyChain, first, sha256)).toBe(true);
    expect(verifyLink(first, second, sha256)).toBe(true);
  });

  test("[JRN-2] has the hash that any program can compute from its other fields", () => {
    // Written out by hand: number, time, till, program, link and body, keys in order.
    const text =
      '{"at":1795305600000,"body":{"settings":{"address":"東京都渋谷区神南1-2-3",' +
      '"dayCutoffHour":5,"phone":"03-1234-5678","priceMode":"inclusive",' +
      '"registrationNumber":"T7000012050002","rounding":"floor","shopName":"暖簾 渋谷店"},' +
      `"type":"shopConfigured"},"engine":"0.1.0","prev":"${"0".repeat(64)}","seq":1,"till":"till-1"}`;
    expect(sealEntry(emptyChain, fields, sha256).hash).toBe(sha256(text));
  });

  test.each([
    ["number", { seq: 2 }],
    ["time", { at: instant(1) }],
    ["till", { till: "till-2" }],
    ["program", { engine: "0.2.0" }],
    ["link", { prev: "1".repeat(64) }],
    ["hash", { hash: "1".repeat(64) }],
    ["body", { body: { type: "shopConfigured", settings: { ...defaultShopSettings, phone: "" } } }],
  ] as const)("[JRN-2] does not hold with another %s", (_what, change) => {
    const entry = { ...sealEntry(emptyChain, fields, sha256), ...change };
    expect(verifyLink(emptyChain, entry, sha256)).toBe(false);
  });
});
