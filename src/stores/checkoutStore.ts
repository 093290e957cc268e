import { createStore } from "zustand/vanilla";
import { maxTotal } from "#domain/cart/cart.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { Recognised } from "#domain/code/recognised.ts";
import { recognise } from "#domain/code/recognise.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import {
  type Payment,
  type SentPayment,
  isCalledOff,
  isCaptured,
  isOpen,
  isOverAtCounter,
} from "#domain/payment/payment.ts";
import type { Yen } from "#domain/money/yen.ts";
import { err } from "#domain/result.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import { type Terms, type WalletRefusal, acquirerFor } from "#domain/wallet/acceptance.ts";
import type { ShopCode } from "#domain/wallet/codeFamily.ts";
import { type WalletBrand, isWalletBrand } from "#domain/wallet/wallet.ts";
import type { PaymentDesk } from "#flows/paymentDesk.ts";
import { takeCash } from "#flows/takeCash.ts";
import type { Refusal } from "#flows/takePayment.ts";
import type { Clock } from "#ports/clock.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import type { ScanRead } from "#ports/scanner.ts";
import type { Sound } from "#ports/sound.ts";
import { aimPrefixOf } from "./aimPrefix.ts";
import type { CartStore, CheckoutState, CheckoutStore, HomeStore } from "./contracts.ts";
import { doubtCounter } from "./doubtCounter.ts";
import { createNoticeBoard } from "./noticeBoard.ts";
import type { OffersStore } from "./offersContract.ts";
import { oneAtATime } from "./oneAtATime.ts";
import { toneOf } from "./paymentTone.ts";

export interface CheckoutStorePorts {
  readonly desk: Pick<PaymentDesk, "take" | "stop" | "isLive">;
  readonly journal: Journal;
  journalFailed(failure: JournalFailure): void;
  readonly clock: Clock;
  readonly sound: Sound;
  /** Hears of payments that are not the one at the till. */
  movedAside(saleId: SaleId, payment: SentPayment): void;
  readonly cart: CartStore & { customerLeft(): void; recounted(): void };
  readonly home: HomeStore & {
    quoteFor(brand: WalletBrand | null): HomeQuote | null;
    walletScanned(brand: WalletBrand): void;
    customerLeft(): void;
  };
  settings(): ShopSettings;
  /** What the shop has signed and its managers have decided, as of now. */
  terms(): Terms;
  /** The campaigns' side of the sale, once it is there; without it nothing lower was ever shown. */
  offers(): Pick<OffersStore, "saleFor" | "salePaid"> | null;
}

const noCustomer: Omit<CheckoutState, "shown"> = {
  payment: null,
  notice: null,
  receipt: null,
  doubtMs: 0,
};

const totalChanged = { type: "totalChanged" } as const;

/** The sale as campaigns leave it; as it is where there are none, or none have been fetched. */
function campaignsOf({ offers }: Pick<CheckoutStorePorts, "offers">) {
  return {
    asked: (sale: Sale, payer: WalletBrand | "unnamed" | null): Promise<Sale | null> | Sale =>
      offers()?.saleFor(payer) ?? sale,
    withCoupon: (paid: SaleRecord): Promise<SaleRecord> | SaleRecord =>
      offers()?.salePaid(paid) ?? paid,
  };
}

