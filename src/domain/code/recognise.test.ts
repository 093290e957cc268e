import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type WalletFamily, codeFamilies, isShopCode } from "../wallet/codeFamily.ts";
import { brandOfRouting } from "../wallet/wallet.ts";
import {
  addressVectors,
  customerQrVectors,
  goodsVectors,
  otherVectors,
  shopQrVectors,
  walletVectors,
} from "./codes.fixture.ts";
import { crc16 } from "./crc16.ts";
import { janCheckDigit } from "./jan.ts";
import { recognise } from "./recognise.ts";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((numbers) => numbers.join(""));

/** Codes built the other way round than the rules read them: a beginning and a length. */
const wellFormed: Readonly<Record<WalletFamily, fc.Arbitrary<string>>> = {
  PAYPAY: digits(10).map((rest) => `9000818188${rest}`),
  LINEPAY_JP: digits(9).map((rest) => `9000000000${rest}`),
  RAKUTENPAY: digits(10).map((rest) => `900001${rest}`),
  DBARAI: digits(14).map((rest) => `90000002${rest}`),
  MERPAY: digits(11).map((rest) => `31589900${rest}`),
  AUPAY: digits(11).map((rest) => `31589921${rest}`),
  YUCHOPAY: fc
    .tuple(fc.integer({ min: 31, max: 40 }), digits(11))
    .map(([bank, rest]) => `315899${bank}${rest}`),
  WECHAT: fc
    .tuple(fc.integer({ min: 10, max: 15 }), digits(16))
    .map(([beginning, rest]) => `${beginning}${rest}`),
  UNIONPAY: digits(17).map((rest) => `62${rest}`),
  ALIPAYPLUS_19: fc.tuple(digits(10), digits(5)).map(([left, right]) => `289${left}6${right}`),
  ALIPAYPLUS_CGCP: fc
    .tuple(fc.integer({ min: 25, max: 30 }), digits(22))
    .map(([beginning, rest]) => `${beginning}${rest}`),
  ALIPAY: fc
    .tuple(fc.integer({ min: 25, max: 30 }), fc.integer({ min: 14, max: 21 }).chain(digits))
    .map(([beginning, rest]) => `${beginning}${rest}`)
    .filter((code) => !(code.length === 19 && code.startsWith("289") && code.at(-6) === "6")),
};

describe("the code on a customer's phone", () => {
  test.each(walletVectors)("[CODE-2] is recognised: $what", ({ text, expected }) => {
    expect(recognise(text)).toEqual(expected);
  });

  test("[CODE-2] every wallet family stands in the fixture", () => {
    const shown = walletVectors.map(
      ({ expected }) => expected.kind === "wallet" && expected.family,
    );
    expect(new Set(shown)).toEqual(new Set(codeFamilies.filter((family) => !isShopCode(family))));
  });

  test.each(Object.keys(wellFormed) as WalletFamily[])(
    "[CODE-2] any well-formed code of %s is given to that family, digits unchanged",
    (family) => {
      fc.assert(
        fc.property(wellFormed[family], (code) => {
          expect(recognise(code)).toMatchObject({ kind: "wallet", family, code });
        }),
      );
    },
  );

  test("[CODE-7] names the brand by the routing number of an Alipay+ code", () => {
    fc.assert(
      fc.property(fc.constantFrom("901", "905", "910", "001", "006", "999"), (routing) => {
        const recognised = recognise(`281${routing}020000000000000001`);
        expect(recognised).toMatchObject({ kind: "wallet", brand: brandOfRouting(routing) });
      }),
    );
  });

  test("[CODE-7] has no brand where the format serves many and does not tell", () => {
    expect(recognise("280244567856723026")).toMatchObject({ family: "ALIPAY", brand: null });
  });

  test("[CODE-8] is refused behind an AIM prefix unless the source is configured to send one", () => {
    expect(recognise("]C0281901020000000000000001")).toEqual({
      kind: "unknown",
      why: "noKnownForm",
    });
  });

  test.each(["]C0", "]C1", "]Q1", "]Q3", ""])(
    '[CODE-8] is read behind "%s" from a source that is configured to send prefixes',
    (prefix) => {
      const recognised = recognise(`${prefix}281901020000000000000001`, { aimPrefix: "drop" });
      expect(recognised).toMatchObject({ kind: "wallet", code: "281901020000000000000001" });
    },
  );

  test("[CODE-8] loses one prefix and no more", () => {
    expect(recognise("]C0]C0281901020000000000000001", { aimPrefix: "drop" }).kind).toBe("unknown");
  });
});

