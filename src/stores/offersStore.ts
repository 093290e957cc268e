import { createStore } from "zustand/vanilla";
import { type Cart, goodsTotal } from "#domain/cart/cart.ts";
import type { OfferRecord } from "#domain/journal/views.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import { dueOf, type OfferId } from "#domain/offer/applied.ts";
import { couponCodeText } from "#domain/offer/couponCode.ts";
import { type Candidate, offersFor } from "#domain/offer/evaluate.ts";
import type { Coupon, Offer } from "#domain/offer/offer.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { createOfferDesk, type OfferDeskPorts } from "#flows/offerDesk.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { OfferCatalog } from "#ports/offerCatalog.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { PreferenceStorage } from "#ports/preferences.ts";
import type { CartStore } from "./contracts.ts";
import type { OffersState, OffersStore } from "./offersContract.ts";

export interface OffersStorePorts extends Omit<OfferDeskPorts, "catalog"> {
  readonly journal: WatchedJournal;
  readonly cart: CartStore;
  readonly offerCatalog: OfferCatalog;
  readonly offerDrafts: PreferenceStorage;
  settings(): ShopSettings;
  /** The journal refused a write: the till has to stop. */
  journalFailed(failure: JournalFailure): void;
}

/** Campaigns, tips and coupons: what applies to the sale at the till, and what a manager edits. */
export function createOffersStore(ports: OffersStorePorts) {
  const { journal, clock, ids, cart, offerDrafts: drafts, settings, journalFailed } = ports;
  const desk = createOfferDesk({ ...ports, catalog: ports.offerCatalog });
  const { getState, setState, getInitialState, subscribe } = createStore<OffersState>()(() => ({
    known: [],
    drafts: draftsIn(drafts.read()),
    wallet: null,
    coupons: [],
    sale: null,
    notice: null,
  }));
  let customer = cart.getState().cart.id;

  function offered(wallet: WalletBrand | null): Sale | null {
    const { known, coupons } = getState();
    const goods = cart.getState().cart;
    if (goods.lines.length === 0) return null;
    const at = clock.now();
    const plain = makeSale(goods, settings(), at);
    const basket = yen(goodsTotal(goods.lines) - goods.discount);
    const occasion = { total: plain.totals.total, basket, wallet, at };
    const priceAfter = (off: number) => priceLess(goods, settings(), at, off);
    const offers = offersFor(candidatesOf(known, coupons), occasion, priceAfter);
    return makeSale(goods, settings(), at, offers);
  }

  function shown(change: Partial<OffersState> = {}): void {
    setState(change);
    setState({ sale: offered(getState().wallet) });
  }

  async function loaded(): Promise<void> {
    shown({ known: await desk.offers() });
  }

  cart.subscribe(({ cart: { id } }) => {
    if (id !== customer) {
      customer = id;
      setState({ wallet: null, coupons: [], notice: null });
    }
    shown();
  });
  journal.onWritten(() => void loaded());

  function draftsKept(kept: readonly Offer[]): void {
    drafts.write(kept);
    setState({ drafts: kept });
  }

  const offers: OffersStore = {
    getState,
    getInitialState,
    subscribe,
    walletNamed: (wallet) => shown({ wallet }),
    async couponRead(text) {
      const { id } = cart.getState().cart;
      const read = await desk.coupon(text);
      if (id !== cart.getState().cart.id) return;
      if (!read.ok) setState({ notice: read.error });
      else {
        const others = getState().coupons.filter((one) => one.id !== read.value.id);
        shown({ coupons: [...others, read.value], notice: { type: "couponTaken" } });
      }
    },
    couponPutBack: ({ id }) =>
      shown({ coupons: getState().coupons.filter((one) => one.id !== id), notice: null }),
    noticeDismissed: () => setState({ notice: null }),
    async saleFor(payer) {
      const wallet = payer === "unnamed" ? getState().wallet : payer;
      const before = getState().sale;
      const goods = cart.getState().cart;
      const sale = offered(wallet);
      // What the payer has seen is the most that is ever asked for; less is shown before it is asked.
      const most = before ? dueOf(before) : cart.getState().totals.total;
      setState({ sale, wallet });
      if (!sale || dueOf(sale) > most) return null;
      const made = await desk.madeKnown((sale.offers ?? []).map(({ offer }) => offer));
      if (!made.ok) journalFailed(made.error);
      return made.ok && cart.getState().cart === goods ? sale : null;
    },
    async salePaid(record) {
      const issued = await desk.issue(record);
      if (!issued.ok) journalFailed(issued.error);
      return issued.ok ? issued.value : record;
    },
    async couponsOwed() {
      const issued = await desk.issueOwed();
      if (!issued.ok) journalFailed(issued.error);
    },
    async published(offer) {
      const result = await desk.publish(offer);
      if (result.ok) draftsKept(getState().drafts.filter(({ id }) => id !== offer.id));
      else if (result.error.type !== "badOffer") journalFailed(result.error);
      return result;
    },
    async stopped(id) {
      const result = await desk.stop(id);
      if (!result.ok) journalFailed(result.error);
      return result;
    },
    drafted: (draft) =>
      draftsKept([...getState().drafts.filter(({ id }) => id !== draft.id), draft]),
    draftDropped: (id) => draftsKept(getState().drafts.filter((draft) => draft.id !== id)),
    couponCode: ({ id }) => couponCodeText(id, journal.fingerprint),
    newId: () => ids.lineKey().replace(/^L/, "O") as OfferId,
  };
  return { ...offers, loaded };
}

/** The store with everything there is in it. */
export async function openOffers(ports: OffersStorePorts): Promise<OffersStore> {
  const store = createOffersStore(ports);
  await store.loaded();
  return store;
}

/** Campaigns of which something is left, and those that the scanned coupons were printed with. */
function candidatesOf(
  known: readonly OfferRecord[],
  coupons: readonly Coupon[],
): readonly Candidate[] {
  const leftOf = (id: OfferId) => {
    const record = known.find(({ offer }) => offer.id === id);
    if (!record || record.offer.kind !== "campaign" || record.offer.budget === null) return null;
    return yen(Math.max(0, record.offer.budget - record.taken.amount));
  };
  const open = known.flatMap(({ offer, stopped }): Candidate[] => {
    if (offer.kind !== "campaign" || stopped) return [];
    return [{ campaign: offer, left: leftOf(offer.id), coupon: null }];
  });
  const printed = coupons.map((coupon): Candidate => {
    return { campaign: coupon.campaign, left: leftOf(coupon.campaign.id), coupon };
  });
  return [...open, ...printed];
}

/** The price once the shop has taken so much more off; a basket cannot go below nothing. */
function priceLess(cart: Cart, settings: ShopSettings, at: Sale["at"], off: number) {
  const discount = yen(cart.discount + off);
  if (discount > goodsTotal(cart.lines)) return zeroYen;
  return makeSale({ ...cart, discount }, settings, at).totals.total;
}

/** What another program, or an older one, has left there is none of our drafts. */
function draftsIn(stored: unknown): readonly Offer[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one): one is Offer =>
      typeof one === "object" && one !== null && "id" in one && "kind" in one && "title" in one,
  );
}
