import { createStore } from "zustand/vanilla";
import { type SentPayment, isOverAtCounter } from "#domain/payment/payment.ts";
import type { Product } from "#domain/product/product.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ShopContract } from "#domain/wallet/acceptance.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import { openTill } from "#flows/openTill.ts";
import { createPaymentDesk } from "#flows/paymentDesk.ts";
import { watchSleep } from "#flows/watchSleep.ts";
import { watchedJournal } from "#flows/watchedJournal.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { CartShelf } from "#ports/cartShelf.ts";
import type { Catalog } from "#ports/catalog.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import type { Journal, JournalFailure, RestoreRefusal, Restored } from "#ports/journal.ts";
import type { Notices } from "#ports/notices.ts";
import type { OfferCatalog } from "#ports/offerCatalog.ts";
import type { PracticePhone } from "#ports/phone.ts";
import type { PreferenceStorage } from "#ports/preferences.ts";
import type { Rates } from "#ports/rates.ts";
import type { Safekeeping } from "#ports/safekeeping.ts";
import type { ScanHealthLog } from "#ports/scanHealth.ts";
import type { Scanner, Wedge } from "#ports/scanner.ts";
import type { Sight } from "#ports/sight.ts";
import type { Sound } from "#ports/sound.ts";
import type { TillLock } from "#ports/tillLock.ts";
import { createCartStore } from "./cartStore.ts";
import { createCheckoutStore } from "./checkoutStore.ts";
import type { RestoreSource, SettingsState, Till, TillState, Watch } from "./contracts.ts";
import type { CustomerDisplayStore } from "./displayContracts.ts";
import type { DisplayedStores } from "./customerDisplayStore.ts";
import { createCodeRouter } from "./codeRouter.ts";
import { fetchedOnce } from "./fetchedOnce.ts";
import { createGoodsStore } from "./goodsStore.ts";
import { createHomeStore } from "./homeStore.ts";
import { lateOffers } from "./lateOffers.ts";
import type { PhoneReceipts } from "./phoneReceiptsContract.ts";
import { createPreferencesStore } from "./preferencesStore.ts";
import { createOpenPaymentsStore } from "./openPaymentsStore.ts";
import { createReceiptsStore } from "./receiptsStore.ts";
import { createSalesStore } from "./salesStore.ts";
import { createScannerStore } from "./scannerStore.ts";
import { createSettingsStore } from "./settingsStore.ts";
import { createWalletsStore } from "./walletsStore.ts";

export interface TillPorts {
  readonly lock: TillLock;
  openJournal(): Promise<Result<Journal, JournalFailure>>;
  /** Puts a whole history in the place of a journal that does not open. */
  restoreJournal(source: RestoreSource): Promise<Result<Restored, RestoreRefusal | JournalFailure>>;
  readonly shelf: CartShelf;
  readonly acquirers: Readonly<Record<AcquirerId, Acquirer>>;
  readonly contract: ShopContract;
  readonly notices: Notices;
  readonly clearing: Readonly<Record<AcquirerId, Clearing>>;
  readonly rates: Rates;
  readonly scanner: Scanner;
  scanHealthLog(): Promise<ScanHealthLog>;
  readonly sight: Sight;
  readonly wedge: Wedge;
  readonly sound: Sound;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly catalog: Catalog;
  readonly offerCatalog: OfferCatalog;
  readonly offerDrafts: PreferenceStorage;
  readonly preferences: PreferenceStorage;
  readonly safekeeping: Safekeeping;
  readonly copyNotes: PreferenceStorage;
  /** Program and version. */
  readonly engine: string;
  /** Begins to show the payer what these stores say. */
  customerDisplay(stores: DisplayedStores): Promise<CustomerDisplayStore>;
  /** Begins to sign receipts for the payers' phones. */
  phoneReceipts(settings: Watch<SettingsState>): Promise<PhoneReceipts>;
  readonly phone: PracticePhone;
}

