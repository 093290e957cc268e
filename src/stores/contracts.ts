import type { StoreApi } from "zustand/vanilla";
import type { Cart, CartLine, CartRefusal } from "#domain/cart/cart.ts";
import type { Recognised } from "#domain/code/recognised.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import type { Payment, SentPayment } from "#domain/payment/payment.ts";
import type { Prospect } from "#domain/payment/prospect.ts";
import type { Product } from "#domain/product/product.ts";
import type { RefundWish } from "#domain/refund/refundPlan.ts";
import type { WayBack, WayBackFault } from "#domain/refund/wayBack.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { SettingsFault } from "#domain/settings/checkSettings.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import type { TaxTotals } from "#domain/tax/taxTotals.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { Terms, WalletRefusal, WalletSwitches } from "#domain/wallet/acceptance.ts";
import type { ShopCode, WalletFamily } from "#domain/wallet/codeFamily.ts";
import type { Market, VisitorMarket } from "#domain/wallet/market.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { ReturnRefusal } from "#flows/returnGoods.ts";
import type { SwitchRefusal } from "#flows/switchWallet.ts";
import type { CashRefusal } from "#flows/takeCash.ts";
import type { Catalog } from "#ports/catalog.ts";
import type {
  ChainReport,
  JournalFailure,
  Restored,
  RestoreRefusal,
  SalesQuery,
} from "#ports/journal.ts";
import type { ScanHint } from "#domain/scan/scanTally.ts";
import type {
  CameraChoice,
  CameraDial,
  CameraFault,
  ScanPace,
  ScanPurpose,
  ScanRead,
} from "#ports/scanner.ts";
import type { CustomerDisplayStore } from "./displayContracts.ts";
import type { PhoneReceipts } from "./phoneReceiptsContract.ts";
import type { ScanHealthStore } from "./scanHealthContracts.ts";
import type { PracticePhone } from "#ports/phone.ts";
import type { OffersStore } from "./offersContract.ts";
import type { ReconcileStore } from "./reconcileContract.ts";
import type { SafekeepingStore } from "./safekeepingContract.ts";

/** The reader's side of a store: it can watch, it cannot write. */
export type Watch<State> = Pick<StoreApi<State>, "getState" | "getInitialState" | "subscribe">;

/* ---- the till itself ---- */

export type TillState =
  | { readonly status: "opening" }
  /** Another tab of this browser is the till. This one opens by itself when that one closes. */
  | { readonly status: "openElsewhere" }
  | { readonly status: "ready" }
  /** The journal cannot be written: nothing may be sold until the page is loaded again. */
  | { readonly status: "stopped"; readonly failure: JournalFailure };

export type TillStore = Watch<TillState>;

/* ---- cart ---- */

export interface CartState {
  readonly cart: Cart;
  /** Tax totals of the cart as it stands, by today's rates and the shop's settings. */
  readonly totals: TaxTotals;
  /** The line removed last, while it can still be put back. */
  readonly removed: { readonly line: CartLine; readonly index: number } | null;
  /** Why the last change was not made, until the next one is. */
  readonly refusal: CartRefusal | { readonly type: "paymentLive" } | null;
}

/**
 * Changes are refused, and `refusal` says why, while a payment of this cart is live. A change after
 * the cart is paid begins the next customer's.
 */
export interface CartStore extends Watch<CartState> {
  /** Brings back the cart that waited while the page was away. */
  restored(cart: Cart): void;
  productAdded(product: Product): void;
  freeAmountAdded(amount: Yen, taxCategory: TaxCategory): void;
  /** 1 to maxQuantity; other numbers are refused. */
  quantityChanged(key: string, quantity: number): void;
  lineRemoved(key: string): void;
  removalUndone(): void;
  /** Empties the cart under a new sale id. */
  cleared(): void;
}

/* ---- scanner ---- */

