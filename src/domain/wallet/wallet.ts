import type { Market } from "./market.ts";
import { type CodeFamily, type WalletFamily, isShopCode, ownLabel } from "./codeFamily.ts";
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

/** Names as its people write it and as our staff read it; `own` is in the wallet's own script. */
export interface WalletNames {
  readonly own: string;
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
}

export interface WalletRow {
  readonly names: WalletNames;
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

type Given = Partial<Omit<WalletRow, "names" | "market">>;

/**
 * Every wallet, one row each: a brand without its row does not compile. That Indonesian wallets take
 * no cancellation stands in the acquirer's pages, limits and windows in those of aggregators; where
 * a rule is that of a test wallet, docs/scenarios.md says so. A row is never taken away, for the
 * journal knows its name; a wallet that ends says `ended`.
 */
export const wallets: Readonly<Record<WalletBrand, WalletRow>> = {
  TrueMoney: alipayPlus("TH", "901", ["ทรูมันนี่", "TrueMoney"], {
    profile: upTo(3_000_000, "THB"),
  }),
  KakaoPay: alipayPlus("KR", "902", ["카카오페이", "KakaoPay"]),
  Paytm: alipayPlus("IN", "903", ["पेटीएम", "Paytm"], {
    inJapan: "pilot",
    profile: refundedBy({ partial: false }),
  }),
  DANA: alipayPlus("ID", "904", ["DANA"], {
    inJapan: "pilot",
    profile: { ...usualProfile, cancel: { unsure: false, paid: false } },
  }),
  GCash: alipayPlus("PH", "905", ["GCash"], {
    profile: refundedBy({ nightBlock: halfPastEleven }),
  }),
  "Touch 'n Go": alipayPlus("MY", "906", ["Touch 'n Go"], {
    profile: refundedBy({ windowDays: 30 }, upTo(2_000_000, "MYR")),
  }),
  AlipayHK: alipayPlus("HK", "907", ["支付寶香港", "AlipayHK", "AlipayHK", "支付宝香港"], {
    codes: ["ALIPAYPLUS_CGCP", "ALIPAYPLUS_19", "ALIPAY"],
    profile: upTo(5_000_000, "HKD"),
  }),
  Easypaisa: alipayPlus("PK", "908", ["ایزی پیسہ", "Easypaisa"], {
    inJapan: "pilot",
    profile: refundedBy({ most: 1 }),
  }),
  bKash: alipayPlus("BD", "909", ["বিকাশ", "bKash"], {
    inJapan: "pilot",
    profile: { ...usualProfile, cancel: { unsure: true, paid: false } },
  }),
  Alipay: alipayPlus("CN", "910", ["支付宝", "Alipay", "Alipay", "支付宝"], {
    codes: ["ALIPAYPLUS_CGCP", "ALIPAYPLUS_19", "ALIPAY"],
  }),
  MPay: alipayPlus("MO", "911", ["MPay 澳門錢包", "MPay", "MPay", "MPay 澳门钱包"]),
  "Naver Pay": alipayPlus("KR", "912", ["네이버페이", "Naver Pay"]),
  Toss: alipayPlus("KR", "913", ["토스", "Toss"]),
  "OCBC Digital": alipayPlus("SG", "914", [
    "OCBC Digital",
    "OCBC Digital",
    "OCBC Digital",
    "华侨银行",
  ]),
  "Changi Pay": alipayPlus("SG", "915", ["Changi Pay"]),
  "EZ-Link": alipayPlus("SG", "916", ["EZ-Link"]),
  MyPB: alipayPlus("MY", "917", ["MyPB", "MyPB", "MyPB", "大众银行 MyPB"]),
  HelloMoney: alipayPlus("PH", "918", ["HelloMoney"]),
  Hipay: alipayPlus("MN", "919", ["Hipay"]),
  Tinaba: alipayPlus("IT", "920", ["Tinaba"]),
  ZaloPay: alipayPlus("VN", "921", ["ZaloPay"], { inJapan: "closed" }),
  "WeChat Pay": domestic("CN", ["微信支付", "WeChat Pay", "WeChat Pay", "微信支付"], {
    codes: ["WECHAT"],
    profile: usualProfile,
  }),
  UnionPay: domestic("CN", ["银联", "銀聯（UnionPay）", "UnionPay", "银联"], {
    codes: ["UNIONPAY"],
    profile: usualProfile,
  }),
  PayPay: domestic("JP", ["PayPay"], {
    codes: ["PAYPAY"],
    profile: refundedBy({ most: 50 }, upTo(500_000, "JPY", domesticProfile)),
  }),
  "Rakuten Pay": domestic("JP", ["楽天ペイ", "楽天ペイ", "Rakuten Pay", "乐天支付"], {
    codes: ["RAKUTENPAY"],
  }),
  "d Barai": domestic("JP", ["d払い", "d払い", "d Barai", "d支付"], {
    codes: ["DBARAI"],
    profile: refundedBy({ windowDays: 179 }, domesticProfile),
  }),
  "au PAY": domestic("JP", ["au PAY"], { codes: ["AUPAY"] }),
  Merpay: domestic("JP", ["メルペイ", "メルペイ", "Merpay"], { codes: ["MERPAY"] }),
  "Yucho Pay": domestic("JP", ["ゆうちょPay", "ゆうちょPay", "Yucho Pay", "邮储Pay"], {
    codes: ["YUCHOPAY"],
  }),
  // Its customers scan the shop's JPQR; no number of their own is published.
  "J-Coin Pay": domestic("JP", ["J-Coin Pay"]),
  "LINE Pay": domestic("JP", ["LINE Pay"], { codes: ["LINEPAY_JP"], inJapan: "ended" }),
};

/** Own name first; Japanese, English and Chinese are the one before where they are not another. */
type Names = readonly [own: string, ja?: string, en?: string, zh?: string];

function namesOf([own, ja = own, en = ja, zh = en]: Names): WalletNames {
  return { own, ja, en, zh };
}

function alipayPlus(
  market: Market,
  routing: string,
  names: Names,
  { codes = ["ALIPAYPLUS_CGCP"], ...given }: Given = {},
): WalletRow {
  const usual = { acquirer: "alipayplus", inJapan: "open", profile: usualProfile } as const;
  return { names: namesOf(names), market, codes, routing, ...usual, ...given };
}

function domestic(market: Market, names: Names, given: Given = {}): WalletRow {
  const usual = { acquirer: "domestic", inJapan: "open", profile: domesticProfile } as const;
  return { names: namesOf(names), market, codes: [], routing: null, ...usual, ...given };
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

/**
 * A wallet as staff and papers name it: by its row, else by the acquirer's own word.
 * @param name as it came over the wire or stands in the journal
 */
export function shownName(name: string, language: "ja" | "en" | "zh"): string {
  return isWalletBrand(name) ? wallets[name].names[language] : name;
}

/** What a format is called before anybody has named the wallet. */
export function familyLabel(family: CodeFamily, language: "ja" | "en" | "zh"): string {
  const label = ownLabel(family);
  if (label !== null || isShopCode(family)) return label ?? "";
  return brandsOfFamily(family)
    .map((brand) => shownName(brand, language))
    .join(" / ");
}
