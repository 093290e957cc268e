import fc from "fast-check";
import type { EntryBody } from "#domain/journal/entry.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { anAttempt, aSale, intended, moved, traceOf } from "./journalFixtures.ts";
import type { Attempt } from "./journalFixtures.ts";

/** The ways an attempt can go that leave the sale unpaid. */
const misses = {
  failed: ({ paying, failed }: Attempt) => [paying, failed],
  cancelled: ({ paying, confirming, cancelling, cancelled }: Attempt) => [
    paying,
    confirming,
    cancelling,
    cancelled,
  ],
} as const;

/** The ways the last attempt of a sale can go. */
const endings = {
  ...misses,
  unsure: ({ paying, confirming }: Attempt) => [paying, confirming],
  attention: ({ paying, confirming, cancelling, attention }: Attempt) => [
    paying,
    confirming,
    cancelling,
    attention,
  ],
  paid: ({ paying, paid }: Attempt) => [paying, paid()],
  lateAndPaidBack: ({ cancelling, paid, refunding, refunded }: Attempt) => [
    cancelling,
    paid(true),
    refunding(zeroYen, refunded.refunded),
    refunded,
  ],
  refundRefused: ({ paid, refunding }: Attempt) => [
    paid(),
    refunding(zeroYen, yen(1)),
    paid(false, "REFUND_NOT_ALLOWED"),
  ],
  refundedInTwo: ({ paid, refunding, partiallyRefunded, refunded }: Attempt) => [
    paid(),
    refunding(zeroYen, yen(1)),
    partiallyRefunded(yen(1)),
    refunding(yen(1), yen(refunded.refunded - 1)),
    refunded,
  ],
} as const;

/** Entries in an order that a till could have written them in. */
export interface History {
  /** Every customer code that was read, whole. */
  readonly codes: readonly string[];
  bodies(fingerprint: (code: string) => string): readonly EntryBody[];
}

const maxSales = 5;
const maxAttempts = 3;
const allCodes = maxSales * maxAttempts;

const customerCode = fc.stringMatching(/^2810(0[1-9]|10)[0-9]{18}$/);

const saleStory = fc.record({
  food: fc.integer({ min: 1, max: 99_999 }),
  goods: fc.integer({ min: 1, max: 99_999 }),
  hour: fc.integer({ min: 0, max: 23 }),
  businessDate: fc.constantFrom("2026-11-21", "2026-11-22"),
  brandName: fc.constantFrom("GCash", "KakaoPay", "Kaspi.kz", "__proto__", "constructor", null),
  brand: fc.constantFrom<WalletBrand | null>("DANA", null),
  misses: fc.array(fc.constantFrom(...objectKeys(misses)), { maxLength: maxAttempts - 1 }),
  ending: fc.constantFrom(...objectKeys(endings)),
  copies: fc.integer({ min: 0, max: 2 }),
  noted: fc.boolean(),
});

type SaleStory = typeof saleStory extends fc.Arbitrary<infer Story> ? Story : never;

/** Sales of two days, some paid, some not, their entries mixed as many tills' days are. */
export const history: fc.Arbitrary<History> = fc
  .record({
    stories: fc.array(saleStory, { minLength: 1, maxLength: maxSales }),
    codes: fc.uniqueArray(customerCode, { minLength: allCodes, maxLength: allCodes }),
    shopNames: fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 2 }),
    picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ stories, codes, shopNames, picks }) => ({
    codes,
    bodies: (fingerprint) =>
      mixed(
        [
          ...stories.map((story, index) =>
            told(story, index, codes.slice(index * maxAttempts), fingerprint),
          ),
          ...shopNames.map((shopName): readonly EntryBody[] => [
            { type: "shopConfigured", settings: { ...defaultShopSettings, shopName } },
          ]),
        ],
        picks,
      ),
  }));

function told(
  story: SaleStory,
  number: number,
  codes: readonly string[],
  fingerprint: (code: string) => string,
): readonly EntryBody[] {
  const { businessDate, hour } = story;
  const id = `S_${number}`;
  const sale = aSale(id, story.food, story.goods, { businessDate, hour });
  const ways = [...story.misses.map((miss) => misses[miss]), endings[story.ending]];
  const bodies = ways.flatMap((way, index): readonly EntryBody[] => {
    const code = codes[index] ?? "";
    const trace = traceOf(code, fingerprint(code), story.brand);
    const attempt = anAttempt(sale, `R_${id}_${index}`, trace, story.brandName);
    return [intended(sale, attempt.ready), ...way(attempt).map((next) => moved(sale, next))];
  });
  const note: EntryBody = {
    type: "paymentNoted",
    saleId: sale.id,
    request: `R_${id}_0` as RequestId,
    note: "lateApproval",
  };
  const paid = bodies.some((body) => body.type === "paymentMoved" && "proof" in body.payment);
  const copies = Array.from({ length: paid ? story.copies : 0 }, (_, index): EntryBody => {
    return { type: "receiptReissued", saleId: sale.id, copy: index + 1 };
  });
  return [...bodies, ...(story.noted ? [note] : []), ...copies];
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
