import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cashRecord,
  goods,
  refundDone,
  soldGoods,
  walletRecord,
  withRefunds,
} from "#testkit/paidSales.ts";
import type { CartLine } from "../cart/cart.ts";
import type { RefundRecord, SaleRecord } from "../journal/views.ts";
import { sumYen, yen } from "../money/yen.ts";
import type { Sale } from "../sale/sale.ts";
import type { PriceMode } from "../tax/taxCategory.ts";
import { paidShares } from "./paidShares.ts";
import { leftToRefund, piecesLeft, ratesOfRefund, refundFigures } from "./refundPlan.ts";
import type { RefundFigures, RefundWish } from "./refundPlan.ts";

/** The refund as the journal would hold it once it is done. */
function refunded(record: SaleRecord, { amount, returned }: RefundFigures): SaleRecord {
  const before = record.refunds.map((one) => ({ ...one, outcome: refundDone }));
  return withRefunds(record, ...before, { amount, returned });
}

/** Pays back one wish after the other; each has to be possible. */
function payBack(record: SaleRecord, ...wishes: readonly RefundWish[]): SaleRecord {
  return wishes.reduce((known, wish) => {
    const figures = refundFigures(known, wish);
    if (!figures.ok) throw new Error(`refused: ${figures.error.type}`);
    return refunded(known, figures.value);
  }, record);
}

const pieces = (key: string, quantity: number): RefundWish => ({ goods: [{ key, quantity }] });
const off = (amount: number): RefundWish => ({ amount: yen(amount) });
const amounts = ({ refunds }: SaleRecord) => refunds.map(({ amount }) => amount);
const taxes = (record: SaleRecord) =>
  record.refunds.map((refund) => sumYen(ratesOfRefund(record, refund).map(({ tax }) => tax)));

/** What was paid at each rate, tax within, and that tax. */
function paidByRate({ totals, priceMode }: Sale) {
  return totals.perRate
    .map(({ rate, net, tax }) => [rate, priceMode === "inclusive" ? net : net + tax, tax])
    .filter(([, paid]) => paid !== 0);
}

/** What all refunds together gave back at each rate. */
function backByRate(record: SaleRecord) {
  const parts = record.refunds.flatMap((refund) => ratesOfRefund(record, refund));
  const rates = [...new Set(parts.map(({ rate }) => rate))].toSorted((a, b) => b - a);
  return rates.map((rate) => {
    const same = parts.filter((part) => part.rate === rate);
    return [rate, sumYen(same.map(({ net }) => net)), sumYen(same.map(({ tax }) => tax))];
  });
}

