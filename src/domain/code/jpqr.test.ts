import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { yen } from "../money/yen.ts";
import { crc16 } from "./crc16.ts";
import { decimalTlv, parseDecimalTlv } from "./decimalTlv.ts";
import { type JpqrOrder, type JpqrShop, jpqrText, readJpqr } from "./jpqr.ts";
import { recognise } from "./recognise.ts";

const shop: JpqrShop = {
  account: ["0000000000001", "0002", "000003", "000004"],
  mcc: "5947",
  name: "Noren Shibuya",
  japaneseName: "暖簾 渋谷店",
  postalCode: "1500041",
};
const order: JpqrOrder = { shop, amount: yen(2296), reference: "12345678901234567890" };

/** A shop's code in the layout of the scheme's public test suites: static, so without an amount. */
const published =
  "0002016003xxx01021129300012D156000000000510A93FO3230Q31280012D15600000001030812345678" +
  "26680019jp.or.paymentsjapan01130000000000001020400010306000001040600000153033925903xxx" +
  "64180002JA0108メルペイ カフェ520441115802JP610710661436304DEE9";

describe("a dynamic JPQR", () => {
  test("[MPM-2] is the scheme's text, with its checksum", () => {
    const text = jpqrText(order);
    expect(text.startsWith("000201010212")).toBe(true);
    expect(text).toContain(
      "26680019jp.or.paymentsjapan0113000000000000102040002030600000304060000045204594753033925404",
    );
    expect(text.slice(-4)).toBe(crc16(text.slice(0, -4)));
    expect(recognise(text)).toEqual({ kind: "shopQr", standard: "JPQR_MPM", checksumOk: true });
  });

  test("[MPM-2] is read back as it was written, whatever stands in it", () => {
    const printable = fc.string({
      unit: fc.constantFrom(...Array.from("ABCxyz019-_./")),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        printable.map((text) => text.slice(0, 25)),
        fc.string({
          unit: fc.constantFrom(...Array.from("暖簾店あア")),
          minLength: 1,
          maxLength: 25,
        }),
        (amount, reference, japaneseName) => {
          const text = jpqrText({
            shop: { ...shop, japaneseName },
            amount: yen(amount),
            reference,
          });
          expect(readJpqr(text)).toEqual({
            account: shop.account,
            amount,
            reference,
            name: shop.name,
          });
        },
      ),
      { seed: 1 },
    );
  });

  test("[MPM-2] one character changed is no code any more", () => {
    const text = jpqrText(order);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom(...Array.from("0123456789")),
        (at, digit) => {
          fc.pre(text[at] !== digit);
          expect(readJpqr(text.slice(0, at) + digit + text.slice(at + 1))).toBeNull();
        },
      ),
      { seed: 2 },
    );
  });

  test("[MPM-2] a published one without an amount is read, one of another scheme is not", () => {
    expect(readJpqr(published)).toMatchObject({ amount: null, reference: null });
    const head = `${decimalTlv([
      ["00", "01"],
      ["29", decimalTlv([["00", "D15600000000"]])],
      ["53", "392"],
      ["58", "JP"],
    ])}6304`;
    expect(readJpqr(head + crc16(head))).toBeNull();
    expect(readJpqr("")).toBeNull();
  });

  test.each<readonly [string, Partial<JpqrOrder>]>([
    ["nothing to pay", { amount: yen(0) }],
    ["a reference that is too long", { reference: "1".repeat(26) }],
    ["a reference with a line break", { reference: "1\n2" }],
    ["a name that is too long", { shop: { ...shop, name: "N".repeat(26) } }],
    ["a short account", { shop: { ...shop, account: ["1", "0002", "000003", "000004"] } }],
    ["a wrong category", { shop: { ...shop, mcc: "59" } }],
  ])("[MPM-2] is refused for %s", (_what, change) => {
    expect(() => jpqrText({ ...order, ...change })).toThrow(RangeError);
  });
});

describe("objects of an EMVCo merchant code", () => {
  test("[MPM-2] count characters and not bytes, and hold 1 to 99 of them", () => {
    expect(decimalTlv([["01", "暖簾"]])).toBe("0102暖簾");
    expect(parseDecimalTlv("0102暖簾")).toEqual({
      objects: [{ id: "01", value: "暖簾" }],
      whole: true,
    });
    for (const value of ["", "x".repeat(100)]) {
      expect(() => decimalTlv([["01", value]])).toThrow(RangeError);
    }
    expect(() => decimalTlv([["1", "x"]])).toThrow(RangeError);
  });
});
