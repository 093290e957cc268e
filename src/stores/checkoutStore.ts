import { createStore } from "zustand/vanilla";
import { exhaustive } from "#domain/exhaustive.ts";
import type { Recognised } from "#domain/code/recognised.ts";
import { recognise } from "#domain/code/recognise.ts";
import type { Payment } from "#domain/payment/payment.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { SaleId } from "#domain/sale/sale.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import { type WalletBrand, isWalletBrand, walletFamilies } from "#domain/wallet/wallet.ts";
import type { PaymentDesk, Refusal } from "#flows/takePayment.ts";
import type { Clock } from "#ports/clock.ts";
import type { Journal } from "#ports/journal.ts";
import type { ScanRead } from "#ports/scanner.ts";
import type { Sound, Tone } from "#ports/sound.ts";
import { aimPrefixOf } from "./aimPrefix.ts";
import type {
  CartStore,
  CheckoutNotice,
  CheckoutState,
  CheckoutStore,
  HomeStore,
} from "./contracts.ts";

export interface CheckoutStorePorts {
  readonly desk: Pick<PaymentDesk, "take" | "stop" | "isLive">;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly sound: Sound;
  readonly cart: CartStore & { customerLeft(): void };
  readonly home: HomeStore & {
    walletScanned(brand: WalletBrand): void;
    customerLeft(): void;
  };
  settings(): ShopSettings;
}

const noCustomer: CheckoutState = { payment: null, notice: null, receipt: null, doubtMs: 0 };

/** How often the seconds of an unsure payment are counted on the screen (ms). */
const tickMs = 1_000;

/** One customer's payment, as the checkout screen watches it. */
export function createCheckoutStore(ports: CheckoutStorePorts) {
  const { desk, journal, clock, sound, cart, home } = ports;
  const { getState, setState, getInitialState, subscribe } = createStore<CheckoutState>()(
    () => noCustomer,
  );
  let callOffTick = (): void => undefined;

  function read(text: string, aimPrefix: "drop" | "refuse"): void {
    const recognised = recognise(text, { aimPrefix });
    if (recognised.kind === "wallet") void walletRead(recognised);
    else noticed({ type: "notPayable", recognised });
  }

  async function walletRead(code: Extract<Recognised, { kind: "wallet" }>): Promise<void> {
    const scannedAt = clock.monotonic();
    const { family, brand, code: digits } = code;
    const { acquirer, ended } = walletFamilies[family];
    const { cart: goods, totals } = cart.getState();
    const { payment } = getState();
    if (payment && isSameCode(payment, digits)) return;
    if (payment?.status === "paid" || desk.isLive(goods.id)) {
      noticed({ type: "paymentLive" });
      return;
    }
    if (acquirer === null) {
      noticed({ type: "walletNotAccepted", family, ended });
      return;
    }
    if (totals.total <= 0) return;
    setState({ notice: null });
    sound.play("read");
    if (brand) home.walletScanned(brand);
    const sale = makeSale(goods, ports.settings(), clock.now());
    const scanned = { digits, family, brand, acquirer, scannedAt };
    // The rate of the wallet that was scanned, or of the picked market when the code does not tell.
    const refusal = await desk.take(sale, scanned, home.getState().quote);
    if (refusal) refused(refusal);
  }

  /** The camera sees the same symbol many times a second; only the first time means anything. */
  function isSameCode(payment: Payment, digits: string): boolean {
    return payment.status !== "draft" && payment.code.fingerprint === journal.fingerprint(digits);
  }

  function refused(refusal: Refusal): void {
    // What could not be written stops the whole till, which has a screen of its own.
    if (refusal !== "notRecorded") noticed({ type: refusal });
  }

  function noticed(notice: CheckoutNotice): void {
    sound.play("refused");
    setState({ notice });
  }

  /** The desk tells that a payment of this till moved; only the sale at the till is shown here. */
  function paymentMoved(saleId: SaleId, payment: Payment): void {
    if (saleId !== cart.getState().cart.id) return;
    const before = getState().payment?.status;
    setState({ payment, notice: null });
    if (payment.status !== before) {
      const tone = toneOf(payment);
      if (tone) sound.play(tone);
    }
    const brand = brandOf(payment);
    if (brand) home.walletScanned(brand);
    if (payment.status === "paid") void receiptShown(saleId);
    tick();
  }

  async function receiptShown(saleId: SaleId): Promise<void> {
    const receipt = await journal.sale(saleId);
    if (saleId === cart.getState().cart.id) setState({ receipt });
  }

  function tick(): void {
    callOffTick();
    const { payment } = getState();
    const since = payment?.status === "confirming" ? payment.since : null;
    setState({ doubtMs: since === null ? 0 : Math.max(0, clock.monotonic() - since) });
    if (since !== null) callOffTick = clock.after(tickMs, tick);
  }

  const checkout: CheckoutStore = {
    getState,
    getInitialState,
    subscribe,
    codeRead: (scan: ScanRead) => read(scan.text, aimPrefixOf(scan)),
    codeTyped: (digits) => read(digits, "refuse"),
    cashierStopped: () => desk.stop(cart.getState().cart.id),
    triedAgain() {
      const { payment } = getState();
      if (payment?.status === "failed" || payment?.status === "cancelled") setState(noCustomer);
    },
    nextCustomerCalled() {
      const { payment } = getState();
      if (!payment || !isOverForCustomer(payment)) return;
      setState(noCustomer);
      cart.customerLeft();
      home.customerLeft();
    },
    noticeDismissed: () => setState({ notice: null }),
  };
  return { ...checkout, paymentMoved };
}

/** Nothing more can happen at the counter: done, or a matter for the manager's list. */
function isOverForCustomer({ status }: Payment): boolean {
  return (
    status === "paid" ||
    status === "attention" ||
    status === "refunding" ||
    status === "partiallyRefunded" ||
    status === "refunded"
  );
}

function brandOf(payment: Payment): WalletBrand | null {
  if (payment.status === "draft") return null;
  const named = payment.status === "paid" ? payment.proof.walletBrandName : null;
  return named !== null && isWalletBrand(named) ? named : payment.code.brand;
}

function toneOf(payment: Payment): Tone | null {
  switch (payment.status) {
    case "paid":
      return "paid";
    case "failed":
    case "cancelled":
      return "declined";
    case "confirming":
    case "attention":
      return "unsure";
    case "draft":
    case "ready":
    case "paying":
    case "cancelling":
    case "refunding":
    case "partiallyRefunded":
    case "refunded":
      return null;
    default:
      return exhaustive(payment);
  }
}