describe("goods that come back", () => {
  const cups = walletRecord(soldGoods([goods("cup", 105, 3)]));

  test("[RFD-1] are worth what was paid for them, piece by piece to the last yen", () => {
    const sold = walletRecord(soldGoods([goods("cup", 100, 3)], { discount: 1 }));
    const oneByOne = payBack(sold, pieces("cup", 1), pieces("cup", 1), pieces("cup", 1));
    expect(amounts(oneByOne)).toEqual([99, 100, 100]);
    expect(amounts(payBack(sold, pieces("cup", 2), pieces("cup", 1)))).toEqual([199, 100]);
    expect(leftToRefund(oneByOne)).toBe(0);
  });

  test("[RFD-2] carry tax that adds up to the sale's, which rounding each refund would not", () => {
    const three = [pieces("cup", 1), pieces("cup", 1), pieces("cup", 1)];
    expect(cups.sale.totals).toMatchObject({ total: 315, tax: 28 });
    expect(taxes(payBack(cups, ...three))).toEqual([9, 10, 9]);
    const onTop = soldGoods([goods("cup", 105, 3)], { settings: { priceMode: "exclusive" } });
    expect(onTop.totals).toMatchObject({ total: 346, tax: 31 });
    const back = payBack(walletRecord(onTop), ...three);
    expect(amounts(back)).toEqual([115, 115, 116]);
    expect(taxes(back)).toEqual([10, 10, 11]);
  });

  test("[RFD-1] are never more than were sold, less those that came back already", () => {
    const two = payBack(cups, pieces("cup", 2));
    expect(piecesLeft(two, "cup")).toBe(1);
    const tooMany = { type: "moreThanSold", key: "cup", left: 1 };
    expect(refundFigures(two, pieces("cup", 2))).toEqual({ ok: false, error: tooMany });
    const twice = {
      goods: [
        { key: "cup", quantity: 1 },
        { key: "cup", quantity: 1 },
      ],
    };
    expect(refundFigures(two, twice)).toEqual({ ok: false, error: tooMany });
    expect(refundFigures(two, pieces("plate", 1))).toEqual({
      ok: false,
      error: { type: "moreThanSold", key: "plate", left: 0 },
    });
    expect(piecesLeft(two, "plate")).toBe(0);
  });

  test("[RFD-1] are worth less by what was given back on them before", () => {
    const sold = walletRecord(soldGoods([goods("bowl", 1_000), goods("tea", 1_000, 1, "food")]));
    const [, bowl, tea] = amounts(payBack(sold, off(500), pieces("bowl", 1), pieces("tea", 1)));
    expect([bowl, tea]).toEqual([750, 750]);
  });

  test.each<RefundWish>([{ goods: [] }, pieces("cup", 0), off(0), off(-1)])(
    "[RFD-1] are none when nothing is wished: %j",
    (wish) => {
      expect(refundFigures(cups, wish)).toEqual({ ok: false, error: { type: "nothingWished" } });
    },
  );

  test("[RFD-1] are none when nothing was paid for them", () => {
    const gift = cashRecord(soldGoods([goods("cup", 100)], { discount: 100 }));
    expect(refundFigures(gift, pieces("cup", 1))).toMatchObject({
      error: { type: "nothingWished" },
    });
  });
});

describe("an amount that both agreed on", () => {
  const mixed = walletRecord(soldGoods([goods("bowl", 1_100), goods("tea", 1_080, 1, "food")]));

  test("[RFD-1] is never more than is left", () => {
    const most = payBack(mixed, off(2_000));
    expect(leftToRefund(most)).toBe(180);
    const error = { type: "moreThanLeft", left: 180 };
    expect(refundFigures(most, off(181))).toEqual({ ok: false, error });
    expect(leftToRefund(payBack(most, off(180)))).toBe(0);
  });

  test("[RFD-1] counts what is on its way as gone, and what was refused as still there", () => {
    const asked: RefundRecord["outcome"] = { state: "asked" };
    const refused: RefundRecord["outcome"] = {
      state: "refused",
      at: refundDone.state === "done" ? refundDone.at : mixed.sale.at,
      resultCode: "MERCHANT_BALANCE_NOT_ENOUGH",
    };
    const tea = [{ key: "tea", quantity: 1 }];
    const waiting = withRefunds(mixed, { amount: 1_080, returned: tea, outcome: asked });
    expect([leftToRefund(waiting), piecesLeft(waiting, "tea")]).toEqual([1_100, 0]);
    const free = withRefunds(mixed, { amount: 1_080, returned: tea, outcome: refused });
    expect([leftToRefund(free), piecesLeft(free, "tea")]).toEqual([2_180, 1]);
    expect(amounts(payBack(mixed, off(100), off(2_080)))).toEqual([100, 2_080]);
  });

  test("[RFD-2] is split over the rates as what is left of the sale is", () => {
    const whole = refundFigures(mixed, off(218));
    expect(whole.ok && whole.value.perRate.map(({ rate, net, tax }) => [rate, net, tax])).toEqual([
      [10, 110, 10],
      [8, 108, 8],
    ]);
    const bowlOnly = refundFigures(payBack(mixed, pieces("tea", 1)), off(110));
    expect(bowlOnly.ok && bowlOnly.value.perRate.map(({ rate, net }) => [rate, net])).toEqual([
      [10, 110],
    ]);
  });
});

const line = fc
  .record({
    key: fc.uuid(),
    price: fc.integer({ min: 1, max: 50_000 }),
    quantity: fc.integer({ min: 1, max: 7 }),
    category: fc.constantFrom("standard", "food", "newspaper", "outOfScope"),
  })
  .map(({ key, price, quantity, category }) => goods(key, price, quantity, category));

