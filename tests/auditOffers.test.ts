import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#domain/journal/canonical.ts";
import { emptyChain, sealEntry } from "#domain/journal/chain.ts";
import type { EntryBody } from "#domain/journal/entry.ts";
import { yen } from "#domain/money/yen.ts";
import { partsOf } from "#domain/offer/tenders.ts";
import type { Sale } from "#domain/sale/sale.ts";
import { instant } from "#domain/time/instant.ts";
import { anAttempt, aSale, cashBack, intended, moved, traceOf } from "#testkit/journalFixtures.ts";
import { aCampaign, aCoupon, published, taken, withOffers } from "#testkit/offers.ts";
import { audit } from "../scripts/audit.mjs";

const ledger = JSON.stringify({ format: "noren mock ledger", version: 1, orders: [] });

/** The rules that the auditor finds broken in a journal of these happenings. */
function rules(...bodies: readonly EntryBody[]): readonly string[] {
  let head = emptyChain;
  const lines = bodies.map((body) => {
    const fields = { at: instant(0), till: "till-1", engine: "test", body };
    const digest = (text: string) => createHash("sha256").update(text).digest("hex");
    const entry = sealEntry(head, fields, digest);
    head = { seq: entry.seq, hash: entry.hash };
    return `${canonicalJson(entry)}\n`;
  });
  return audit(lines.join(""), ledger).findings.map(({ rule }) => rule);
}

const campaign = aCampaign("O_1", { budget: yen(500), cap: yen(300) });
const nextTime = aCampaign("O_2", { given: "nextTime" });

function cash(sale: Sale, tendered = 1_000): EntryBody {
  return { type: "cashTaken", sale, tendered: yen(tendered) };
}

function using(id: string, amount: number): Sale {
  return withOffers(aSale(id, 500, 500), taken(campaign, amount));
}

describe("a journal with campaigns", () => {
  test("[AUD-21] has no findings while budget and cap hold, also when what was held is free again", () => {
    const sale = using("S_1", 300);
    const attempt = anAttempt(sale, "R_1", traceOf("0001", "f", null), null);
    const bodies = [
      published(campaign),
      intended(sale, attempt.ready),
      moved(sale, attempt.failed),
      cash(using("S_2", 300), 700),
      cash(using("S_3", 200), 800),
    ];
    expect(rules(...bodies)).toEqual([]);
  });

  test("[AUD-21] that gives above its budget or cap, after it was stopped, or unknown is found", () => {
    const three = [cash(using("S_1", 300)), cash(using("S_2", 200)), cash(using("S_3", 1))];
    expect(rules(published(campaign), ...three)).toEqual(["AUD-21"]);
    expect(rules(published(campaign), cash(using("S_1", 301)))).toEqual(["AUD-21"]);
    const stopped = { type: "offerStopped", offer: campaign.id } as const;
    expect(rules(published(campaign), stopped, cash(using("S_1", 1)))).toEqual(["AUD-21"]);
    expect(rules(published(campaign), stopped, published(campaign), cash(using("S_1", 1)))).toEqual(
      [],
    );
    expect(rules(cash(using("S_1", 1)))).toContain("AUD-21");
    expect(rules(stopped)).toEqual(["AUD-21"]);
  });

  test("[AUD-11] in which the payer is asked for another part of the price is found", () => {
    const sale = using("S_1", 300);
    const attempt = anAttempt(sale, "R_1", traceOf("0001", "f", null), null);
    const more = { ...attempt.ready, total: yen(701) };
    expect(rules(published(campaign), intended(sale, more))).toContain("AUD-11");
    expect(rules(published(campaign), cash(sale, 699))).toEqual(["AUD-11"]);
  });

  test("[AUD-22] and coupons: one that is redeemed twice, or issued with nothing paid, is found", () => {
    const coupon = aCoupon("C_1", nextTime, "S_1");
    const issued: EntryBody = { type: "couponIssued", coupon };
    const redeeming = (id: string) =>
      cash(withOffers(aSale(id, 500, 500), taken(nextTime, 100, coupon)));
    const begun = [published(nextTime), cash(aSale("S_1", 500, 500)), issued];
    expect(rules(...begun, redeeming("S_2"))).toEqual([]);
    expect(rules(...begun, redeeming("S_2"), redeeming("S_3"))).toEqual(["AUD-22"]);
    expect(rules(...begun, issued)).toEqual(["AUD-22"]);
    expect(rules(published(nextTime), issued)).toEqual(["AUD-22"]);
    expect(rules(published(nextTime), cash(aSale("S_1", 500, 500)), redeeming("S_2"))).toEqual([
      "AUD-21",
    ]);
  });

  test("[AUD-23] gives back by tender: another split is found, and so is what was never paid", () => {
    const sale = using("S_1", 300);
    const begun = [published(campaign), cash(sale, 700)];
    const { payer, funders } = partsOf(sale, yen(0), yen(333));
    expect([payer, funders]).toEqual([233, [{ offer: "O_1", amount: 100 }]]);
    expect(rules(...begun, cashBack(sale, "F_1", payer, null, funders))).toEqual([]);
    expect(rules(...begun, cashBack(sale, "F_1", yen(333)))).toEqual(["AUD-23"]);
    const foreign = [{ offer: nextTime.id, amount: yen(100) }];
    expect(rules(...begun, cashBack(sale, "F_1", payer, null, foreign))).toContain("AUD-23");
    const all = cashBack(sale, "F_1", yen(700), null, [{ offer: campaign.id, amount: yen(300) }]);
    // Given back wholly, the budget is free again.
    expect(rules(...begun, all, cash(using("S_2", 300)), cash(using("S_3", 200)))).toEqual([]);
  });
});
