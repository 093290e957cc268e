import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copySubtotal, type PayerCopy } from "#domain/receipt/payerCopy.ts";
import { fragmentOf, sealedIn, sealedMessage } from "#domain/receipt/sealedCopy.ts";
import { payerCopies } from "#testkit/payerCopies.ts";
import {
  noPacker as packer,
  publishes,
  sumCheck as check,
  sumOf,
  tillWith,
} from "#testkit/receiptSeals.ts";
import { openCopy } from "./openCopy.ts";
import { addressOfCopy, longestAddress } from "./sealCopy.ts";

const page = "https://pos.shop.example/r";
const seal = tillWith(7);

async function fragmentFor(copy: PayerCopy): Promise<string> {
  const address = await addressOfCopy(copy, page, { seal, packer });
  if (address === null) throw new Error("no address");
  expect(address.startsWith(`${page}#`)).toBe(true);
  return address.slice(page.length + 1);
}

const opened = (fragment: string, published = publishes()) =>
  openCopy(fragment, { check, packer, published });

describe("the address of a payer's copy", () => {
  test("[PAPER-5] is never longer than its code, and every figure of the receipt is in it", async () => {
    await fc.assert(
      fc.asyncProperty(payerCopies, fc.integer({ min: 12, max: 80 }), async (copy, length) => {
        const long = `https://${"p".repeat(length - 10)}/r`;
        const address = await addressOfCopy(copy, long, { seal, packer });
        if (address === null) throw new Error("no address");
        expect(address.length).toBeLessThanOrEqual(longestAddress);
        const found = await opened(address.slice(long.length + 1));
        if (!found) throw new Error("not opened");
        const { rates, total, discount, home, refunded, number, soldAt, shop } = found.copy;
        expect({ rates, total, discount, home, refunded, number, soldAt }).toEqual({
          rates: copy.rates,
          total: copy.total,
          discount: copy.discount,
          home: copy.home,
          refunded: copy.refunded,
          number: copy.number,
          soldAt: copy.soldAt,
        });
        expect(shop.registrationNumber).toBe(copy.shop.registrationNumber);
        expect(copySubtotal(found.copy)).toBe(copySubtotal(copy));
        const pieces = (told: PayerCopy) =>
          told.lines.reduce((sum, { quantity }) => sum + quantity, told.more?.pieces ?? 0);
        expect(pieces(found.copy)).toBe(pieces(copy));
      }),
      { numRuns: 200 },
    );
  });

  test("[PAPER-5] leaves out the Japanese names first, then the ends of long names, then goods from the last on, and nothing before it must", async () => {
    const [sample] = fc.sample(payerCopies, { numRuns: 1, seed: 5 });
    if (!sample) throw new Error("no sample");
    const one = { original: "日本茶の詰め合わせ", unitPrice: 100, quantity: 1, reduced: false };
    const line = (nth: number) =>
      ({ ...one, name: `Japanese tea ${nth}` }) as PayerCopy["lines"][0];
    const withGoods = (count: number): PayerCopy => {
      const lines = Array.from({ length: count }, (_, nth) => line(nth));
      const total = (count * 100) as PayerCopy["total"];
      const zero = 0 as PayerCopy["total"];
      return {
        ...sample,
        lines,
        more: null,
        priceMode: "inclusive",
        discount: zero,
        funded: [],
        refunded: zero,
        rates: [{ rate: 10, reduced: false, net: total, tax: zero }],
        tender: { by: "cash", tendered: total },
        total,
      };
    };
    const told = async (count: number) => {
      const found = await opened(await fragmentFor(withGoods(count)));
      const { lines = [], more = null } = found?.copy ?? {};
      return { lines: lines.length, originals: lines[0]?.original ?? null, more };
    };
    expect(await told(4)).toEqual({ lines: 4, originals: one.original, more: null });
    expect(await told(11)).toEqual({ lines: 11, originals: null, more: null });
    const long = withGoods(11);
    const lines = long.lines.map((it) => ({ ...it, name: `${it.name}, a gift in a box` }));
    const cut = await opened(await fragmentFor({ ...long, lines }));
    expect(cut?.copy.lines).toHaveLength(11);
    expect(cut?.copy.lines[8]?.name).toBe("Japanese tea 8, a…");
    const many = await told(150);
    expect(many.lines).toBeGreaterThan(11);
    expect(many.originals).toBeNull();
    expect(many.more).toEqual({
      pieces: 150 - many.lines,
      amount: (150 - many.lines) * 100,
    });
    expect((await fragmentFor(withGoods(150))).length).toBeGreaterThan(
      longestAddress - page.length - 60,
    );
  });

  test("[PAPER-5] is none for a page whose own address fills the code", async () => {
    const [copy] = fc.sample(payerCopies, { numRuns: 1, seed: 1 });
    if (!copy) throw new Error("no sample");
    expect(await addressOfCopy(copy, `https://${"p".repeat(600)}/r`, { seal, packer })).toBeNull();
  });
});

describe("a fragment", () => {
  test("[PAPER-6] opens, and with any character changed, lost or added does not", async () => {
    await fc.assert(
      fc.asyncProperty(
        payerCopies,
        fc.nat(),
        fc.constantFrom("A", "B", "a", "b", "0", "1", "-", "_"),
        async (copy, at, letter) => {
          const fragment = await fragmentFor(copy);
          expect(await opened(fragment)).not.toBeNull();
          const place = at % fragment.length;
          const before = fragment.slice(0, place);
          const after = fragment.slice(place + 1);
          if (fragment[place] !== letter) {
            expect(await opened(before + letter + after)).toBeNull();
          }
          expect(await opened(before + after)).toBeNull();
          expect(await opened(`${before}${letter}${fragment.slice(place)}`)).toBeNull();
          expect(await opened(before)).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  test("[PAPER-6] of any text at all is refused, and nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 900 }), async (text) => {
        expect(await opened(text)).toBeNull();
      }),
    );
    for (const text of ["", "#", "AQ", "A".repeat(5_000), "%E3%81%82"]) {
      expect(await opened(text)).toBeNull();
    }
  });

  test("[PAPER-6] of a version this page does not know is refused, also when it is signed", async () => {
    const [copy] = fc.sample(payerCopies, { numRuns: 1, seed: 1 });
    const sealed = copy && sealedIn(await fragmentFor(copy));
    if (!sealed) throw new Error("not sealed");
    const bytes = atob(fragmentOf(sealed).replaceAll("-", "+").replaceAll("_", "/"));
    const later = btoa(`\u0002${bytes.slice(1)}`);
    expect(await opened(later.replaceAll("+", "-").replaceAll("/", "_"))).toBeNull();
    expect(sealedMessage(sealed).length).toBeGreaterThan(sealed.body.length);
  });

  test("[PAPER-7] under another key has another mark, and is refused where the shop publishes its own", async () => {
    const [copy] = fc.sample(payerCopies, { numRuns: 1, seed: 1 });
    if (!copy) throw new Error("no sample");
    const own = await opened(await fragmentFor(copy));
    const address = await addressOfCopy(copy, page, { seal: tillWith(9), packer });
    const forged = address?.slice(page.length + 1) ?? "";
    const other = await opened(forged);
    expect(own?.mark).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(other?.mark).not.toBe(own?.mark);
    expect([own?.isPublished, other?.isPublished]).toEqual([false, false]);
    const hash = Array.from(sumOf(await seal.publicKey()).slice(0, 32), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    const published = publishes("0".repeat(64), hash);
    expect(await opened(await fragmentFor(copy), published)).toMatchObject({ isPublished: true });
    expect(await opened(forged, published)).toBeNull();
  });
});