export type ScannerState =
  | { readonly status: "off" }
  | { readonly status: "starting"; readonly purpose: ScanPurpose }
  | {
      readonly status: "on";
      readonly purpose: ScanPurpose;
      readonly cameras: readonly CameraChoice[];
      readonly cameraId: string;
      /** null where the camera has no torch. */
      readonly torch: "on" | "off" | null;
      /** null where the camera does not offer them. */
      readonly zoom: DialState | null;
      readonly exposure: DialState | null;
      /** Its picture is shown as a mirror would. */
      readonly mirrored: boolean;
      /** The picture is there but shows nothing (lens covered, privacy shutter). */
      readonly black: boolean;
      readonly pace: ScanPace;
      /** What keeps the code from being read, once that is worth saying. */
      readonly hint: ScanHint | null;
    }
  | {
      readonly status: "fault";
      readonly purpose: ScanPurpose;
      readonly fault: CameraFault | { readonly type: "unplugged" };
    };

export type DialState = Pick<CameraDial, "min" | "max" | "step" | "value">;

/** What can be chosen of a running camera. */
export interface CameraControls {
  retried(): void;
  cameraChosen(id: string): void;
  torchSwitched(on: boolean): void;
  zoomTurned(value: number): void;
  exposureTurned(value: number): void;
}

export interface ScannerStore extends Watch<ScannerState>, CameraControls {
  /** Called by the one component that shows the picture, when it appears. Reads go to `reader`. */
  opened(purpose: ScanPurpose, view: HTMLVideoElement): void;
  /** Called when the picture leaves the screen: unless it stands by, the camera is released. */
  closed(): void;
  /**
   * A screen that sells is shown, or none is any more. In hands-free mode the camera stands by while
   * one is: it rests, and reads nothing before the checkout asks for a code.
   */
  tillShown(shown: boolean): void;
  /** Resolves when what keeps the camera is there; the engines may still be coming. */
  prefetched(): Promise<void>;
}

/* ---- checkout: one customer's payment ---- */

/** Something the cashier is told that is not a state of the payment. */
export type CheckoutNotice =
  /** A trap was read: named, and sent nowhere. */
  | { readonly type: "notPayable"; readonly recognised: Exclude<Recognised, { kind: "wallet" }> }
  /** A wallet we know, but that cannot pay here: nobody was asked. */
  | {
      readonly type: "walletNotAccepted";
      readonly family: WalletFamily;
      /** null when its format serves many. */
      readonly brand: WalletBrand | null;
      readonly reason: WalletRefusal;
    }
  /** The code was read longer ago than it lives. */
  | { readonly type: "codeExpired" }
  /** This very code already made an attempt; a new one is needed. */
  | { readonly type: "codeUsed" }
  /** A code was read while a payment is live: it was left alone. */
  | { readonly type: "paymentLive" }
  /** The total is not the one that was on the screen, or none that can be paid: nothing was sent. */
  | { readonly type: "totalChanged" };

export interface CheckoutState {
  /** The sale at the till: the cart's live or last attempt, or null before the first scan. */
  readonly payment: Payment | null;
  readonly notice: CheckoutNotice | null;
  /** The sale just paid, by wallet or in cash, until the next customer is called. */
  readonly receipt: SaleRecord | null;
  /** Seconds-precision view of how long the payment has been unsure (ms), for "確認中 12秒". */
  readonly doubtMs: number;
  /** The checkout screen is on the tablet's screen. */
  readonly shown: boolean;
}

export interface CheckoutStore extends Watch<CheckoutState> {
  /** The checkout screen is shown: what a hand scanner reads is a customer's code. */
  opened(): void;
  /** The checkout screen is left: what a hand scanner reads is goods. */
  closed(): void;
  /** A code read by camera or hand scanner on the checkout screen. */
  codeRead(read: ScanRead): void;
  /** Digits typed by the cashier. */
  codeTyped(digits: string): void;
  /** The customer's code cannot be read: the shop shows one instead. */
  codeWanted(code: ShopCode): void;
  /** 中止: only while unsure; starts the cancellation. */
  cashierStopped(): void;
  /**
   * Once the attempt is called off: it leaves the screen, and another code or cash may pay the cart.
   * What the attempt yet takes goes back by itself; the list of open payments shows it.
   */
  triedAgain(): void;
  /** 保留: the unsure sale goes to the open payments with its goods; the register is free. */
  putAside(): void;
  /** Takes cash for the cart. Resolves with the paid sale, or why nothing was taken. */
  cashTaken(tendered: Yen): Promise<Result<SaleRecord, CashRefusal | TotalChanged>>;
  /** After paid: next customer, empty cart. */
  nextCustomerCalled(): void;
  noticeDismissed(): void;
}

