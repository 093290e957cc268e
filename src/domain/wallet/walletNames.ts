import { type CodeFamily, isShopCode, ownLabel } from "./codeFamily.ts";
import { type WalletBrand, isWalletBrand, onlyBrandOf } from "./wallet.ts";

/** Names as its people write it and as our staff read it; `own` is in the wallet's own script. */
export interface WalletNames {
  readonly own: string;
  readonly ja: string;
  readonly en: string;
  readonly zh: string;
}

/**
 * Every wallet's names. A table beside the wallets' own, which the register's first load needs and
 * this one not; a brand without its names does not compile either.
 */
export const walletNames: Readonly<Record<WalletBrand, WalletNames>> = {
  TrueMoney: named("ทรูมันนี่", "TrueMoney"),
  KakaoPay: named("카카오페이", "KakaoPay"),
  Paytm: named("पेटीएम", "Paytm"),
  DANA: named("DANA"),
  GCash: named("GCash"),
  "Touch 'n Go": named("Touch 'n Go"),
  AlipayHK: named("支付寶香港", "AlipayHK", "AlipayHK", "支付宝香港"),
  Easypaisa: named("ایزی پیسہ", "Easypaisa"),
  bKash: named("বিকাশ", "bKash"),
  Alipay: named("支付宝", "Alipay", "Alipay", "支付宝"),
  MPay: named("MPay 澳門錢包", "MPay", "MPay", "MPay 澳门钱包"),
  "Naver Pay": named("네이버페이", "Naver Pay"),
  Toss: named("토스", "Toss"),
  "OCBC Digital": named("OCBC Digital", "OCBC Digital", "OCBC Digital", "华侨银行"),
  "Changi Pay": named("Changi Pay"),
  "EZ-Link": named("EZ-Link"),
  MyPB: named("MyPB", "MyPB", "MyPB", "大众银行 MyPB"),
  HelloMoney: named("HelloMoney"),
  Hipay: named("Hipay"),
  Tinaba: named("Tinaba"),
  ZaloPay: named("ZaloPay"),
  "WeChat Pay": named("微信支付", "WeChat Pay", "WeChat Pay", "微信支付"),
  UnionPay: named("银联", "銀聯（UnionPay）", "UnionPay", "银联"),
  PayPay: named("PayPay"),
  "Rakuten Pay": named("楽天ペイ", "楽天ペイ", "Rakuten Pay", "乐天支付"),
  "d Barai": named("d払い", "d払い", "d Barai", "d支付"),
  "au PAY": named("au PAY"),
  Merpay: named("メルペイ", "メルペイ", "Merpay"),
  "Yucho Pay": named("ゆうちょPay", "ゆうちょPay", "Yucho Pay", "邮储Pay"),
  "J-Coin Pay": named("J-Coin Pay"),
  "LINE Pay": named("LINE Pay"),
};

/** Japanese, English and Chinese are the one before where they are not another. */
function named(own: string, ja: string = own, en: string = ja, zh: string = en): WalletNames {
  return { own, ja, en, zh };
}

/**
 * A wallet as staff and papers name it: by its row, else by the acquirer's own word.
 * @param name as it came over the wire or stands in the journal
 */
export function shownName(name: string, language: "ja" | "en" | "zh"): string {
  return isWalletBrand(name) ? walletNames[name][language] : name;
}

/** What a format is called before anybody has named the wallet. */
export function familyLabel(family: CodeFamily, language: "ja" | "en" | "zh"): string {
  const brand = isShopCode(family) ? null : onlyBrandOf(family);
  return brand === null ? (ownLabel(family) ?? family) : walletNames[brand][language];
}
