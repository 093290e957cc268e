import { sumYen, yen, zeroYen } from "../money/yen.ts";
import type { AppliedOffer, CouponId, OfferId } from "../offer/applied.ts";
import { worthOfRefund } from "../offer/tenders.ts";
import { isCalledOff } from "../payment/payment.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { EntryBody } from "./entry.ts";
import type { CouponRecord, OfferRecord, OfferViews, SaleRecord } from "./views.ts";

export const noOffers: OfferViews = { offers: new Map(), coupons: new Map() };

/** The offers and coupons an entry may touch, given the sale it is about: the rows to read for it. */
export function offersTouched(
  body: EntryBody,
  sale: SaleRecord | null,
): { readonly offers: readonly OfferId[]; readonly coupons: readonly CouponId[] } {
  switch (body.type) {
    case "offerPublished":
      return { offers: [body.offer.id], coupons: [] };
    case "offerStopped":
      return { offers: [body.offer], coupons: [] };
    case "couponIssued":
      return { offers: [], coupons: [body.coupon.id] };
    default: {
      const used = [
        ...("sale" in body ? (body.sale.offers ?? []) : []),
        ...(sale?.sale.offers ?? []),
      ];
      const coupons = used.map(({ coupon }) => coupon).filter((id) => id !== null);
      return { offers: used.map(({ offer }) => offer), coupons };
    }
  }
}

/**
 * Why a sale may not use an offer, or null: it was stopped or never published, its budget has less
 * left, or its coupon is taken. Asked in the transaction that would write the use, so that of two tabs
 * that want the last of it one is refused.
 */
export function refusedOffer({ offers, coupons }: OfferViews, body: EntryBody): OfferId | null {
  if (!("sale" in body)) return null;
  const used = body.sale.offers ?? [];
  const refused = used.find(({ offer, coupon }) => {
    const record = offers.get(offer);
    if (!record || record.offer.kind !== "campaign") return true;
    const { budget } = record.offer;
    const wanted = sumYen(used.filter((one) => one.offer === offer).map(({ amount }) => amount));
    if (budget !== null && record.taken.amount + wanted > budget) return true;
    // What was printed is honoured, also when its campaign has been stopped since.
    if (coupon === null) return record.stopped;
    const twice = used.filter((one) => one.coupon === coupon).length > 1;
    return twice || coupons.get(coupon)?.heldBy !== null;
  });
  return refused?.offer ?? null;
}

/**
 * What an entry makes of the offers. A sale holds its campaigns from the intent of a payment, or from
 * cash; it lets go of them when the payment is called off, and when all of the price has gone back.
 * @throws Error when the entry cannot follow from what is written: always our own bug
 */
export function projectOffers(
  views: OfferViews,
  body: EntryBody,
  before: SaleRecord | null,
  after: SaleRecord | null,
): OfferViews {
  switch (body.type) {
    case "offerPublished": {
      const { offer } = body;
      const taken = views.offers.get(offer.id)?.taken ?? { count: 0, amount: zeroYen };
      return withOffer(views, { offer, stopped: false, taken });
    }
    case "offerStopped":
      return withOffer(views, { ...known(views.offers.get(body.offer)), stopped: true });
    case "couponIssued": {
      const { coupon } = body;
      if (views.coupons.has(coupon.id)) throw new Error(`coupon ${coupon.id} was issued before`);
      return withCoupon(views, { coupon, heldBy: null });
    }
    default: {
      const [letGo, take] = [heldBy(before), heldBy(after)];
      if (after === null || letGo === take) return views;
      const refused = letGo.length === 0 ? refusedOffer(views, body) : null;
      if (refused !== null) throw new Error(`offer ${refused} is spent`);
      const open = letGo.reduce((all, offer) => counted(all, offer, -1, null), views);
      return take.reduce((all, offer) => counted(all, offer, 1, after.saleId), open);
    }
  }
}

const nothing: readonly AppliedOffer[] = [];

/** The campaigns a sale has taken something of: while it may be paid, and once it is. */
function heldBy(record: SaleRecord | null): readonly AppliedOffer[] {
  if (!record?.sale.offers) return nothing;
  const { sale, receipt, refunds, attempts } = record;
  const done = refunds.filter(({ outcome }) => outcome.state === "done");
  const holds = receipt
    ? sumYen(done.map(worthOfRefund)) < sale.totals.total
    : !attempts.every(isCalledOff);
  return holds ? (sale.offers ?? nothing) : nothing;
}

function counted(
  views: OfferViews,
  { offer, coupon, amount }: AppliedOffer,
  sign: 1 | -1,
  holder: SaleId | null,
): OfferViews {
  const record = known(views.offers.get(offer));
  const { count, amount: sum } = record.taken;
  const taken = { count: count + sign, amount: yen(sum + sign * amount) };
  const next = withOffer(views, { ...record, taken });
  return coupon === null
    ? next
    : withCoupon(next, { ...known(views.coupons.get(coupon)), heldBy: holder });
}

function withOffer(views: OfferViews, record: OfferRecord): OfferViews {
  return { ...views, offers: new Map(views.offers).set(record.offer.id, record) };
}

function withCoupon(views: OfferViews, record: CouponRecord): OfferViews {
  return { ...views, coupons: new Map(views.coupons).set(record.coupon.id, record) };
}

function known<View>(view: View | undefined): View {
  if (view === undefined) throw new Error("the entry is about an offer that was never published");
  return view;
}
