import { describe, expect, test } from "vitest";
import type { OfferRecord } from "../journal/views.ts";
import { yen } from "../money/yen.ts";
import { jst } from "#testkit/paidSales.ts";
import { aCampaign } from "#testkit/offers.ts";
import { checkOffer } from "./checkOffer.ts";
import { couponCodeText, parseCouponCode, sealOf } from "./couponCode.ts";
import type { CouponId, OfferId } from "./applied.ts";
import type { Offer, Tip } from "./offer.ts";
import { offersToShow } from "./show.ts";
import { languageOf, textIn } from "./texts.ts";

const at = jst("2026-11-22 12:00");

function aTip(id: string, overrides: Partial<Tip> = {}): Tip {
  const { title, text, from, until, markets } = aCampaign(id);
  const shown = { title, text, from, until, markets, picture: "train" } as const;
  return { ...shown, kind: "tip", id: id as OfferId, ...overrides };
}

function records(...offers: readonly Offer[]): readonly OfferRecord[] {
  return offers.map((offer) => ({ offer, stopped: false, taken: { count: 0, amount: yen(0) } }));
}

const viewer = { wallet: "GCash", market: null, language: "fil", at } as const;

describe("offers as a payer sees them", () => {
  test("[OFF-13] campaigns first, each kind by id, with texts and the picture's address", () => {
    const shown = offersToShow(records(aTip("T_1"), aCampaign("O_2"), aCampaign("O_1")), viewer);
    expect(shown.map(({ id }) => id)).toEqual(["O_1", "O_2", "T_1"]);
    expect(shown[2]).toEqual({
      id: "T_1",
      title: "T_1 off",
      text: "text",
      lang: "en",
      picture: "/offers/train.svg",
    });
  });

  test("[OFF-13] never what is over, stopped, used up, or meant for another wallet or market", () => {
    const used = { count: 1, amount: yen(100) };
    const hidden: readonly OfferRecord[] = [
      ...records(
        aTip("T_1", { until: at }),
        aTip("T_2", { markets: ["TH"] }),
        aCampaign("O_1", { wallets: ["DANA"] }),
      ),
      ...records(aTip("T_3")).map((record) => ({ ...record, stopped: true })),
      ...records(aCampaign("O_2", { budget: yen(100) })).map((one) => ({ ...one, taken: used })),
    ];
    expect(offersToShow(hidden, viewer)).toEqual([]);
    const cash = { ...viewer, wallet: null };
    expect(offersToShow(records(aTip("T_4", { markets: ["PH"] })), cash)).toEqual([]);
    const home = { ...cash, market: "PH" } as const;
    expect(offersToShow(records(aTip("T_4", { markets: ["PH"] })), home)).toHaveLength(1);
  });

  test.each([
    ["th-TH", "th"],
    ["zh-CN", "zh-Hans"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-TW", "zh-Hant"],
    ["fil-PH", "fil"],
    ["en", "en"],
    ["fr-FR", null],
  ])("[OFF-13] %s is read as %s, and English where it is not written", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
    expect(textIn({ ja: "日", en: "en", th: "ไทย" }, tag)).toBe(tag === "th-TH" ? "ไทย" : "en");
    expect(textIn({ ja: "日", th: "" }, "th")).toBe("日");
  });
});

describe("an offer that a manager publishes", () => {
  const good = aCampaign("O_1", { wallets: ["GCash"] });

  test("[OFF-14] is taken when nothing is wrong with it", () => {
    expect(checkOffer(good, at)).toEqual({ ok: true, value: good });
    expect(checkOffer(aTip("T_1"), at).ok).toBe(true);
  });

  test.each([
    ["title", "empty", { title: { ja: "題" } }],
    ["text", "tooLong", { text: { ja: "あ".repeat(161), en: "text" } }],
    ["period", "endsBeforeItBegins", { until: good.from }],
    ["period", "over", { until: at }],
    ["funder", "empty", { funder: { by: "maker", name: " " } }],
    ["wallets", "walletNeedsBrand", { wallets: [] }],
    ["benefit", "percentRange", { benefit: { by: "percent", percent: 101 } }],
    ["benefit", "notPositive", { benefit: { by: "yen", yen: yen(0) } }],
    ["cap", "notPositive", { cap: yen(0) }],
    ["budget", "notPositive", { budget: yen(0) }],
    ["cap", "capAboveBudget", { cap: yen(11), budget: yen(10) }],
    ["couponDays", "dayRange", { given: "nextTime", couponDays: 0 }],
  ] as const)("[OFF-14] is refused at its %s: %s", (field, reason, overrides) => {
    const offer = { ...good, ...(overrides as object) };
    expect(checkOffer(offer, at)).toEqual({
      ok: false,
      error: { type: "badOffer", field, reason },
    });
  });
});

describe("a coupon's code", () => {
  const digest = (text: string) => `${text.length}`.padStart(64, "ab");
  const id = "C_0123456789abcdef" as CouponId;

  test("[CPN-5] comes back from its text with the seal that this till would make", () => {
    const code = parseCouponCode(couponCodeText(id, digest));
    expect(code).toEqual({ id, seal: sealOf(id, digest) });
    expect(sealOf(id, (text) => digest(`${text}!`))).toHaveLength(16);
  });

  test.each([
    "",
    "NOREN-R1:20261122-0001",
    "NOREN-C1:",
    `NOREN-C1:${id}`,
    `NOREN-C1:${id}:abc`,
    `NOREN-C1:${id}:0123456789ABCDEF`,
    `NOREN-C2:${id}:0123456789abcdef`,
    `NOREN-C1:${id}:0123456789abcdef `,
    `NOREN-C1:C 1 2 3 4 5 6:0123456789abcdef`,
  ])("[CPN-5] %j is none", (text) => {
    expect(parseCouponCode(text)).toBeNull();
  });
});
