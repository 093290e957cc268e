import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryBody } from "#domain/journal/entry.ts";
import { sumYen, yen } from "#domain/money/yen.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { Campaign } from "#domain/offer/offer.ts";
import type { Sale } from "#domain/sale/sale.ts";
import { anAttempt, aSale, cashBack, intended, moved, traceOf } from "#testkit/journalFixtures.ts";
import type { Attempt } from "#testkit/journalFixtures.ts";
import { all, failed, written } from "#testkit/journalSteps.ts";
import { aCampaign, aCoupon, byMaker, published, taken, withOffers } from "#testkit/offers.ts";
import type { OnBench } from "./journal.contract.ts";
import type { Journal } from "./journal.ts";

/** What every journal promises about campaigns and coupons. */
export function offerRules(onBench: OnBench): void {
  budgetRules(onBench);
  couponRules(onBench);
}

const campaign = aCampaign("O_1", { budget: yen(1_000) });

function budgetRules(onBench: OnBench): void {
  test("[OFF-7] a campaign that was never published, or is stopped, is refused and nothing is written", () =>
    onBench(async (_bench, journal) => {
      const { sale, attempt } = using(journal, "S_1", 100);
      expect(await failed(journal, intended(sale, attempt.ready))).toEqual(refusal);
      await written(journal, published(campaign));
      await written(journal, { type: "offerStopped", offer: campaign.id });
      expect(await failed(journal, intended(sale, attempt.ready))).toEqual(refusal);
      expect(await journal.sale(sale.id)).toBeNull();
      expect(await journal.codeUsed(attempt.ready.code.fingerprint)).toBe(false);
      await written(journal, published(campaign));
      await written(journal, intended(sale, attempt.ready));
    }));

  test("[OFF-8] tabs that take from one budget at once never take more than there is", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 2, maxLength: 8 }),
        (amounts) =>
          onBench(async (bench, journal) => {
            await written(journal, published(campaign));
            const tabs = [journal, await bench.open()] as const;
            const answers = await Promise.all(
              amounts.map(async (amount, index) => {
                const tab = tabs[index % 2] ?? journal;
                const { sale, attempt } = using(tab, `S_${index}`, amount);
                return { amount, ok: (await tab.append(intended(sale, attempt.ready))).ok };
              }),
            );
            const took = sumYen(answers.filter(({ ok }) => ok).map(({ amount }) => yen(amount)));
            const left = 1_000 - took;
            expect(left).toBeGreaterThanOrEqual(0);
            // Nobody was refused what there would have been room for.
            for (const { ok, amount } of answers) if (!ok) expect(amount).toBeGreaterThan(left);
            const [record] = await journal.offers();
            const count = answers.filter(({ ok }) => ok).length;
            expect(record?.taken).toEqual({ count, amount: took });
          }),
      ),
      { numRuns: 15 },
    ));

  test("[OFF-9] what a payment held is free again once it is called off, and taken while it may pay", () =>
    onBench(async (_bench, journal) => {
      await written(journal, published(campaign));
      const { sale, attempt } = using(journal, "S_1", 700);
      await written(journal, intended(sale, attempt.ready));
      expect(await takenOf(journal)).toBe(700);
      await written(journal, moved(sale, attempt.confirming));
      const other = using(journal, "S_2", 400);
      expect(await failed(journal, intended(other.sale, other.attempt.ready))).toEqual(refusal);
      await written(journal, moved(sale, attempt.cancelling));
      expect(await takenOf(journal)).toBe(0);
      await written(journal, intended(other.sale, other.attempt.ready));
      // What was called off pays nothing any more, so it takes nothing when the money comes late.
      await written(journal, moved(sale, attempt.paid(true)));
      expect(await takenOf(journal)).toBe(400);
    }));

  test("[OFF-9] a part that goes back frees nothing, all of it does", () =>
    onBench(async (_bench, journal) => {
      await written(journal, published(campaign));
      const sale = withOffers(aSale("S_1", 500, 500), taken(campaign, 400));
      await written(journal, { type: "cashTaken", sale, tendered: yen(600) });
      const half = [{ offer: campaign.id, amount: yen(200) }];
      await written(journal, cashBack(sale, "F_1", yen(300), null, half));
      expect(await takenOf(journal)).toBe(400);
      await written(journal, cashBack(sale, "F_2", yen(300), null, half));
      expect(await takenOf(journal)).toBe(0);
    }));

  test("[OFF-5] [OFF-10] the day has a tender line for each funder, and its tax is that of the price", () =>
    onBench(async (_bench, journal) => {
      const makers = aCampaign("O_2", { funder: byMaker });
      for (const one of [campaign, makers]) await written(journal, published(one));
      const plain = aSale("S_1", 500, 500);
      const sale = withOffers(plain, taken(makers, 50), taken(campaign, 150));
      const attempt = attemptOf(journal, sale);
      await written(journal, intended(sale, attempt.ready));
      await written(journal, moved(sale, attempt.paid()));
      const day = await journal.day("2026-11-22");
      expect(day).toMatchObject({
        sales: { count: 1, amount: 1_000 },
        byBrand: { GCash: { count: 1, amount: 800 } },
        byFunder: { GCash: { count: 1, amount: 150 }, "Hinode Foods": { count: 1, amount: 50 } },
      });
      const taxes = plain.totals.perRate.map(({ rate, tax }) => [String(rate), tax]);
      const told = Object.entries(day.byRate).map(([rate, { tax }]) => [rate, tax]);
      expect(new Map(told as [string, number][])).toEqual(new Map(taxes as [string, number][]));
    }));

  test("[OFF-4] asking the payer for more or less than the rest of the price is our own bug", () =>
    onBench(async (_bench, journal) => {
      await written(journal, published(campaign));
      const { sale, attempt } = using(journal, "S_1", 100);
      const asksAll = { ...attempt.ready, total: sale.totals.total };
      await expect(journal.append(intended(sale, asksAll))).rejects.toThrow();
      const all = { type: "cashTaken", sale, tendered: yen(899) } as const;
      await expect(journal.append(all)).rejects.toThrow();
    }));
}

