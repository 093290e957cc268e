/**
 * What the auditor knows of campaigns and coupons, from docs/journal.md alone: who pays what of a sale,
 * what budgets and coupons allow, and whose money goes back.
 */
import { dig, list, text, yen } from "./auditFields.mjs";

/**
 * @typedef {{ offer: string, coupon: unknown, by: string, amount: number }} Applied
 * @typedef {{ budget: number, cap: number, stopped: boolean, given: number }} Campaign
 * @typedef {{ offer: string, cap: number, heldBy: string | null }} Coupon
 * @typedef {{ offers: Map<string, Campaign>, coupons: Map<string, Coupon> }} Offers
 * @typedef {{ total: number, applied: readonly Applied[], holds: boolean, back: number[] }} Price
 *   `back` is what each tender got back: the payer, then each funder.
 * @typedef {(rule: string, detail: string) => void} Find
 */

/** @type {() => Offers} */
export const noOffers = () => ({ offers: new Map(), coupons: new Map() });

/** @type {() => Price} */
export const noPrice = () => ({ total: 0, applied: [], holds: false, back: [0] });

/** Null is no limit. @type {(value: unknown, path: string) => number} */
const limit = (value, path) => (dig(value, path) === null ? Infinity : yen(value, path));

/** @type {(offers: Offers, body: unknown) => void} */
export const published = ({ offers }, body) => {
  const [id, kind] = [text(body, "offer.id"), text(body, "offer.kind")];
  const isCampaign = kind === "campaign";
  const [budget, cap] = ["budget", "cap"].map((it) =>
    isCampaign ? limit(body, `offer.${it}`) : 0,
  );
  const given = offers.get(id)?.given ?? 0;
  offers.set(id, { budget: budget ?? 0, cap: cap ?? 0, stopped: false, given });
};

/** @type {(offers: Offers, body: unknown, find: Find) => void} */
export const stopped = ({ offers }, body, find) => {
  const offer = offers.get(text(body, "offer"));
  if (offer) offer.stopped = true;
  else find("AUD-21", `${text(body, "offer")} is stopped and was never published`);
};

/** @type {(offers: Offers, body: unknown, sales: ReadonlyMap<string, { readonly paidBy: unknown }>, find: Find) => void} */
export const issued = ({ coupons }, body, sales, find) => {
  const [id, offer] = [text(body, "coupon.id"), text(body, "coupon.campaign.id")];
  const sale = sales.get(text(body, "coupon.issuedWith"));
  if (coupons.has(id) || !sale?.paidBy)
    find("AUD-22", `coupon ${id} is issued again, or with no sale`);
  coupons.set(id, { offer, cap: limit(body, "coupon.campaign.cap"), heldBy: null });
};

/** What the payer is asked for, once the campaigns are read. @type {(price: Price) => number} */
export const dueOf = ({ total, applied }) => {
  return total - funded(applied).reduce((sum, { amount }) => sum + amount, 0);
};

/** @type {(applied: readonly Applied[]) => readonly Applied[]} */
const funded = (applied) => applied.filter(({ by }) => by !== "shop");

/** Reads what a sale comes to and takes its campaigns. */
/** @type {(offers: Offers, price: Price, id: string, body: unknown, find: Find) => void} */
export const begin = (offers, price, id, body, find) => {
  price.total = yen(body, "sale.totals.total");
  price.applied = list(body, "sale.offers").map((it) => {
    const [offer, by] = [text(it, "offer"), text(it, "funder.by")];
    return { offer, by, coupon: dig(it, "coupon"), amount: yen(it, "amount") };
  });
  price.back = [0, ...funded(price.applied).map(() => 0)];
  const shop = price.applied.filter(({ by }) => by === "shop").map(({ amount }) => amount);
  const off = shop.reduce((sum, amount) => sum + amount, 0);
  if (off > 0 && off > yen(body, "sale.discount")) find("AUD-11", `the shop took ¥${off} off`);
  hold(offers, price, id, true, find);
};

/** Takes a sale's campaigns, or lets go of them. */
/** @type {(offers: Offers, price: Price, id: string, isTaking: boolean, find: Find) => void} */
export const hold = ({ offers, coupons }, price, id, isTaking, find) => {
  if (price.holds === isTaking) return;
  price.holds = isTaking;
  for (const { offer, coupon, amount } of price.applied) {
    const known = offers.get(offer) ?? { budget: 0, cap: 0, stopped: true, given: 0 };
    const paper = typeof coupon === "string" ? coupons.get(coupon) : undefined;
    const fits = coupon === null ? !known.stopped : paper?.offer === offer;
    if (isTaking && (!fits || amount === 0 || amount > (paper ?? known).cap)) {
      find("AUD-21", `sale ${id} may not take ¥${amount} of ${offer}`);
    }
    known.given += isTaking ? amount : -amount;
    if (known.given > known.budget) find("AUD-21", `${offer} gives ¥${known.given}`);
    if (coupon === null || !paper) continue;
    if (isTaking && paper.heldBy !== null)
      find("AUD-22", `${id} redeems a used coupon of ${offer}`);
    paper.heldBy = isTaking ? id : null;
  }
};

/** Of the first so many yen of the price, the part of each tender. */
/** @type {(price: Price, worth: number) => readonly number[]} */
const upTo = (price, worth) => {
  let [left, whole] = [worth, price.total];
  return [dueOf(price), ...funded(price.applied).map(({ amount }) => amount)].map((tender) => {
    const part = whole === 0 ? 0 : Number((BigInt(tender) * BigInt(left)) / BigInt(whole));
    left -= part;
    whole -= tender;
    return part;
  });
};

/** A refund that is done: each tender got back its part. */
/** @type {(offers: Offers, price: Price, id: string, amount: number, parts: readonly unknown[], find: Find) => void} */
export const wentBack = (offers, price, id, amount, parts, find) => {
  const names = funded(price.applied).map(({ offer }) => offer);
  price.back[0] = (price.back[0] ?? 0) + amount;
  for (const part of parts) {
    const place = 1 + names.indexOf(text(part, "offer"));
    if (place === 0) find("AUD-23", `${text(part, "offer")} gets back what it never paid`);
    price.back[place] = (price.back[place] ?? 0) + yen(part, "amount");
  }
  const worth = price.back.reduce((sum, it) => sum + it, 0);
  const right = upTo(price, worth);
  if (right.some((it, index) => it !== price.back[index])) {
    find("AUD-23", `sale ${id} gives back ¥${price.back.join(" + ¥")}, not ¥${right.join(" + ¥")}`);
  }
  if (worth === price.total) hold(offers, price, id, false, find);
};
