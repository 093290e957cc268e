import { coachCauses } from "#domain/display/coach.ts";
import { type DisplayView, declineReasons } from "#domain/display/displayState.ts";
import { type Yen, yen } from "#domain/money/yen.ts";
import { longestAddress } from "#flows/sealCopy.ts";
import { wallets } from "#domain/wallet/wallet.ts";

/** As much as fits on the screen: the largest sum, the widest currency. */
const due = {
  total: yen(99_999_999),
  home: { currency: "IDR", minor: "1078499989200", basis: "rate" },
} as const;

const usual = {
  total: yen(2_296),
  home: { currency: "HKD", minor: "11572", basis: "rate" },
} as const;

function line(key: string, ja: string, en: string, zh: string, quantity: number, amount: Yen) {
  return { key, name: { ja, en, zh }, quantity, amount } as const;
}

const lines = [
  line("a", "カステラ", "Castella sponge cake", "长崎蛋糕", 2, yen(2_376)),
  line("b", "抹茶", "Matcha powdered green tea (organic)", "抹茶粉（有机）", 1, yen(1_944)),
  line("c", "手ぬぐい", "Cotton hand towel", "棉质手巾", 12, yen(99_995_679)),
] as const;

const name = { ja: "秋の値引", en: "Ten percent for visitors in autumn", zh: "秋季优惠" };
const reductions = [{ key: "O_1", name, amount: yen(10_000_000) }];

const offers = [
  {
    id: "o1",
    title: "Tea house next door",
    text: "10% off with this screen until the end of the month.",
    lang: "en" as const,
    picture: "/icon.svg",
  },
].flatMap((offer) => [1, 2].map((n) => ({ ...offer, id: `o${n}` })));

const paid = { step: "paid", offers: [], receiptUrl: null } as const;
const byWallet = { by: "wallet", wallet: "Touch 'n Go" } as const;

/** Every view the payer's screen has, with the most that can stand on it. */
export const gallery: Readonly<Record<string, DisplayView>> = {
  welcome: { step: "welcome" },
  paused: { step: "paused" },
  cart: { step: "cart", lines, reductions, ...due },
  "usual cart": { step: "cart", lines: lines.slice(0, 1), reductions: [], ...usual },
  "stale cart": {
    step: "cart",
    lines,
    reductions: [],
    ...due,
    home: { ...due.home, basis: "staleRate" },
  },
  hold: { step: "holdCode", coach: null, ...due },
  "usual hold": { step: "holdCode", coach: null, ...usual },
  ...Object.fromEntries(
    coachCauses.map((coach) => [coach, { step: "holdCode", coach, ...due } as const]),
  ),
  "our code": { step: "scanOurCode", qr: "0".repeat(300), expiresAtMs: 8.64e15, ...due },
  "our code over": { step: "scanOurCode", qr: "0".repeat(300), expiresAtMs: 0, ...due },
  "not usable": {
    step: "walletNotUsable",
    wallet: "Alipay / AlipayHK",
    ended: false,
    usable: Object.keys(wallets),
  },
  ended: {
    step: "walletNotUsable",
    wallet: "LINE Pay",
    ended: true,
    usable: Object.keys(wallets),
  },
  checking: { step: "checking", ...due },
  confirm: { step: "confirmOnPhone", ...due },
  ...Object.fromEntries(
    declineReasons.map((reason) => [reason, { step: "declined", reason, ...due } as const]),
  ),
  stopped: { step: "stopped" },
  cancelled: { step: "cancelled" },
  "paid back": { step: "paidBack" },
  paid: { ...paid, by: byWallet, ...due },
  "paid as charged": { ...paid, by: byWallet, ...due, home: { ...due.home, basis: "charged" } },
  "paid with more": {
    ...paid,
    by: byWallet,
    ...due,
    offers,
    receiptUrl: "https://shop.example/r#".padEnd(longestAddress, "a"),
  },
  "paid in cash": {
    ...paid,
    ...due,
    home: null,
    by: { by: "cash", tendered: yen(99_999_999), change: yen(12_345_678) },
  },
};