/** The total is not the one that was on the screen. */
export interface TotalChanged {
  readonly type: "totalChanged";
}

/* ---- home currency ---- */

export interface HomeState {
  readonly market: Market;
  readonly quote: HomeQuote | null;
  /** `none`: people of this market think in yen. */
  readonly status: "loading" | "current" | "stale" | "unavailable" | "none";
  /** True when the scanned wallet, not the cashier, chose the market. */
  readonly byWallet: boolean;
}

export interface HomeStore extends Watch<HomeState> {
  marketPicked(market: VisitorMarket): void;
}

/* ---- goods by barcode on the register screen ---- */

export type GoodsNotice =
  | { readonly type: "added"; readonly product: Product }
  | { readonly type: "notInCatalog"; readonly code: string }
  /** Only the kind is kept: a customer's code has no business in a notice. */
  | { readonly type: "notGoods"; readonly kind: Recognised["kind"] };

export interface GoodsState {
  readonly notice: GoodsNotice | null;
}

export interface GoodsStore extends Watch<GoodsState> {
  codeRead(read: ScanRead): void;
  noticeDismissed(): void;
}

/* ---- receipts and daily sales ---- */

export interface ReceiptsState {
  readonly query: Omit<SalesQuery, "limit">;
  readonly rows: readonly SaleRecord[];
  readonly status: "loading" | "ready";
  /** null while none is chosen or it is being read; "unknown" when the journal has no such sale. */
  readonly selected: SaleRecord | "unknown" | null;
  /** More rows match than are shown. */
  readonly more: boolean;
  /** The sale whose receipt was scanned, until one is selected. */
  readonly found: SaleId | null;
  /** What was scanned to find a sale, when it was none of ours. */
  readonly notice: ReceiptNotice | null;
}

export type ReceiptNotice =
  /** A receipt of ours by its form, but not one of this till. */
  | { readonly type: "unknownReceipt"; readonly number: string }
  /** Something else; only the kind is kept. */
  | { readonly type: "notReceipt"; readonly kind: Recognised["kind"] };

export interface ReceiptsStore extends Watch<ReceiptsState> {
  searched(query: Omit<SalesQuery, "limit">): void;
  moreWanted(): void;
  selected(id: SaleId | null): void;
  /** Writes the reissue to the journal; the copy may be shown only when this resolves ok. */
  reissued(id: SaleId): Promise<Result<SaleRecord, JournalFailure>>;
  /** The list of receipts is on the screen: what is scanned is a receipt. */
  opened(): void;
  closed(): void;
  /** A receipt's own code, read by camera or hand scanner: finds its sale. */
  codeRead(read: ScanRead): void;
  noticeDismissed(): void;
}

/* ---- returns ---- */

export interface ReturnsStore {
  /** How an amount of this sale would go back now, or why it cannot. */
  wayBack(record: SaleRecord, amount: Yen): Result<WayBack, WayBackFault>;
  /** Pays back. Resolves when the order is on disk; the record then tells how it goes on. */
  returned(id: SaleId, wish: RefundWish): Promise<Result<RefundId, ReturnRefusal>>;
  /** Writes the reissue of a refund's slip to the journal; only then may the copy be shown. */
  slipReissued(id: SaleId, refund: RefundId): Promise<Result<SaleRecord, JournalFailure>>;
}

/* ---- open payments ---- */

/** A payment whose story is not over, as its row on the desk shows it. */
export interface OpenPayment {
  readonly saleId: SaleId;
  readonly payment: SentPayment;
  /** When the customer's code was read. */
  readonly at: Instant;
  readonly prospect: Prospect;
  /** `atTill`: its customer stands at the register. */
  readonly place: "atTill" | "aside";
  /** True while its customer has left and it can still be called off. */
  readonly stoppable: boolean;
  /** True while its cart can be taken back to the register: unpaid, and nothing expected of it. */
  readonly recallable: boolean;
}

/** A sale that was put aside and has been decided since. */
export interface SettledAside {
  readonly saleId: SaleId;
  readonly payment: SentPayment;
  /** `unpaid`: its goods can be taken back to the register. */
  readonly outcome: "paid" | "unpaid" | "paidBack";
}

