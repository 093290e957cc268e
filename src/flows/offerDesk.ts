import type { OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import { zeroYen } from "#domain/money/yen.ts";
import type { OfferId } from "#domain/offer/applied.ts";
import { checkOffer, type OfferFault } from "#domain/offer/checkOffer.ts";
import { parseCouponCode, sealOf } from "#domain/offer/couponCode.ts";
import { isFor } from "#domain/offer/evaluate.ts";
import { type Coupon, type Offer, isOnAt } from "#domain/offer/offer.ts";
import { worthOfRefund } from "#domain/offer/tenders.ts";
import { brandNameOf } from "#domain/payment/brandName.ts";
import { receiptPayment } from "#domain/refund/wayBack.ts";
import { type Result, err, ok } from "#domain/result.ts";
import { instant } from "#domain/time/instant.ts";
import { dayMs } from "#domain/time/jst.ts";
import { isWalletBrand } from "#domain/wallet/wallet.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import type { OfferCatalog } from "#ports/offerCatalog.ts";

export interface OfferDeskPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalog: OfferCatalog;
}

/** Why a coupon is not taken, each told in words. */
export type CouponFault =
  /** Not ours, or changed: its seal is not this till's. */
  | { readonly type: "couponForeign" }
  | { readonly type: "couponUsed" }
  | { readonly type: "couponOver" }
  /** The sale it came with has been given back. */
  | { readonly type: "couponReturned" };

/** Campaigns, tips and coupons of the shop: what there is, what is published, issued and redeemed. */
export function createOfferDesk({ journal, clock, ids, catalog }: OfferDeskPorts) {
  /** What there is: the journal's word, and below it what comes with the program. */
  async function offers(): Promise<readonly OfferRecord[]> {
    const written = await journal.offers();
    const known = new Set(written.map(({ offer }) => offer.id));
    const nothing = { count: 0, amount: zeroYen };
    const embedded = (await catalog.offers())
      .filter(({ id }) => !known.has(id))
      .map((offer): OfferRecord => ({ offer, stopped: false, taken: nothing }));
    return [...written, ...embedded];
  }

  async function publish(offer: Offer): Promise<Result<Offer, OfferFault | JournalFailure>> {
    const checked = checkOffer(offer, clock.now());
    if (!checked.ok) return checked;
    const written = await journal.append({ type: "offerPublished", offer });
    return written.ok ? ok(offer) : written;
  }

  async function stop(id: OfferId): Promise<Result<OfferId, JournalFailure>> {
    const made = await madeKnown([id]);
    if (!made.ok) return made;
    const written = await journal.append({ type: "offerStopped", offer: id });
    return written.ok ? ok(id) : written;
  }

  /** Puts what comes with the program into the journal before anything stands on it. */
  async function madeKnown(
    wanted: readonly OfferId[],
  ): Promise<Result<readonly OfferId[], JournalFailure>> {
    const written = new Set((await journal.offers()).map(({ offer }) => offer.id));
    for (const offer of await catalog.offers()) {
      if (!wanted.includes(offer.id) || written.has(offer.id)) continue;
      const answer = await journal.append({ type: "offerPublished", offer });
      if (!answer.ok) return answer;
    }
    return ok(wanted);
  }

  async function coupon(text: string): Promise<Result<Coupon, CouponFault>> {
    const code = parseCouponCode(text);
    if (!code || sealOf(code.id, journal.fingerprint) !== code.seal) {
      return err({ type: "couponForeign" });
    }
    const record = await journal.coupon(code.id);
    if (!record) return err({ type: "couponForeign" });
    if (record.heldBy !== null) return err({ type: "couponUsed" });
    if (!isOnAt(record.coupon, clock.now())) return err({ type: "couponOver" });
    const issuer = await journal.sale(record.coupon.issuedWith);
    return issuer && isWhollyBack(issuer) ? err({ type: "couponReturned" }) : ok(record.coupon);
  }

  /** Two calls for one sale, each before the other has written, would be two coupons. */
  let issuing: Promise<unknown> = Promise.resolve();

  /**
   * Issues the coupon that goes with a sale just paid, if a campaign gives one: the first by id whose
   * conditions the sale meets.
   * @returns the sale with its coupon, on disk, or as it was
   */
  function issue(paid: SaleRecord): Promise<Result<SaleRecord, JournalFailure>> {
    const issued = issuing.then(() => issuedWith(paid));
    issuing = issued.catch(() => undefined);
    return issued;
  }

  async function issuedWith(paid: SaleRecord): Promise<Result<SaleRecord, JournalFailure>> {
    if (!paid.receipt || paid.coupon) return ok(paid);
    const record = (await journal.sale(paid.saleId)) ?? paid;
    if (record.coupon) return ok(record);
    const campaign = (await offers()).filter(isGivingAt(clock.now())).find(gives(record));
    if (!campaign || campaign.offer.kind !== "campaign") return ok(record);
    const made = await madeKnown([campaign.offer.id]);
    if (!made.ok) return made;
    const from = clock.now();
    const until = instant(from + campaign.offer.couponDays * dayMs);
    const issued = { id: ids.couponId(), campaign: campaign.offer, issuedWith: record.saleId };
    const coupon = { ...issued, from, until };
    const written = await journal.append({ type: "couponIssued", coupon });
    return written.ok ? ok((await journal.sale(record.saleId)) ?? record) : written;
  }

  /**
   * Issues the coupons of sales that were paid just before the tablet died, or before campaigns were
   * known to it: the customer may still be there, and the receipt's reissue has it.
   */
  async function issueOwed(): Promise<Result<null, JournalFailure>> {
    for (const record of await journal.sales({ limit: owedSales })) {
      const { receipt } = record;
      if (!receipt || clock.now() - receipt.issuedAt > owedForMs || isWhollyBack(record)) continue;
      const issued = await issue(record);
      if (!issued.ok) return issued;
    }
    return ok(null);
  }

  return { offers, publish, stop, madeKnown, coupon, issue, issueOwed };
}

/** How long a customer may wait for a tablet that has died (ms), and more sales than end meanwhile. */
const owedForMs = 15 * 60_000;
const owedSales = 30;

function isGivingAt(at: number) {
  return ({ offer, stopped, taken }: OfferRecord): boolean =>
    offer.kind === "campaign" &&
    offer.given === "nextTime" &&
    !stopped &&
    isOnAt(offer, instant(at)) &&
    (offer.budget === null || taken.amount < offer.budget);
}

/** A coupon on the sale that redeems one would never end. */
function gives(record: SaleRecord) {
  const payment = receiptPayment(record);
  const brand = payment && brandNameOf(payment);
  const wallet = brand !== null && isWalletBrand(brand) ? brand : null;
  const redeems = (record.sale.offers ?? []).some(({ coupon }) => coupon !== null);
  return ({ offer }: OfferRecord): boolean =>
    offer.kind === "campaign" &&
    !redeems &&
    record.sale.totals.total >= offer.minSpend &&
    isFor(offer, wallet);
}

function isWhollyBack({ sale, refunds }: SaleRecord): boolean {
  const done = refunds.filter(({ outcome }) => outcome.state === "done");
  return done.reduce((sum, one) => sum + worthOfRefund(one), 0) === sale.totals.total;
}
