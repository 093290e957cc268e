import { createStore } from "zustand/vanilla";
import type { DisplayOffer, DisplayState } from "#domain/display/displayState.ts";
import { giftsFor } from "#domain/offer/gifts.ts";
import type { ScanHint } from "#domain/scan/scanTally.ts";
import type { Terms } from "#domain/wallet/acceptance.ts";
import { markets } from "#domain/wallet/market.ts";
import { type PayerLanguage, payerLanguageOf } from "#domain/wallet/payerLanguage.ts";
import type { Clock } from "#ports/clock.ts";
import type { CustomerDisplay } from "#ports/customerDisplay.ts";
import type {
  CartState,
  CheckoutState,
  HomeState,
  ScannerState,
  SettingsState,
  TillState,
  Watch,
} from "./contracts.ts";
import type { CustomerDisplayState, CustomerDisplayStore, OwnCode } from "./displayContracts.ts";
import type { OffersState } from "./offersContract.ts";
import { awaitsCode, displayView } from "./displayView.ts";
import type { PhoneReceipts } from "./phoneReceiptsContract.ts";

/** What the payer's screen follows. */
export interface DisplayedStores {
  readonly till: Watch<TillState>;
  readonly cart: Watch<CartState>;
  readonly checkout: Watch<CheckoutState>;
  readonly home: Watch<HomeState>;
  readonly scanner: Watch<ScannerState>;
  readonly settings: Watch<SettingsState>;
  readonly wallets: Watch<Terms>;
  readonly offers: Watch<OffersState>;
  phoneReceipts(): Promise<PhoneReceipts>;
}

export interface CustomerDisplayPorts extends Omit<DisplayedStores, "phoneReceipts"> {
  readonly display: CustomerDisplay;
  readonly clock: Clock;
}

/** A phone on its way to the camera is dark, far and moving: that is worth no word before (ms). */
export const hintAfterMs = 2_000;

/** So long nothing has been read that the payer is shown what to do (ms). */
export const lostAfterMs = 5_000;

/** How far the patience with a payer's phone has gone. */
type Patience = "fresh" | "hints" | "lost";

/** Publishes what the payer sees at every change that matters to it, and keeps their language. */
export function createCustomerDisplayStore(ports: CustomerDisplayPorts): CustomerDisplayStore {
  const { display, clock, till, cart, checkout, home, scanner, settings, wallets, offers } = ports;
  let visit = 0;
  let receiptUrl: string | null = null;
  let patience: Patience = "fresh";
  let callOffPatience = (): void => undefined;
  let published = "";
  const store = createStore<CustomerDisplayState>()(() => byHome());
  const { getState, setState, getInitialState, subscribe } = store;

  function byHome(): CustomerDisplayState {
    const { languages } = markets[home.getState().market];
    return { language: payerLanguageOf(languages), chosenBy: "home" };
  }

  function state(): DisplayState {
    const view = displayView({
      till: till.getState().status,
      cart: cart.getState(),
      checkout: checkout.getState(),
      home: home.getState(),
      hint: patience === "fresh" ? null : hintOf(scanner.getState()),
      lost: patience === "lost",
      ownCode: ownCode(),
      terms: wallets.getState(),
      sale: offers.getState().sale,
      offers: offersGiven(),
      receiptUrl,
    });
    const { shopName } = settings.getState().shop;
    return { shopName, language: getState().language, visit, view };
  }

  /** What the shop gives along with its thanks, to this payer and in their language. */
  function offersGiven(): readonly DisplayOffer[] {
    const { receipt } = checkout.getState();
    if (!receipt) return [];
    return giftsFor(receipt, offers.getState().known, getState().language);
  }

  /** The code on the till's screen, which is on the payer's too until its time is over. */
  let codeShown: OwnCode | null = null;
  function ownCode(): OwnCode | null {
    const { payment, doubtMs } = checkout.getState();
    if (payment?.status !== "confirming" || payment.doubt !== "customerScans") return null;
    const { shopCode: qr, plan } = payment;
    if (qr === undefined) return null;
    // Reckoned once: the seconds that are counted on the till are whole ones.
    if (codeShown?.qr !== qr)
      codeShown = { qr, expiresAtMs: clock.now() + plan.budgetMs - doubtMs };
    return codeShown;
  }

  function shown(): void {
    const now = state();
    patienceKept(awaitsCode(now.view) && checkout.getState().notice === null);
    // The seconds of an unsure payment are no news to its payer.
    const text = JSON.stringify(now);
    if (text === published) return;
    published = text;
    display.publish(now);
  }

  let waits = false;
  function patienceKept(waiting: boolean): void {
    if (waiting === waits) return;
    waits = waiting;
    callOffPatience();
    patience = "fresh";
    if (!waiting) return;
    callOffPatience = clock.after(hintAfterMs, () => {
      patience = "hints";
      callOffPatience = clock.after(lostAfterMs - hintAfterMs, () => {
        patience = "lost";
        shown();
      });
      shown();
    });
  }

  function chosen(language: PayerLanguage, chosenBy: "cashier" | "payer"): void {
    setState({ language, chosenBy });
    shown();
  }

  let served = cart.getState().cart.id;
  function customerSeen(): void {
    const { id } = cart.getState().cart;
    if (id === served) return;
    served = id;
    visit += 1;
    receiptUrl = null;
    setState(byHome());
  }

  for (const watched of [till, cart, checkout, home, scanner, settings, wallets, offers]) {
    watched.subscribe(() => {
      customerSeen();
      if (getState().chosenBy === "home") setState(byHome());
      shown();
    });
  }
  display.listen((message) => {
    // What the last customer touched late is not the next one's wish.
    if (message.visit === visit) chosen(message.language, "payer");
  });
  shown();

  return {
    getState,
    getInitialState,
    subscribe,
    languageChosen(language) {
      if (language) chosen(language, "cashier");
      else {
        setState(byHome());
        shown();
      }
    },
    receiptGiven(url) {
      receiptUrl = url;
      shown();
    },
  };
}

function hintOf(scanner: ScannerState): ScanHint | null {
  if (scanner.status !== "on" || scanner.purpose !== "wallet") return null;
  return scanner.hint;
}
