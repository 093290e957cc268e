import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Yen, sumYen, yen, zeroYen } from "../money/yen.ts";
import { refundFigures } from "../refund/refundPlan.ts";
import { goods, soldGoods, walletRecord, withRefunds } from "#testkit/paidSales.ts";
import { aCampaign, byMaker, taken, withOffers } from "#testkit/offers.ts";
import { type AppliedOffer, dueOf } from "./applied.ts";
import { partsOf, worthOfRefund } from "./tenders.ts";

const maker = aCampaign("O_1", { funder: byMaker });
const wallet = aCampaign("O_2");

/** A price and what others pay of it; the payer always pays something. */
const anyPrice = fc
  .record({
    payer: fc.integer({ min: 1, max: 9_999 }),
    by: fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 3 }),
  })
  .map(({ payer, by }) => ({
    totals: { total: yen(payer + by.reduce((sum, amount) => sum + amount, 0)) },
    offers: by.map((amount, index) => taken(aCampaign(`O_${index}`), amount)),
  }));

/** A price given back piece by piece, until nothing is left. */
const anySequence = anyPrice.chain((sale) =>
  fc.array(fc.integer({ min: 0, max: sale.totals.total }), { maxLength: 8 }).map((cuts) => {
    const marks = [...new Set([0, ...cuts, sale.totals.total])].sort((a, b) => a - b);
    const pieces = marks.slice(1).map((mark, index) => yen(mark - (marks[index] ?? 0)));
    return { sale, pieces };
  }),
);

describe("money that goes back by who had paid it", () => {
  test("[OFF-11] parts add up to what goes back, and none is ever below zero", () => {
    fc.assert(
      fc.property(anySequence, ({ sale, pieces }) => {
        let before: Yen = zeroYen;
        for (const piece of pieces) {
          const { payer, funders } = partsOf(sale, before, piece);
          expect(payer).toBeGreaterThanOrEqual(0);
          expect(sumYen([payer, ...funders.map(({ amount }) => amount)])).toBe(piece);
          before = yen(before + piece);
        }
      }),
    );
  });

  test("[OFF-11] over any sequence each tender gives back exactly what it paid, and never more", () => {
    fc.assert(
      fc.property(anySequence, ({ sale, pieces }) => {
        const back = new Map<string, number>();
        let [before, payerBack] = [zeroYen as number, 0];
        for (const piece of pieces) {
          const parts = partsOf(sale, yen(before), piece);
          before += piece;
          payerBack += parts.payer;
          expect(payerBack).toBeLessThanOrEqual(dueOf(sale));
          for (const { offer, amount } of parts.funders) {
            back.set(offer, (back.get(offer) ?? 0) + amount);
          }
        }
        expect(payerBack).toBe(dueOf(sale));
        for (const { offer, amount } of sale.offers) expect(back.get(offer)).toBe(amount);
      }),
    );
  });

  test("[OFF-11] a refund of goods is parted, and the last one brings whatever is left", () => {
    const plain = soldGoods([goods("a", 333, 3)]);
    const sale = withOffers(plain, taken(maker, 100), taken(wallet, 50));
    let record = walletRecord(sale);
    const given: { amount: number; toFunders?: ReturnType<typeof partsOf>["funders"] }[] = [];
    for (let piece = 0; piece < 3; piece += 1) {
      const figures = refundFigures(record, { goods: [{ key: "a", quantity: 1 }] });
      if (!figures.ok) throw new Error(figures.error.type);
      const { parts } = figures.value;
      expect(figures.value.amount).toBe(333);
      given.push({ amount: parts.payer, toFunders: parts.funders });
      record = {
        ...record,
        refunds: withRefunds(record, ...given).refunds.map((one, index) => ({
          ...one,
          returned: [{ key: "a", quantity: 1 }],
          toFunders: given[index]?.toFunders ?? [],
        })),
      };
    }
    expect(given.map(({ amount }) => amount)).toEqual([283, 283, 283]);
    expect(sumYen(record.refunds.map(worthOfRefund))).toBe(sale.totals.total);
  });

  test("[OFF-11] so small a part that none of it was the payer's is refused in words", () => {
    const sale = withOffers(soldGoods([goods("a", 100)]), taken(wallet, 99) satisfies AppliedOffer);
    const record = walletRecord(sale);
    expect(refundFigures(record, { amount: yen(50) })).toEqual({
      ok: false,
      error: { type: "nothingForPayer" },
    });
    const all = refundFigures(record, { amount: yen(100) });
    expect(all.ok && all.value.parts).toEqual({
      payer: 1,
      funders: [{ offer: "O_2", amount: 99 }],
    });
  });
});
