import { describe, expect, test } from "vitest";
// What the acquirer would load on demand is there from the start, for its clock stands still.
import "#mock-acquirer/books/readingRoom.ts";
import { createMemoryLedger } from "#mock-acquirer/ledgerMemory.ts";
import { createMockAcquirer } from "#mock-acquirer/mockAcquirer.ts";
import { jpqrText } from "#domain/code/jpqr.ts";
import { recognise } from "#domain/code/recognise.ts";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import { instant } from "#domain/time/instant.ts";
import { dayMs } from "#domain/time/jst.ts";
import { acquirerFor, demoContract } from "#domain/wallet/acceptance.ts";
import { markets } from "#domain/wallet/market.ts";
import { type AcquirerId, type WalletBrand, walletBrands, wallets } from "#domain/wallet/wallet.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createPracticePhone } from "../phone-practice/practicePhone.ts";
import { createAcquirerAps } from "./acquirerAps.ts";
import { merchant } from "./testMerchant.ts";
import { acquirerClock, untilAnswered } from "./testTime.ts";

const terms = { contract: demoContract, switches: {} };
const total = yen(1_500);
const request = "R1" as RequestId;
const order = { request, amount: total, reference: "S-1", description: "お買い上げ" };

/** Codes that pay at once (docs/scenarios.md), of wallets without a test routing number. */
const domesticCodes: Readonly<Partial<Record<WalletBrand, string>>> = {
  "WeChat Pay": "100000000000000001",
  UnionPay: "6200000000000000001",
  PayPay: "90008181880000000001",
  "Rakuten Pay": "9000010000000001",
  "d Barai": "9000000200000000000001",
  "au PAY": "3158992100000000001",
  Merpay: "3158990000000000001",
  "Yucho Pay": "3158993100000000001",
};

function codeOf(brand: WalletBrand, scenario = "0001"): string | null {
  const { routing } = wallets[brand];
  if (routing !== null) return `281${routing}02000000000000${scenario}`;
  return domesticCodes[brand]?.replace(/0001$/, scenario) ?? null;
}

/** The till's adapters before an acquirer that plays both companies. */
function world() {
  const clock = createFakeClock(instant(Date.parse("2026-11-22T15:00:00+09:00")));
  const ledger = createMemoryLedger();
  const mock = createMockAcquirer({ clock: acquirerClock(clock), ledger, seed: 1 });
  const line = { fetch: (it: Request) => mock.fetch(it), baseUrl: "https://acquirer.test", clock };
  const clientIds: Readonly<Record<AcquirerId, string>> = {
    alipayplus: "SHOP",
    domestic: "SHOP_JP",
  };
  const at = (acquirer: AcquirerId) =>
    createAcquirerAps({ ...line, clientId: clientIds[acquirer], merchant, notifyUrl: null });
  const acquirers = { alipayplus: at("alipayplus"), domestic: at("domestic") };
  const phone = createPracticePhone({ ...line, clientId: "PHONE" });
  const heard = <Answer>(answer: Promise<Answer>) => untilAnswered(clock, answer);

  /** Pays as the till would: recognised, routed and sent. */
  async function pay(brand: WalletBrand, scenario?: string) {
    const code = codeOf(brand, scenario) ?? "";
    const recognised = recognise(code);
    if (recognised.kind !== "wallet") throw new Error(`${brand} is not recognised`);
    const routed = acquirerFor(recognised, total, terms);
    if (!routed.ok) throw new Error(`${brand} is refused: ${routed.error}`);
    const acquirer = acquirers[routed.value];
    const refund = (id: string, amount: number) =>
      heard(acquirer.refund(request, id as RefundId, yen(amount)));
    return { acquirer, refund, answer: await heard(acquirer.pay({ ...order, code })) };
  }
  return { clock, acquirers, phone, heard, pay };
}

const paying = walletBrands.filter(
  (brand) => !["closed", "ended"].includes(wallets[brand].inJapan) && codeOf(brand) !== null,
);

describe.each(paying)("%s", (brand) => {
  const { market, profile } = wallets[brand];

  test("[WAL-7] is paid by its acquirer, named, and told in its owner's money", async () => {
    const { answer } = await world().pay(brand);
    expect(answer).toMatchObject({
      kind: "approved",
      proof: { walletBrandName: brand, amount: total },
    });
    const { currency } = markets[market];
    const charged = "proof" in answer ? answer.proof.charged : undefined;
    expect(charged?.currency ?? null).toBe(currency);
  });

  test("[WAL-7] takes cancellations as its profile says", async () => {
    const { acquirers, heard, pay } = world();
    await pay(brand);
    const paid = await heard(acquirers[wallets[brand].acquirer].cancel(request));
    expect(paid.kind).toBe(profile.cancel.paid ? "cancelled" : "declined");
    const other = world();
    await other.pay(brand, "0003");
    const unsure = await other.heard(other.acquirers[wallets[brand].acquirer].cancel(request));
    expect(unsure.kind).toBe(profile.cancel.unsure ? "cancelled" : "declined");
  });

  test("[WAL-7] is refunded by its profile: parts, times, window and night", async () => {
    const { refund } = await world().pay(brand);
    const { partial, most, windowDays, nightBlock } = profile.refund;
    expect((await refund("F1", 500)).kind).toBe(partial ? "refunded" : "declined");
    const again = await refund("F2", partial ? 500 : 1_500);
    expect(again.kind).toBe(partial && most === 1 ? "declined" : "refunded");

    const late = world();
    const { refund: refundLate } = await late.pay(brand);
    await late.clock.advance(windowDays * dayMs + 60_000);
    expect(await refundLate("F1", 1_500)).toMatchObject({ code: "REFUND_WINDOW_EXCEED" });

    const night = world();
    const { refund: refundAtNight } = await night.pay(brand);
    await night.clock.advance(9 * 3_600_000);
    expect((await refundAtNight("F1", 1_500)).kind).toBe(nightBlock ? "declined" : "refunded");
  });
});

describe("a wallet that scans the shop's code", () => {
  test.each(walletBrands.filter((brand) => !["closed", "ended"].includes(wallets[brand].inJapan)))(
    "[WAL-7] [MPM-1] %s pays by it",
    async (brand) => {
      const { acquirers, heard, phone } = world();
      const { acquirer: company } = wallets[brand];
      const shown = await heard(acquirers[company].showCode(order));
      if (shown.kind !== "pending" || shown.shopCode === undefined) throw new Error("no code");
      const shop = {
        account: ["0000000000001", "0002", "000003", "000004"],
        mcc: "5947",
        name: "Noren",
        japaneseName: "暖簾",
        postalCode: "1500041",
      } as const;
      const content =
        company === "domestic"
          ? jpqrText({ shop, amount: total, reference: shown.shopCode })
          : shown.shopCode;
      const waiting = await heard(phone.waiting());
      expect(waiting).toEqual([{ content: shown.shopCode, amount: "1500" }]);
      const scan = { content, wallet: brand, scenario: "0001" };
      expect(await heard(phone.scan(scan))).toBe("SUCCESS");
      const answer = await heard(acquirers[company].inquire(request, total));
      expect(answer).toMatchObject({ kind: "approved", proof: { walletBrandName: brand } });
      expect(await heard(phone.waiting())).toEqual([]);
    },
  );
});