describe("what is no customer's code", () => {
  test.each([...addressVectors, ...otherVectors])("[CODE-3] is named: $what", (vector) => {
    expect(recognise(vector.text)).toEqual(vector.expected);
  });

  test.each(goodsVectors)("[CODE-4] goods: $what", ({ text, expected }) => {
    expect(recognise(text)).toEqual(expected);
  });

  test.each(shopQrVectors)("[CODE-6] shop QR: $what", ({ text, expected }) => {
    expect(recognise(text)).toEqual(expected);
  });

  test.each(customerQrVectors)("[CODE-5] customer QR in EMVCo's frame: $what", (vector) => {
    expect(recognise(vector.text)).toEqual(vector.expected);
  });

  test("[CODE-4] all goods with a right check digit are goods, and in-store by their beginning", () => {
    fc.assert(
      fc.property(fc.oneof(digits(12), digits(7)), (body) => {
        const code = body + janCheckDigit(body);
        const inStore = code.startsWith("2") || (code.length === 13 && code.startsWith("02"));
        expect(recognise(code)).toEqual({ kind: "product", code, inStore });
      }),
    );
  });

  test("[CODE-4] one misread digit of goods is always noticed", () => {
    const misread = fc.tuple(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(misread, ([body, place, offset]) => {
        const code = body + janCheckDigit(body);
        const wrong = String((Number(code[place]) + offset) % 10);
        const read = code.slice(0, place) + wrong + code.slice(place + 1);
        expect(recognise(read).kind).toBe("productMisread");
      }),
    );
  });

  const decimalObject = (id: string, value: string) =>
    id + String(Array.from(value).length).padStart(2, "0") + value;
  const shopPayload = fc
    .array(
      fc
        .tuple(fc.integer({ min: 1, max: 62 }), fc.string({ unit: "grapheme", maxLength: 40 }))
        .filter(([, value]) => !/[\p{Cc}\p{Cs}]/u.test(value) && Array.from(value).length < 100)
        .map(([id, value]) => decimalObject(String(id).padStart(2, "0"), value)),
      { maxLength: 8 },
    )
    .map((objects) => `000201${objects.join("")}6304`)
    .map((body) => body + crc16(body));

  test("[CODE-6] any shop QR with its own checksum is right, and wrong when a digit changes", () => {
    fc.assert(
      fc.property(shopPayload, (payload) => {
        fc.pre(payload.length <= 1024);
        expect(recognise(payload)).toMatchObject({ kind: "shopQr", checksumOk: true });
        const damaged = payload.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
        expect(recognise(damaged)).toMatchObject({ kind: "shopQr", checksumOk: false });
      }),
    );
  });

  const foreignZeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10, 0x1d7ce];
  const foreignDigits = fc
    .tuple(digits(18), fc.constantFrom(...foreignZeros))
    .map(([code, zero]) =>
      Array.from(code, (digit) => String.fromCodePoint(zero + Number(digit))).join(""),
    );
  const traps = fc.oneof(
    fc.oneof(digits(12), digits(7)).map((body) => body + janCheckDigit(body)),
    shopPayload,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    foreignDigits,
    digits(12).map((rest) => `P<JPN${rest}<<`),
    fc.string().map((secret) => `WIFI:T:WPA;S:shop;P:${secret};;`),
    digits(20).map((secret) => `otpauth://totp/x?secret=${secret}`),
    digits(18).map((number) => `tel:${number}`),
    digits(4).map((number) => `NOREN-R1:20261122-${number}`),
    fc.lorem(),
    fc.tuple(digits(9), digits(9)).map(([left, right]) => `28${left}\u200b${right}`),
    fc.integer({ min: 25, max: 40 }).chain(digits),
    fc.integer({ min: 1, max: 15 }).chain(digits),
  );

  test("[CODE-3] is never taken for a wallet code", () => {
    fc.assert(
      fc.property(traps, (trap) => {
        expect(recognise(trap, { aimPrefix: "drop" }).kind).not.toBe("wallet");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a text of any kind", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.array(fc.nat(0xffff), { maxLength: 50 }).map((units) => String.fromCharCode(...units)),
    fc.string({ maxLength: 80 }).map((tail) => `000201${tail}`),
    fc.base64String({ maxLength: 200 }).map((tail) => `hQVDUFYwMWE${tail}`),
    fc.string({ maxLength: 80 }).map((tail) => `https://${tail}`),
  );

  test("[CODE-1] has an answer, the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(recognise(text)).toEqual(recognise(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("[CODE-1] is a wallet code only as ASCII digits", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const recognised = recognise(text);
        if (recognised.kind === "wallet") expect(recognised.code).toMatch(/^[0-9]{16,24}$/);
      }),
    );
  });

  test.each([
    ["digits", "2"],
    ["spaces", " "],
    ["kanji", "漢"],
    ["a shop QR", "000201"],
    ["an EMVCo customer code", "hQVDUFYw"],
    ["an address", "https://"],
  ])("[CODE-9] a million characters of %s are refused within 20 ms", (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const began = performance.now();
    expect(recognise(text)).toEqual({ kind: "unknown", why: "tooLong" });
    expect(performance.now() - began).toBeLessThan(20);
  });

  test("[CODE-9] the longest text that is looked at takes no longer either", () => {
    const slowest = ["000201", "hQVDUFYwMWE", "https://a", " 2", "0"].map((piece) =>
      piece.repeat(1024).slice(0, 1024),
    );
    for (const text of slowest) {
      const began = performance.now();
      recognise(text, { aimPrefix: "drop" });
      expect(performance.now() - began).toBeLessThan(20);
    }
  });
});
