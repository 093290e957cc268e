import { describe, expect, test } from "vitest";
import {
  addressVectors,
  customerQrVectors,
  goodsVectors,
  otherVectors,
  shopQrVectors,
  walletVectors,
} from "#domain/code/codes.fixture.ts";
import type { Recognised } from "#domain/code/recognised.ts";
import { recognise } from "#domain/code/recognise.ts";
import { answer } from "./code.ts";

/** The words of the door for what the till says, written down a second time. */
const doorWords: Readonly<Record<Recognised["kind"], (found: Recognised) => string>> = {
  wallet: (found) => (found.kind === "wallet" ? found.family : ""),
  shopQr: (found) => (found.kind === "shopQr" ? found.standard : ""),
  url: (found) => (found.kind === "url" && found.payment ? "MPM_URL" : "UNKNOWN"),
  emvCpm: () => "EMV_CPM",
  emvCpmBroken: () => "EMV_CPM_BAD",
  jpqrCpm: () => "JPQR_CPM",
  product: () => "UNKNOWN",
  productMisread: () => "UNKNOWN",
  ownReceipt: () => "UNKNOWN",
  unknown: () => "UNKNOWN",
};

describe("the door for codes", () => {
  test("[GRD-4] answers every text as the till would, in order", () => {
    const texts = [
      ...walletVectors,
      ...customerQrVectors,
      ...shopQrVectors,
      ...goodsVectors,
      ...addressVectors,
      ...otherVectors,
    ].map(({ text }) => text);
    const expected = texts.map((text, id) => {
      const found = recognise(text);
      return { id, kind: doorWords[found.kind](found) };
    });
    expect(answer(texts.map((code, id) => ({ id, code })))).toEqual(expected);
  });

  test.each([
    ["281901020000000000000001", "ALIPAYPLUS_CGCP"],
    ["2893612204263667830", "ALIPAYPLUS_19"],
    ["hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8=", "EMV_CPM"],
    ["hQVDUFYwMQ==", "EMV_CPM_BAD"],
    ["hQVKUFFSMWEIVwYxMjM0NTY=", "JPQR_CPM"],
    ["https://qr.alipay.com/fkx0123456789", "MPM_URL"],
    ["https://example.com/", "UNKNOWN"],
    ["4901234567894", "UNKNOWN"],
    ["NOREN-R1:20261122-0007", "UNKNOWN"],
  ])("[GRD-4] calls %s %s", (code, kind) => {
    expect(answer([{ id: "a", code, src: "ignored" }])).toEqual([{ id: "a", kind }]);
  });

  test("[CODE-8] drops AIM prefixes, because an outsider does not name the scanner", () => {
    expect(answer([{ id: 1, code: "]C1281901020000000000000001" }])).toEqual([
      { id: 1, kind: "ALIPAYPLUS_CGCP" },
    ]);
  });

  test("[GRD-4] answers nothing with nothing", () => {
    expect(answer([])).toEqual([]);
  });

  test.each([
    ["no array", { id: 1, code: "2" }, "array"],
    ["null", null, "array"],
    ["an entry that is no object", ["2"], "entry 0"],
    ["a missing id", [{ code: "2" }], '"id"'],
    ["a code that is a number", [{ id: 1, code: 281234567890123456 }], '"code"'],
  ])("[GRD-4] refuses %s and says why", (_, input, reason) => {
    expect(() => answer(input)).toThrow(reason);
  });
});