/** One customer's payment, as the checkout screen watches it. */
export function createCheckoutStore(ports: CheckoutStorePorts) {
  const { asked, withCoupon } = campaignsOf(ports);
  const { desk, journal, clock, sound, cart, home } = ports;
  const opening: CheckoutState = { ...noCustomer, shown: false };
  const { getState, setState, getInitialState, subscribe } = createStore(() => opening);
  const doubt = doubtCounter(
    clock,
    () => getState().payment,
    (doubtMs) => setState({ doubtMs }),
  );
  const { noticed, isNoticed } = createNoticeBoard({ getState, setState, sound });
  /** Fingerprint of the code acted upon last. */
  let actedUpon = "";
  /** Attempts of the cart at the till that were called off and have left the screen. */
  const forgone = new Set<RequestId>();
  const counter = oneAtATime();

  function read(text: string, aimPrefix: "drop" | "refuse"): void {
    const recognised = recognise(text, { aimPrefix });
    if (recognised.kind === "wallet") void walletRead(recognised);
    else noticed({ type: "notPayable", recognised }, journal.fingerprint(text));
  }

  async function walletRead(code: Extract<Recognised, { kind: "wallet" }>): Promise<void> {
    const scannedAt = clock.monotonic();
    const { family, brand, code: digits } = code;
    const fingerprint = journal.fingerprint(digits);
    if (isTaken()) {
      // The camera goes on seeing the code that is being paid with; that is nothing to be told.
      if (fingerprint !== actedUpon) noticed({ type: "paymentLive" }, fingerprint);
      return;
    }
    const notAccepted = (reason: WalletRefusal) => {
      noticed({ type: "walletNotAccepted", family, brand, reason }, fingerprint);
      return null;
    };
    // What a limit allows is weighed below, against what is really asked for.
    const acquirer = acquirerFor(code, null, ports.terms());
    if (!acquirer.ok) return void notAccepted(acquirer.error);
    const sale = saleAsShown(ports);
    if (!sale) return noticed(totalChanged, fingerprint);
    // Told to the cashier, who has not answered yet: the phone is only still before the camera.
    if (isNoticed(fingerprint)) return;
    actedUpon = fingerprint;
    setState({ notice: null });
    sound.play("read");
    const scanned = { digits, family, brand, acquirer: acquirer.value, scannedAt };
    await begun(sale, brand ?? "unnamed", fingerprint, async (offered) => {
      const within = acquirerFor(code, dueOf(offered), ports.terms());
      if (within.ok) return desk.take(offered, scanned, home.quoteFor(brand));
      actedUpon = "";
      return notAccepted(within.error);
    });
  }

  /** Asks for the sale as campaigns leave it. Their questions take time, in which nothing else begins. */
  async function begun(
    sale: Sale | null,
    payer: WalletBrand | "unnamed" | null,
    about: string,
    take: (offered: Sale) => Promise<Refusal | null>,
  ): Promise<void> {
    const refusal = await counter.occupied(async () => {
      const offered = sale && (await asked(sale, payer));
      return offered ? take(offered) : totalChanged.type;
    });
    if (refusal === totalChanged.type) actedUpon = "";
    if (refusal) refused(refusal, about);
  }

  /** The cart is paid, or money is expected of something that is to pay it. */
  function isTaken(): boolean {
    const { payment, receipt } = getState();
    const isStanding = receipt !== null || (payment !== null && stands(payment));
    return isStanding || counter.isTaken() || desk.isLive(cart.getState().cart.id);
  }

  async function codeWanted(show: ShopCode): Promise<void> {
    if (isTaken()) return;
    setState({ notice: null });
    // Any wallet may scan it: what depends on the wallet is not taken off, whichever was named.
    await begun(saleAsShown(ports), null, "", (offered) =>
      desk.take(offered, { show }, home.quoteFor(null)),
    );
  }

  function refused(refusal: Refusal | "totalChanged", fingerprint: string): void {
    // What could not be written stops the whole till, which has a screen of its own.
    if (refusal === "notRecorded") return;
    noticed({ type: refusal === "offerRefused" ? "totalChanged" : refusal }, fingerprint);
  }

  /** The desk tells that a payment of this till moved; only the sale at the till is shown here. */
  function paymentMoved(saleId: SaleId, payment: SentPayment): void {
    if (saleId !== cart.getState().cart.id || forgone.has(payment.request)) {
      ports.movedAside(saleId, payment);
      return;
    }
    const before = getState().payment?.status;
    setState({ payment, notice: null });
    if (payment.status !== before) {
      const tone = toneOf(payment);
      if (tone) sound.play(tone);
    }
    const brand = brandOf(payment);
    if (brand) home.walletScanned(brand);
    if (payment.status === "paid" && !payment.refundOwed) void receiptShown(saleId);
    doubt.counted();
  }

  async function receiptShown(saleId: SaleId): Promise<void> {
    const paid = await journal.sale(saleId);
    const receipt = paid && (await withCoupon(paid));
    if (saleId === cart.getState().cart.id) setState({ receipt });
  }

  // Another cart is another customer's: nothing of the last one may stand over it.
  let servedCart = cart.getState().cart.id;
  cart.subscribe(({ cart: { id } }) => {
    if (id === servedCart) return;
    servedCart = id;
    doubt.callOff();
    forgone.clear();
    setState(noCustomer);
    home.customerLeft();
  });

  const checkout: CheckoutStore = {
    getState,
    getInitialState,
    subscribe,
    opened: () => setState({ shown: true }),
    closed: () => setState({ shown: false }),
    codeRead: (scan: ScanRead) => read(scan.text, aimPrefixOf(scan)),
    codeTyped: (digits) => read(digits, "refuse"),
    codeWanted: (code) => void codeWanted(code),
    cashierStopped: () => desk.stop(cart.getState().cart.id),
    triedAgain() {
      const { payment } = getState();
      if (!payment || payment.status === "draft" || !isCalledOff(payment)) return;
      doubt.callOff();
      forgone.add(payment.request);
      setState(noCustomer);
    },
    putAside() {
      const { payment } = getState();
      if (payment && isOpen(payment)) cart.customerLeft();
    },
    async cashTaken(tendered: Yen) {
      const sale = saleAsShown(ports);
      if (!sale) return err(totalChanged);
      if (counter.isTaken() || desk.isLive(sale.id)) return err({ type: "paymentLive" } as const);
      const taken = await counter.occupied(async () => {
        const offered = await asked(sale, null);
        return offered ? takeCash(ports, offered, tendered) : err(totalChanged);
      });
      if (taken.ok && sale.id === cart.getState().cart.id) {
        setState({ payment: null, notice: null, receipt: await withCoupon(taken.value) });
        sound.play("paid");
      }
      return taken;
    },
    nextCustomerCalled() {
      const { payment, receipt } = getState();
      if (receipt || (payment && isOverAtCounter(payment))) cart.customerLeft();
    },
    noticeDismissed: () => setState({ notice: null }),
  };
  return { ...checkout, paymentMoved, isShown: () => getState().shown };
}

/** The sale of the cart, or null when it comes to another total than the customer has seen. */
function saleAsShown({ cart, clock, settings }: CheckoutStorePorts): Sale | null {
  const { cart: goods, totals } = cart.getState();
  const sale = makeSale(goods, settings(), clock.now());
  const { total } = sale.totals;
  if (total === totals.total && total > 0 && total <= maxTotal) return sale;
  cart.recounted();
  return null;
}

/** Only a final no leaves the screen to another code by itself; what may hold money has to be called off. */
function stands(payment: Payment): boolean {
  return isCaptured(payment) || isOpen(payment);
}

function brandOf(payment: Payment): WalletBrand | null {
  if (payment.status === "draft") return null;
  const named = payment.status === "paid" ? payment.proof.walletBrandName : null;
  return named !== null && isWalletBrand(named) ? named : payment.code.brand;
}
