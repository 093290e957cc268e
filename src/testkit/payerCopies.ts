import fc from "fast-check";
import { homeCurrencies } from "#domain/money/currency.ts";
import { sumYen, yen } from "#domain/money/yen.ts";
import { copySubtotal, type CopyLine, type PayerCopy } from "#domain/receipt/payerCopy.ts";
import { instant } from "#domain/time/instant.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import { payerLanguages } from "#domain/wallet/payerLanguage.ts";

const amount = (max: number) => fc.integer({ min: 0, max }).map(yen);

/** Letters of Latin, kana and Han, and now and then any other character there is. */
const name = (maxLength: number) =>
  fc.oneof(
    fc.string({
      maxLength,
      unit: fc.constantFrom(...Array.from("カステラ抹茶手ぬぐい番茶 Tea 8個※・")),
    }),
    fc.string({ maxLength, unit: "binary" }),
  );

const when = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2090, 0, 1) })
  .map((ms) => formatJstDateTime(instant(ms)));

const line: fc.Arbitrary<CopyLine> = fc.record({
  name: name(60),
  original: fc.option(name(60)),
  unitPrice: amount(100_000),
  quantity: fc.integer({ min: 1, max: 999 }),
  reduced: fc.boolean(),
});

const facts = fc.record({
  language: fc.constantFrom(...payerLanguages),
  shop: fc.record({
    name: name(80),
    phone: fc.string({ maxLength: 30 }),
    registrationNumber: fc.option(
      fc.integer({ min: 0, max: 9_999_999_999_999 }).map((n) => `T${String(n).padStart(13, "0")}`),
    ),
  }),
  number: fc.integer({ min: 1, max: 99_999 }).map((n) => `20261122-${String(n).padStart(4, "0")}`),
  soldAt: when,
  asOf: when,
  lines: fc.array(line, { maxLength: 60 }),
  more: fc.option(fc.record({ pieces: fc.integer({ min: 1, max: 999 }), amount: amount(9_999) })),
  home: fc.option(
    fc.record({
      currency: fc.constantFrom(...homeCurrencies),
      minor: fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map(String),
      basis: fc.constantFrom("rate", "charged"),
    }),
  ),
  exclusive: fc.boolean(),
  parts: fc.array(fc.nat({ max: 1_000 }), { minLength: 6, maxLength: 6 }),
  cash: fc.boolean(),
  brandName: name(40),
  reference: fc.string({ maxLength: 20 }),
  funders: fc.array(name(40), { maxLength: 5 }),
});

/** Any copy that adds up, with names of any letters and any length. */
export const payerCopies: fc.Arbitrary<PayerCopy> = facts.map(
  ({ exclusive, parts, cash, brandName, reference, funders, ...copy }) => {
    const [off = 0, split = 0, tax = 0, fund = 0, over = 0, back = 0] = parts;
    const part = (of: number, share: number) => Math.floor((of * share) / 1_000);
    const subtotal = copySubtotal(copy);
    const discount = yen(part(subtotal, off));
    const net = subtotal - discount;
    const first = part(net, split);
    const rates = [
      { rate: 10, reduced: false, net: yen(first), tax: yen(tax) },
      { rate: 8, reduced: true, net: yen(net - first), tax: yen(split) },
    ];
    const total = yen(exclusive ? net + tax + split : net);
    const funded = funders.map((name) => {
      return { name, amount: yen(Math.floor(part(total, fund) / funders.length)) };
    });
    const paid = total - sumYen(funded.map((funder) => funder.amount));
    return {
      ...copy,
      priceMode: exclusive ? "exclusive" : "inclusive",
      discount,
      rates,
      total,
      funded,
      tender: cash
        ? { by: "cash", tendered: yen(paid + over) }
        : { by: "wallet", brandName, reference },
      refunded: yen(part(paid, back)),
    };
  },
);
