import fc from "fast-check";
import type { EntryBody } from "#domain/journal/entry.ts";
import { zeroYen } from "#domain/money/yen.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { Sale } from "#domain/sale/sale.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import {
  anAttempt,
  aSale,
  inPieces,
  intended,
  moved,
  paidInCash,
  traceOf,
} from "./journalFixtures.ts";
import type { Attempt } from "./journalFixtures.ts";
import { aCampaign, aCoupon, published, taken, withOffers } from "./offers.ts";
import { anyRefundStory, refundsTold } from "./refundHistories.ts";

/** The ways an attempt can go after which the shop expects no money of it any more. */
const misses = {
  failed: ({ paying, failed }: Attempt) => [paying, failed],
  cancelled: ({ paying, confirming, cancelling, cancelled }: Attempt) => [
    paying,
    confirming,
    cancelling,
    cancelled,
  ],
  beingCancelled: ({ confirming, cancelling }: Attempt) => [confirming, cancelling],
  attention: ({ paying, confirming, cancelling, attention }: Attempt) => [
    paying,
    confirming,
    cancelling,
    attention,
  ],
  owed: ({ cancelling, paid }: Attempt) => [cancelling, paid(true)],
  paidBack: (attempt: Attempt) => [attempt.cancelling, ...owedAndPaidBack(attempt)],
} as const;

/** The ways the last attempt of a sale can go. */
const endings = {
  ...misses,
  unsure: ({ paying, confirming }: Attempt) => [paying, confirming],
  paid: ({ paying, paid }: Attempt) => [paying, paid()],
  paidUnseen: ({ confirming, paid }: Attempt) => [confirming, paid()],
} as const;

/** What a payment that was called off takes all the same goes back, sometimes at the second try. */
function owedAndPaidBack({ paid, refunding, refunded }: Attempt) {
  const all = { refundOwed: true };
  return [
    paid(true),
    refunding(zeroYen, refunded.refunded, all),
    paid(true, "MERCHANT_BALANCE_NOT_ENOUGH"),
    refunding(zeroYen, refunded.refunded, all),
    refunded,
  ];
}

/** Entries in an order that a till could have written them in. */
export interface History {
  /** Every customer code that was read, whole. */
  readonly codes: readonly string[];
  bodies(fingerprint: (code: string) => string): readonly EntryBody[];
}

const maxSales = 5;
const maxAttempts = 3;
const allCodes = maxSales * maxAttempts;

/** A run of zeros would be found in any journal: the first link of every chain is made of them. */
const customerCode = fc
  .stringMatching(/^2810(0[1-9]|10)[0-9]{18}$/)
  .filter((code) => !code.includes("0".repeat(8)));

const saleStory = fc.record({
  food: fc.integer({ min: 1, max: 99_999 }),
  goods: fc.integer({ min: 1, max: 99_999 }),
  pieces: fc.integer({ min: 1, max: 4 }),
  hour: fc.integer({ min: 0, max: 23 }),
  businessDate: fc.constantFrom("2026-11-21", "2026-11-22"),
  brandName: fc.constantFrom("GCash", "KakaoPay", "Kaspi.kz", "__proto__", "constructor", null),
  brand: fc.constantFrom<WalletBrand | null>("DANA", null),
  misses: fc.array(fc.constantFrom(...objectKeys(misses)), { maxLength: maxAttempts - 1 }),
  ending: fc.constantFrom(...objectKeys(endings), "paid", "cash", "cash"),
  /** Whether a payment that is still being called off turns out to have taken the money. */
  late: fc.boolean(),
  refunds: fc.array(anyRefundStory, { maxLength: 4 }),
  /** What a campaign pays of the price, in percent; 0 for a sale without one. */
  funded: fc.constantFrom(0, 0, 7, 33, 90),
  coupon: fc.boolean(),
  copies: fc.integer({ min: 0, max: 2 }),
  noted: fc.boolean(),
});

type SaleStory = typeof saleStory extends fc.Arbitrary<infer Story> ? Story : never;