export interface OpenPaymentsState {
  /** Oldest first. */
  readonly payments: readonly OpenPayment[];
  /** Newest first, until each is dismissed or the till is loaded again. */
  readonly settled: readonly SettledAside[];
}

export interface OpenPaymentsStore extends Watch<OpenPaymentsState> {
  /** The desk is on the screen: its seconds are counted only then. */
  opened(): void;
  closed(): void;
  /** 中止: gives up on the unsure payment of a sale that was put aside. */
  stopped(id: SaleId): void;
  /** Takes the goods of an unpaid sale back to the register. False while another cart lies there. */
  recalled(id: SaleId): Promise<boolean>;
  settledDismissed(id: SaleId): void;
}

export interface SalesState {
  readonly businessDate: string;
  readonly today: string;
  readonly day: DayRecord | null;
}

export interface SalesStore extends Watch<SalesState> {
  dayChosen(businessDate: string): void;
}

/* ---- settings ---- */

export interface SettingsState {
  readonly shop: ShopSettings;
  readonly chain: ChainReport | "checking" | null;
}

export interface SettingsStore extends Watch<SettingsState> {
  shopConfigured(
    settings: ShopSettings,
  ): Promise<Result<ShopSettings, SettingsFault | JournalFailure>>;
  chainChecked(): void;
}

/* ---- wallets ---- */

/** What the shop has signed and its managers have decided. */
export type WalletsState = Terms;

export interface WalletsStore extends Watch<WalletsState> {
  /** Writes a manager's decision to the journal; it is in force when this resolves with ok. */
  switched(
    wallet: WalletBrand,
    on: boolean,
    by: string,
  ): Promise<Result<WalletSwitches, SwitchRefusal | JournalFailure>>;
}

export type StaffLanguage = "ja" | "en" | "zh";

export interface PreferencesState {
  readonly language: StaffLanguage;
  readonly sound: boolean;
  readonly market: VisitorMarket;
  readonly cameraId: string | null;
  /** The camera stays on between customers. */
  readonly handsFree: boolean;
}

export interface PreferencesStore extends Watch<PreferencesState> {
  languageChosen(language: StaffLanguage): void;
  soundSwitched(on: boolean): void;
  handsFreeSwitched(on: boolean): void;
}

export interface BackOffice {
  readonly returns: ReturnsStore;
  readonly reconcile: ReconcileStore;
  readonly safekeeping: SafekeepingStore;
}

/** Where a journal that cannot be opened may be restored from: the tablet's own copy, or an export. */
export type RestoreSource = "mirror" | Blob;

/** All a screen may touch, built once by the composition root. */
export interface Till {
  /** Opens the till when the first screen that sells is shown; further calls change nothing. */
  open(): void;
  /** Restores the journal of a till that could not open it; when that worked, the page is loaded anew. */
  restore(source: RestoreSource): Promise<Result<Restored, RestoreRefusal | JournalFailure>>;
  readonly till: TillStore;
  readonly catalog: Catalog;
  readonly cart: CartStore;
  readonly goods: GoodsStore;
  readonly scanner: ScannerStore;
  readonly checkout: CheckoutStore;
  readonly home: HomeStore;
  readonly receipts: ReceiptsStore;
  readonly openPayments: OpenPaymentsStore;
  /** Campaigns, tips and coupons: fetched at the first call, and again when that failed. */
  offers(): Promise<OffersStore>;
  /** The stores of the manager's screens: fetched at the first call, and again when that failed. */
  backOffice(): Promise<BackOffice>;
  /** Fetched at the first call, with what reads codes. */
  scanHealth(): Promise<ScanHealthStore>;
  /** What the payer sees. Fetched at the first call, and again when that failed. */
  customerDisplay(): Promise<CustomerDisplayStore>;
  /** Receipts for payers' own phones. Fetched at the first call, and again when that failed. */
  phoneReceipts(): Promise<PhoneReceipts>;
  readonly sales: SalesStore;
  readonly settings: SettingsStore;
  readonly wallets: WalletsStore;
  readonly preferences: PreferencesStore;
  /** For trying the till without a customer. */
  readonly phone: PracticePhone;
}
