import type { Market } from "./market.ts";
import type { WalletFamily } from "./codeFamily.ts";
import {
  type WalletProfile,
  domesticProfile,
  halfPastEleven,
  refundedBy,
  upTo,
  usualProfile,
} from "./walletProfile.ts";

/** A company that takes wallets' money for the shop. Each has its own contract, calendar and files. */
export type AcquirerId = "alipayplus" | "domestic";

export const acquirerIds: readonly AcquirerId[] = ["alipayplus", "domestic"];

/**
 * Whether a shop in Japan can be paid with it.
 * `open`: by every shop that has the acquirer's contract. `pilot`: only by a shop whose contract
 * names it. `closed`: not yet by any. `ended`: not any more.
 */
export type InJapan = "open" | "pilot" | "closed" | "ended";

/** A wallet by the name its acquirer gives it on the wire: also its name in the journal, for ever. */
export type WalletBrand =
  | "TrueMoney"
  | "KakaoPay"
  | "Paytm"
  | "DANA"
  | "GCash"
  | "Touch 'n Go"
  | "AlipayHK"
  | "Easypaisa"
  | "bKash"
  | "Alipay"
  | "MPay"
  | "Naver Pay"
  | "Toss"
  | "OCBC Digital"
  | "Changi Pay"
  | "EZ-Link"
  | "MyPB"
  | "HelloMoney"
  | "Hipay"
  | "Tinaba"
  | "ZaloPay"
  | "WeChat Pay"
  | "UnionPay"
  | "PayPay"
  | "Rakuten Pay"
  | "d Barai"
  | "au PAY"
  | "Merpay"
  | "Yucho Pay"
  | "J-Coin Pay"
  | "LINE Pay";

/** What is true of a wallet. Its names, which no rule asks for, stand in walletNames.ts. */
export interface WalletRow {
  /** Gives currency and languages. */
  readonly market: Market;
  /** Formats in which its customers' codes come; none where customers only scan. */
  readonly codes: readonly WalletFamily[];
  /**
   * Alipay+ routing number (digits 4-6 of a 24-digit code). The scheme publishes numbers without
   * names, so only those of the test wallets, 9xx, stand here; a brand without one is named by the
   * acquirer's answer.
   */
  readonly routing: string | null;
  readonly acquirer: AcquirerId;
  readonly inJapan: InJapan;
  readonly profile: WalletProfile;
}

type Given = Partial<Omit<WalletRow, "market">>;

/**
 * Every wallet, one row each: a brand without its row does not compile. That Indonesian wallets take
 * no cancellation stands in the acquirer's pages, limits and windows in those of aggregators; where
 * a rule is that of a test wallet, docs/scenarios.md says so. A row is never taken away, for the
 * journal knows its name; a wallet that ends says `ended`.
 */
export const wallets: Readonly<Record<WalletBrand, WalletRow>> = {
  TrueMoney: alipayPlus("TH", "901", {
    profile: upTo(3_000_000, "THB"),
  }),
  KakaoPay: alipayPlus("KR", "902"),
  Paytm: alipayPlus("IN", "903", {
    inJapan: "pilot",
    profile: refundedBy({ partial: false }),
  }),
  DANA: alipayPlus("ID", "904", {
    inJapan: "pilot",
    profile: { ...usualProfile, cancel: { unsure: false, paid: false } },
  }),
  GCash: alipayPlus("PH", "905", {
    profile: refundedBy({ nightBlock: halfPastEleven }),
  }),
  "Touch 'n Go": alipayPlus("MY", "906", {
    profile: refundedBy({ windowDays: 30 }, upTo(2_000_000, "MYR")),
  }),
  AlipayHK: alipayPlus("HK", "907", {
    codes: ["ALIPAYPLUS_CGCP", "ALIPAYPLUS_19", "ALIPAY"],
    profile: upTo(5_000_000, "HKD"),
  }),
  Easypaisa: alipayPlus("PK", "908", {
    inJapan: "pilot",
    profile: refundedBy({ most: 1 }),
  }),
  bKash: alipayPlus("BD", "909", {
    inJapan: "pilot",
    profile: { ...usualProfile, cancel: { unsure: true, paid: false } },
  }),
  Alipay: alipayPlus("CN", "910", {
    codes: ["ALIPAYPLUS_CGCP", "ALIPAYPLUS_19", "ALIPAY"],
  }),
  MPay: alipayPlus("MO", "911"),
  "Naver Pay": alipayPlus("KR", "912"),
  Toss: alipayPlus("KR", "913"),
  "OCBC Digital": alipayPlus("SG", "914"),
  "Changi Pay": alipayPlus("SG", "915"),
  "EZ-Link": alipayPlus("SG", "916"),
  MyPB: alipayPlus("MY", "917"),
  HelloMoney: alipayPlus("PH", "918"),
  Hipay: alipayPlus("MN", "919"),
  Tinaba: alipayPlus("IT", "920"),
  ZaloPay: alipayPlus("VN", "921", { inJapan: "closed" }),
  "WeChat Pay": domestic("CN", {
    codes: ["WECHAT"],
    profile: usualProfile,
  }),
  UnionPay: domestic("CN", {
    codes: ["UNIONPAY"],
    profile: usualProfile,
  }),
  PayPay: domestic("JP", {
    codes: ["PAYPAY"],
    profile: refundedBy({ most: 50 }, upTo(500_000, "JPY", domesticProfile)),
  }),
  "Rakuten Pay": domestic("JP", {
    codes: ["RAKUTENPAY"],
  }),
  "d Barai": domestic("JP", {
    codes: ["DBARAI"],
    profile: refundedBy({ windowDays: 179 }, domesticProfile),
  }),
  "au PAY": domestic("JP", { codes: ["AUPAY"] }),
  Merpay: domestic("JP", { codes: ["MERPAY"] }),
  "Yucho Pay": domestic("JP", {
    codes: ["YUCHOPAY"],
  }),
  // Its customers scan the shop's JPQR; no number of their own is published.
  "J-Coin Pay": domestic("JP"),
  "LINE Pay": domestic("JP", { codes: ["LINEPAY_JP"], inJapan: "ended" }),
};

function alipayPlus(
  market: Market,
  routing: string,
  { codes = ["ALIPAYPLUS_CGCP"], ...given }: Given = {},
): WalletRow {
  const usual = { acquirer: "alipayplus", inJapan: "open", profile: usualProfile } as const;
  return { market, codes, routing, ...usual, ...given };
}

function domestic(market: Market, given: Given = {}): WalletRow {
  const usual = { acquirer: "domestic", inJapan: "open", profile: domesticProfile } as const;
  return { market, codes: [], routing: null, ...usual, ...given };
}

export const walletBrands = Object.keys(wallets) as readonly WalletBrand[];

export function isWalletBrand(name: string): name is WalletBrand {
  return Object.hasOwn(wallets, name);
}

/** The brand behind an Alipay+ routing number, or null when the number tells nothing. */
export function brandOfRouting(routing: string): WalletBrand | null {
  return walletBrands.find((brand) => wallets[brand].routing === routing) ?? null;
}

/** The wallets whose customers' codes come in this format. */
export function brandsOfFamily(family: WalletFamily): readonly WalletBrand[] {
  return walletBrands.filter((brand) => wallets[brand].codes.includes(family));
}

/** The wallet of a format that only one has, or null. */
export function onlyBrandOf(family: WalletFamily): WalletBrand | null {
  const [brand, ...others] = brandsOfFamily(family);
  return brand !== undefined && others.length === 0 ? brand : null;
}