/** Builds the till: every store over the ports, joined where one has to know of another. */
export function createTill(ports: TillPorts): Till {
  const { clock, ids, catalog, acquirers } = ports;
  const state = createStore<TillState>()(() => ({ status: "opening" }));
  let openedWith: (journal: Journal) => void = () => undefined;
  const opening = new Promise<Journal>((resolve) => (openedWith = resolve));
  const journal = watchedJournal(opening, broken);

  function journalFailed(failure: JournalFailure): void {
    state.setState({ status: "stopped", failure }, true);
  }

  /** Something that cannot fail has failed; as with a lost disk, nothing may go on as if it had not. */
  function broken(fault: unknown): void {
    journalFailed({ type: "lost", detail: String(fault) });
  }

  const preferences = createPreferencesStore(ports.preferences);
  const sound: Sound = {
    play: (tone) => preferences.getState().sound && ports.sound.play(tone),
  };
  const settings = createSettingsStore(journal);
  const shopSettings = () => settings.getState().shop;
  const wallets = createWalletsStore({ journal, contract: ports.contract });

  const desk = createPaymentDesk(
    { journal, acquirers, clock, ids },
    {
      paymentMoved: (saleId: SaleId, payment: SentPayment) =>
        checkout.paymentMoved(saleId, payment),
      journalFailed,
    },
  );
  const cart = createCartStore({
    shelf: ports.shelf,
    clock,
    ids,
    settings: shopSettings,
    stateOf({ id }) {
      const { payment, receipt } = checkout.getState();
      if (receipt || (payment && isOverAtCounter(payment))) return "sold";
      return desk.isLive(id) ? "live" : "open";
    },
  });
  const home = createHomeStore({
    rates: ports.rates,
    clock,
    marketChoice: {
      read: () => preferences.getState().market,
      write: preferences.marketChosen,
    },
  });
  const campaigns = lateOffers({ ...ports, journal, cart, settings: shopSettings, journalFailed });
  const openPayments = createOpenPaymentsStore({ journal, desk, clock, sound, cart });
  const checkout = createCheckoutStore({
    desk,
    journal,
    journalFailed,
    movedAside: openPayments.movedAside,
    clock,
    sound,
    cart,
    home,
    settings: shopSettings,
    terms: wallets.getState,
    offers: campaigns.store,
  });
  const receipts = createReceiptsStore({ journal, journalFailed });
  const goods = createGoodsStore({ catalog, sound, add: productAdded });

  function productAdded(product: Product): boolean {
    cart.productAdded(product);
    return cart.getState().refusal === null;
  }

  const couponRead = (text: string) =>
    void campaigns.opened().then((store) => store.couponRead(text), broken);
  const codes = createCodeRouter({ till: state, checkout, goods, receipts, couponRead });

  const cameraRoom = fetchedOnce(async () => {
    const { openCameraRoom } = await import("./cameraRoom.ts");
    const { state } = scanner;
    return openCameraRoom(ports, { state, cart, settings, preferences, onRead: codes.read });
  });
  const scanner = createScannerStore(async () => (await cameraRoom()).keeper);
  ports.wedge.listen(codes.handScanned);
  settings.subscribe(cart.recounted);
  cart.subscribe(openPayments.cartChanged);

  async function opened(): Promise<void> {
    const result = await openTill(ports.lock, ports.openJournal, () =>
      state.setState({ status: "openElsewhere" }, true),
    );
    if (!result.ok) {
      journalFailed(result.error);
      return;
    }
    openedWith(result.value);
    await settings.loaded();
    await wallets.loaded();
    await cartTakenUp();
    await desk.resume();
    ports.notices.listen(desk.noticed);
    watchSleep(clock, woke);
    void home.opened();
    if (state.getState().status !== "stopped") state.setState({ status: "ready" }, true);
  }

  /** A database that died in the tablet's sleep has to be found before the next sale, not by it. */
  function woke(): void {
    void journal.settings();
    desk.woke();
    scanner.woke();
  }

  /** The cart waits on the shelf; one whose sale is paid was only not yet cleared away. */
  async function cartTakenUp(): Promise<void> {
    const waiting = await ports.shelf.take();
    if (!waiting) return;
    const sale = await journal.sale(waiting.id);
    if (!sale?.receipt) cart.restored(waiting);
  }

  const backOffice = fetchedOnce(async () => {
    const { createBackOffice } = await import("./backOffice.ts");
    return createBackOffice({ ...ports, journal, desk, journalFailed, settings: shopSettings });
  });

  let begun = false;
  const till: Till = {
    open() {
      if (begun) return;
      begun = true;
      opened().catch(broken);
    },
    restore: ports.restoreJournal,
    till: state,
    catalog,
    cart,
    goods,
    scanner,
    checkout,
    home,
    receipts,
    openPayments,
    offers: campaigns.opened,
    backOffice,
    scanHealth: fetchedOnce(async () => (await cameraRoom()).health),
    // A tab that is not the till has nothing to say to a customer.
    customerDisplay: fetchedOnce(async () => {
      await opening;
      return ports.customerDisplay({ ...till, offers: campaigns.shown });
    }),
    // The page's address stands in the shop's settings, which are not known before.
    phoneReceipts: fetchedOnce(() => opening.then(() => ports.phoneReceipts(settings))),
    sales: createSalesStore({ journal, clock, settings: shopSettings }),
    settings,
    wallets,
    preferences,
    phone: ports.phone,
  };
  return till;
}
