import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cashRecord,
  goods,
  jst,
  soldGoods,
  walletRecord,
  withRefunds,
} from "#testkit/paidSales.ts";
import { payerCopies } from "#testkit/payerCopies.ts";
import { copyAddsUp, copyPaid, copySubtotal } from "./payerCopy.ts";
import { languageOfPayer, paperCopyOf, payerCopyOf } from "./payerCopyOf.ts";
import { receiptOf } from "./receipt.ts";

const tea = { ...goods("tea", 1_080, 2, "food"), name: { ja: "抹茶", en: "Matcha", zh: "抹茶" } };
const mug = { ...goods("mug", 550), name: { ja: "マグ", en: "Mug", zh: "马克杯" } };
const now = jst("2026-11-22 16:06");
const sold = walletRecord(soldGoods([tea, mug], { discount: 100 }), { brand: "GCash" });

describe("a payer's copy", () => {
  test("[PAPER-1] has the figures of the original to the yen", () => {
    const copy = payerCopyOf(sold, "fil", now);
    const receipt = receiptOf(sold, "original");
    expect(copySubtotal(copy)).toBe(receipt.subtotal);
    expect(copy).toMatchObject({
      total: receipt.total,
      discount: 100,
      number: receipt.number,
      soldAt: "2026-11-22 16:05",
      asOf: "2026-11-22 16:06",
      tender: { by: "wallet", brandName: "GCash", reference: "****2345" },
      refunded: 0,
      more: null,
    });
    expect(copy.rates.map(({ rate, net, tax }) => [rate, net, tax])).toEqual(
      receipt.rates.map(({ rate, net, tax }) => [rate, net, tax]),
    );
    expect(copyPaid(copy)).toBe(receipt.tender.amount);
  });

  test.each([
    ["zh-Hant-TW", ["抹茶", null], ["马克杯", "マグ"]],
    ["th", ["Matcha", "抹茶"], ["Mug", "マグ"]],
    ["ja", ["抹茶", null], ["マグ", null]],
  ] as const)("[PAPER-1] names goods in %s as far as they are named", (language, ...names) => {
    const { lines } = payerCopyOf(sold, language, now);
    expect(lines.map(({ name, original }) => [name, original])).toEqual(names);
  });

  test("[PAPER-10] tells what has gone back, once it has", () => {
    const asked = { amount: 300, outcome: { state: "asked" } } as const;
    const after = withRefunds(sold, { amount: 500 }, asked);
    expect(payerCopyOf(after, "en", now).refunded).toBe(500);
  });

  test("[PAPER-1] on paper follows the wallet, has none for who reads Japanese, and tells no refund", () => {
    expect(languageOfPayer(sold)).toBe("fil");
    expect(languageOfPayer(cashRecord(soldGoods([mug])))).toBe("ja");
    expect(paperCopyOf(sold, "ja")).toBeNull();
    const after = withRefunds(sold, { amount: 500 });
    expect(paperCopyOf(after, "th")).toEqual(paperCopyOf(sold, "th"));
  });

  test("[PAPER-1] of a cash sale has what was handed over", () => {
    const paid = cashRecord(soldGoods([mug]), 1_000);
    expect(payerCopyOf(paid, "en", now).tender).toEqual({ by: "cash", tendered: 1_000 });
  });

  test("[PAPER-4] adds up, and one with another figure does not", () => {
    expect(copyAddsUp(payerCopyOf(sold, "en", now))).toBe(true);
    fc.assert(
      fc.property(payerCopies, (copy) => {
        expect(copyAddsUp(copy)).toBe(true);
        expect(copyAddsUp({ ...copy, total: (copy.total + 1) as typeof copy.total })).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