/** Sales of two days, some paid, some not, their entries mixed as many tills' days are. */
export const history: fc.Arbitrary<History> = fc
  .record({
    stories: fc.array(saleStory, { minLength: 1, maxLength: maxSales }),
    codes: fc.uniqueArray(customerCode, { minLength: allCodes, maxLength: allCodes }),
    switches: fc.array(
      fc.record({
        wallet: fc.constantFrom<WalletBrand>("DANA", "PayPay", "Alipay"),
        on: fc.boolean(),
        by: fc.constantFrom("店長", "M. Sato"),
      }),
      { maxLength: 3 },
    ),
    shopNames: fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 2 }),
    picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ stories, codes, switches, shopNames, picks }) => ({
    codes,
    bodies: (fingerprint) =>
      mixed(
        [
          ...stories.map((story, index) =>
            told(story, `S_${index}`, codes.slice(index * maxAttempts), fingerprint),
          ),
          ...switches.map((chosen): readonly EntryBody[] => [
            { type: "walletSwitched", ...chosen },
          ]),
          ...shopNames.map((shopName): readonly EntryBody[] => [
            { type: "shopConfigured", settings: { ...defaultShopSettings, shopName } },
          ]),
        ],
        picks,
      ),
  }));

function told(
  story: SaleStory,
  id: string,
  codes: readonly string[],
  fingerprint: (code: string) => string,
): readonly EntryBody[] {
  const { businessDate, hour, ending } = story;
  const plain = inPieces(aSale(id, story.food, story.goods, { businessDate, hour }), story.pieces);
  const part = Math.floor((plain.totals.total * story.funded) / 100);
  const sale = part > 0 ? withOffers(plain, taken(campaign, part)) : plain;
  const ways = ending === "cash" ? story.misses : [...story.misses, ending];
  const attempts = ways.map((_way, index) => {
    const code = codes[index] ?? "";
    const trace = traceOf(code, fingerprint(code), story.brand);
    return anAttempt(sale, `R_${id}_${index}`, trace, story.brandName);
  });
  const paying = ways.flatMap((way, index): readonly EntryBody[] => {
    const attempt = attempts[index];
    if (!attempt) return [];
    const states = endings[way](attempt);
    return [intended(sale, attempt.ready), ...states.map((next) => moved(sale, next))];
  });
  const late = ways.flatMap((way, index) => {
    const attempt = attempts[index];
    const takesItYet = story.late && (way === "beingCancelled" || way === "attention");
    return attempt && takesItYet ? owedAndPaidBack(attempt) : [];
  });
  const bodies = [
    // Told before it is used; a second edition keeps what the first has counted.
    ...(part > 0 || story.coupon ? [published(campaign)] : []),
    ...paying,
    ...(ending === "cash" ? [paidInCash(sale)] : []),
    ...late.map((next) => moved(sale, next)),
  ];
  const paidWith = ending === "cash" ? null : (attempts.at(-1) ?? null);
  const isPaid = ending === "cash" || ending === "paid" || ending === "paidUnseen";
  const refunds = isPaid ? refundsTold(story.refunds, sale, bodies, paidWith) : [];
  return [
    ...bodies,
    ...(isPaid && story.coupon ? [couponOf(sale)] : []),
    ...refunds,
    ...noted(story, sale, attempts.length > 0),
    ...reissued(sale, isPaid ? story.copies : 0),
  ];
}

const campaign = aCampaign("O_history");

function couponOf({ id }: Sale): EntryBody {
  return { type: "couponIssued", coupon: aCoupon(`C_${id}`, campaign, id) };
}

function noted({ noted }: SaleStory, { id }: Sale, wasAsked: boolean): readonly EntryBody[] {
  const request = `R_${id}_0` as RequestId;
  return noted && wasAsked
    ? [{ type: "paymentNoted", saleId: id, request, note: "lateApproval" }]
    : [];
}

function reissued({ id }: Sale, copies: number): readonly EntryBody[] {
  return Array.from({ length: copies }, (_, index): EntryBody => {
    return { type: "receiptReissued", saleId: id, copy: index + 1 };
  });
}

/** Deals the stories into one, each in its own order. */
function mixed(stories: readonly (readonly EntryBody[])[], picks: readonly number[]): EntryBody[] {
  const rest = stories.map((bodies) => [...bodies]);
  const dealt: EntryBody[] = [];
  for (let turn = 0; rest.some((bodies) => bodies.length > 0); turn += 1) {
    const waiting = rest.filter((bodies) => bodies.length > 0);
    const next = waiting[(picks[turn % picks.length] ?? 0) % waiting.length]?.shift();
    if (next) dealt.push(next);
  }
  return dealt;
}

function objectKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