function couponRules(onBench: OnBench): void {
  const nextTime = aCampaign("O_next", { given: "nextTime", couponDays: 30 });
  const coupon = aCoupon("C_1", nextTime, "S_1");

  async function issued(journal: Journal): Promise<void> {
    await written(journal, published(nextTime));
    const sale = aSale("S_1", 500, 500);
    await written(journal, { type: "cashTaken", sale, tendered: yen(1_000) });
    await written(journal, { type: "couponIssued", coupon });
  }

  test("[CPN-1] a coupon is issued once, with a sale that is paid, and stands on its record", () =>
    onBench(async (_bench, journal) => {
      await issued(journal);
      expect((await journal.sale(coupon.issuedWith))?.coupon).toEqual(coupon);
      expect(await journal.coupon(coupon.id)).toEqual({ coupon, heldBy: null });
      const second = { type: "couponIssued", coupon: { ...coupon, id: "C_2" as never } } as const;
      await expect(journal.append(second)).rejects.toThrow();
    }));

  test("[CPN-3] of two tabs that redeem one coupon at once, one wins", () =>
    onBench(async (bench, journal) => {
      await issued(journal);
      const tabs = [journal, await bench.open()] as const;
      const answers = await Promise.all(
        tabs.map((tab, index) => {
          const sale = redeeming(`S_1${index}`);
          return tab.append(intended(sale, attemptOf(tab, sale).ready));
        }),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: refusal });
      const record = await journal.coupon(coupon.id);
      expect(record?.heldBy).toMatch(/^S_1[01]$/);
      expect(await all(journal)).toHaveLength(4);
    }));

  test("[CPN-3] twice in one sale, or unknown, it is refused", () =>
    onBench(async (_bench, journal) => {
      const cash = (sale: Sale): EntryBody => {
        return { type: "cashTaken", sale, tendered: sale.totals.total };
      };
      await written(journal, published(nextTime));
      expect(await failed(journal, cash(redeeming("S_2")))).toEqual(refusal);
      const first = aSale("S_1", 500, 500);
      await written(journal, cash(first));
      await written(journal, { type: "couponIssued", coupon });
      const twice = taken(nextTime, 100, coupon);
      const sale = withOffers(aSale("S_3", 500, 500), twice, twice);
      expect(await failed(journal, cash(sale))).toEqual(refusal);
    }));

  test("[CPN-4] is honoured after its campaign was stopped, and free again when the payment is off", () =>
    onBench(async (_bench, journal) => {
      await issued(journal);
      await written(journal, { type: "offerStopped", offer: nextTime.id });
      const sale = redeeming("S_2");
      const attempt = attemptOf(journal, sale);
      await written(journal, intended(sale, attempt.ready));
      expect((await journal.coupon(coupon.id))?.heldBy).toBe("S_2");
      await written(journal, moved(sale, attempt.failed));
      expect((await journal.coupon(coupon.id))?.heldBy).toBeNull();
      const again = redeeming("S_3");
      await written(journal, intended(again, attemptOf(journal, again).ready));
      expect((await journal.coupon(coupon.id))?.heldBy).toBe("S_3");
    }));

  function redeeming(id: string): Sale {
    return withOffers(aSale(id, 500, 500), taken(nextTime, 100, coupon));
  }
}

const refusal = { type: "offerRefused" };

function using(
  journal: Journal,
  id: string,
  amount: number,
  of: Campaign = campaign,
): { readonly sale: Sale; readonly attempt: Attempt } {
  const sale = withOffers(aSale(id, 500, 500), taken(of, amount));
  expect(dueOf(sale)).toBe(1_000 - amount);
  return { sale, attempt: attemptOf(journal, sale) };
}

function attemptOf(journal: Journal, sale: Sale): Attempt {
  const trace = traceOf("0001", journal.fingerprint(sale.id), "GCash");
  return anAttempt(sale, `R_${sale.id}`, trace, "GCash");
}

async function takenOf(journal: Journal): Promise<number | undefined> {
  return (await journal.offers())[0]?.taken.amount;
}