const anySale = fc
  .record({
    lines: fc.uniqueArray(line, { selector: ({ key }) => key, minLength: 1, maxLength: 5 }),
    discountPerMille: fc.constantFrom(0, 1, 100, 333, 999),
    priceMode: fc.constantFrom<PriceMode>("inclusive", "exclusive"),
    rounding: fc.constantFrom("floor", "round", "ceil"),
  })
  .map(({ lines, discountPerMille, ...settings }) => {
    const priced = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
    return soldGoods(lines, {
      discount: Math.floor((priced * discountPerMille) / 1_000),
      settings,
    });
  })
  .filter(({ totals }) => totals.total > 0);

/** One thing after the other, drawn from what is still there. */
const anyWishes = fc.array(
  fc.record({ byAmount: fc.boolean(), share: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  { maxLength: 8 },
);

type Drawn = typeof anyWishes extends fc.Arbitrary<infer Wishes> ? Wishes : never;

/** Plays the wishes, then takes everything that is left: first the goods, then what they leave. */
function untilNothingIsLeft(record: SaleRecord, drawn: Drawn): SaleRecord {
  let known = record;
  for (const { byAmount, share } of drawn) {
    const wish: RefundWish = byAmount
      ? off(Math.ceil(leftToRefund(known) * share))
      : { goods: piecesOf(known, share) };
    const figures = refundFigures(known, wish);
    if (!figures.ok) {
      expect(figures.error.type).toBe("nothingWished");
      continue;
    }
    expect(figures.value.amount).toBeLessThanOrEqual(leftToRefund(known));
    expect(sumYen(figures.value.perRate.map(({ net }) => net))).toBe(figures.value.amount);
    known = refunded(known, figures.value);
  }
  const rest = refundFigures(known, { goods: piecesOf(known, 1) });
  return rest.ok ? refunded(known, rest.value) : known;
}

function piecesOf(record: SaleRecord, share: number) {
  return record.sale.lines.map(({ key }) => ({
    key,
    quantity: Math.ceil(piecesLeft(record, key) * share),
  }));
}

describe("any sale", () => {
  test("[RFD-1] is the sum of its lines' shares", () => {
    fc.assert(
      fc.property(anySale, (sale) => {
        expect(sumYen(paidShares(sale).map(({ paid }) => paid))).toBe(sale.totals.total);
        expect(paidShares(sale)).toHaveLength(sale.lines.length);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test("[RFD-1] [RFD-2] that comes back in any order and grouping comes back to the yen, at each rate and in its tax", () => {
    fc.assert(
      fc.property(anySale, anyWishes, (sale, wishes) => {
        const back = untilNothingIsLeft(walletRecord(sale), wishes);
        expect(sumYen(back.refunds.map(({ amount }) => amount))).toBe(sale.totals.total);
        expect(backByRate(back)).toEqual(paidByRate(sale));
      }),
      { numRuns: 2_000, seed: 2 },
    );
  });

  test("[RFD-1] of goods alone comes back the same however its pieces are grouped", () => {
    fc.assert(
      fc.property(anySale, fc.integer({ min: 1, max: 6 }), (sale, first) => {
        const sold = walletRecord(sale);
        const apart = untilNothingIsLeft(sold, [
          { byAmount: false, share: first / 7 },
          { byAmount: false, share: 0.5 },
        ]);
        expect(sumYen(amounts(apart))).toBe(sale.totals.total);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test("[RFD-1] at the till's limit comes back to the yen", () => {
    const dear = (lines: readonly CartLine[], priceMode: PriceMode) =>
      walletRecord(soldGoods(lines, { settings: { priceMode } }));
    const most = dear([goods("ring", 99_999_999)], "inclusive");
    expect(amounts(payBack(most, off(1), pieces("ring", 1)))).toEqual([1, 99_999_998]);
    const onTop = dear([goods("watch", 100_100, 998), goods("tea", 199, 1, "food")], "exclusive");
    expect(onTop.sale.totals.total).toBe(109_889_994);
    const back = payBack(onTop, off(33_333_333), pieces("watch", 997), off(7));
    const rest = payBack(back, pieces("watch", 1), pieces("tea", 1));
    expect(leftToRefund(rest)).toBe(0);
    expect(backByRate(rest)).toEqual(paidByRate(rest.sale));
  });
});
