import type { StoreApi } from "zustand/vanilla";
import type { Cart, CartLine, CartRefusal } from "#domain/cart/cart.ts";
import type { Recognised } from "#domain/code/recognised.ts";
import type { DayRecord, SaleRecord } from "#domain/journal/views.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { Payment } from "#domain/payment/payment.ts";
import type { Product } from "#domain/product/product.ts";
import type { Result } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { SettingsFault } from "#domain/settings/checkSettings.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import type { TaxTotals } from "#domain/tax/taxTotals.ts";
import type { Market } from "#domain/wallet/market.ts";
import type { WalletFamily } from "#domain/wallet/wallet.ts";
import type { Catalog } from "#ports/catalog.ts";
import type { JournalFailure, SalesQuery, ChainReport } from "#ports/journal.ts";
import type { CameraChoice, CameraFault, ScanPurpose, ScanRead } from "#ports/scanner.ts";

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
      /** The picture is there but shows nothing (lens covered, privacy shutter). */
      readonly black: boolean;
    }
  | {
      readonly status: "fault";
      readonly purpose: ScanPurpose;
      readonly fault: CameraFault | { readonly type: "unplugged" };
    };

export interface ScannerStore extends Watch<ScannerState> {
  /** Called by the one component that shows the picture, when it appears. Reads go to `reader`. */
  opened(purpose: ScanPurpose, view: HTMLVideoElement): void;
  /** Called when the picture leaves the screen: the camera is released. */
  closed(): void;
  retried(): void;
  cameraChosen(id: string): void;
  torchSwitched(on: boolean): void;
  prefetched(): void;
}

/* ---- checkout: one customer's payment ---- */

/** Something the cashier is told that is not a state of the payment. */
export type CheckoutNotice =
  /** A trap was read: named, and sent nowhere. */
  | { readonly type: "notPayable"; readonly recognised: Exclude<Recognised, { kind: "wallet" }> }
  /** A wallet we know, but that no contract of this shop takes. */
  | { readonly type: "walletNotAccepted"; readonly family: WalletFamily; readonly ended: boolean }
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
  /** Receipt of the sale just paid, until the next customer is called. */
  readonly receipt: SaleRecord | null;
  /** Seconds-precision view of how long the payment has been unsure (ms), for "確認中 12秒". */
  readonly doubtMs: number;
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
  /** 中止: only while unsure; starts the cancellation. */
  cashierStopped(): void;
  /** After failed or cancelled: forget the attempt, keep the cart, ready for a new code. */
  triedAgain(): void;
  /** After paid: next customer, empty cart. */
  nextCustomerCalled(): void;
  noticeDismissed(): void;
}

/* ---- home currency ---- */

export interface HomeState {
  readonly market: Market;
  readonly quote: HomeQuote | null;
  readonly status: "loading" | "current" | "stale" | "unavailable";
  /** True when the scanned wallet, not the cashier, chose the market. */
  readonly byWallet: boolean;
}

export interface HomeStore extends Watch<HomeState> {
  marketPicked(market: Market): void;
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
}

export interface ReceiptsStore extends Watch<ReceiptsState> {
  searched(query: Omit<SalesQuery, "limit">): void;
  moreWanted(): void;
  selected(id: SaleId | null): void;
  /** Writes the reissue to the journal; the copy may be shown only when this resolves ok. */
  reissued(id: SaleId): Promise<Result<SaleRecord, JournalFailure>>;
}

export interface OpenPaymentsState {
  readonly sales: readonly SaleRecord[];
}

export type OpenPaymentsStore = Watch<OpenPaymentsState>;

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

export type StaffLanguage = "ja" | "en" | "zh";

export interface PreferencesState {
  readonly language: StaffLanguage;
  readonly sound: boolean;
  readonly market: Market;
  readonly cameraId: string | null;
}

export interface PreferencesStore extends Watch<PreferencesState> {
  languageChosen(language: StaffLanguage): void;
  soundSwitched(on: boolean): void;
}

/** All a screen may touch, built once by the composition root. */
export interface Till {
  /** Opens the till when the first screen that sells is shown; further calls change nothing. */
  open(): void;
  readonly till: TillStore;
  readonly catalog: Catalog;
  readonly cart: CartStore;
  readonly goods: GoodsStore;
  readonly scanner: ScannerStore;
  readonly checkout: CheckoutStore;
  readonly home: HomeStore;
  readonly receipts: ReceiptsStore;
  readonly openPayments: OpenPaymentsStore;
  readonly sales: SalesStore;
  readonly settings: SettingsStore;
  readonly preferences: PreferencesStore;
}
