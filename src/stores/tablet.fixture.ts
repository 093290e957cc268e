import type { CouponId } from "#domain/offer/applied.ts";
import type { Cart } from "#domain/cart/cart.ts";
import type { DisplayState, PayerMessage } from "#domain/display/displayState.ts";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { Offer } from "#domain/offer/offer.ts";
import type { Product } from "#domain/product/product.ts";
import { err, ok } from "#domain/result.ts";
import { demoContract } from "#domain/wallet/acceptance.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ScanDay } from "#domain/scan/scanHealth.ts";
import { instant } from "#domain/time/instant.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import type { ClearingAnswer } from "#ports/clearing.ts";
import type { Clock } from "#ports/clock.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import type { Notice, NoticeOutcome } from "#ports/notices.ts";
import type { ScanRead } from "#ports/scanner.ts";
import type { Tone } from "#ports/sound.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { memoryDisk, memoryJournal } from "#testkit/memoryJournal.ts";
import { noPacker, sumCheck, tillWith } from "#testkit/receiptSeals.ts";
import { type AcquirerScript, scriptedAcquirer } from "#testkit/scriptedAcquirer.ts";
import type { Till } from "./contracts.ts";
import { fakeCamera } from "#testkit/fakeCamera.ts";
import { createCustomerDisplayStore } from "./customerDisplayStore.ts";
import { giveReceipts } from "./giveReceipts.ts";
import { createPhoneReceipts } from "./phoneReceipts.ts";
import { createTill } from "./till.ts";

export const dorayaki: Product = {
  id: "dorayaki",
  barcode: "4901234567894",
  name: { ja: "どら焼き", en: "Dorayaki", zh: "铜锣烧" },
  reading: "",
  category: "sweets",
  taxCategory: "food",
  price: yen(216),
};
export const kakaoCode = "281902020000000000000001";
export const otherCode = "281901020000000000000002";

export function typed(text: string): ScanRead {
  return { text, symbology: "QR" };
}

/** What a tablet keeps while the page is away. */
export function tablet() {
  const disk = memoryDisk();
  let shelved: Cart | null = null;
  let saved: unknown = null;
  let scanDays: readonly ScanDay[] = [];
  let copyNoted: unknown = null;
  /** What the browser has promised, and what it says when asked. */
  const safekeeping = { promised: true, answer: false };
  let names = 0;
  /** A database that dies while the tablet sleeps. */
  const asleep = { died: false };

  function opened(clock: Clock, damage: Error | null): Journal {
    const journal = memoryJournal(clock, disk);
    if (damage) return { ...journal, openSales: () => Promise.reject(damage) };
    const dead = () => Promise.reject(new Error("the database is gone"));
    return { ...journal, settings: () => (asleep.died ? dead() : journal.settings()) };
  }

  /** Loads the page; the acquirer answers as scripted. */
  async function load(
    script: AcquirerScript,
    failsToOpen: JournalFailure | null = null,
    damage: Error | null = null,
  ) {
    const clock = createFakeClock();
    const acquirer = scriptedAcquirer(script);
    const tones: Tone[] = [];
    let handScanner: (read: ScanRead) => void = () => undefined;
    const camera = fakeCamera();
    const quoted: string[] = [];
    /** Campaigns and tips that come with the program. */
    const offered: Offer[] = [];
    /** What the payer's screen was told, and its way to tell the till. */
    const displayed: DisplayState[] = [];
    let payerTouched: (message: PayerMessage) => void = () => undefined;
    let heard: (notice: Notice) => Promise<NoticeOutcome> = () => Promise.resolve("later");
    const restored: { answer: Awaited<ReturnType<Till["restore"]>> } = {
      answer: err({ type: "refused", line: 1, reason: "empty" }),
    };
    const clearing: { answer: ClearingAnswer } = { answer: { kind: "notReady" } };
    const till = createTill({
      lock: { acquire: () => Promise.resolve() },
      openJournal: () =>
        Promise.resolve(failsToOpen ? err(failsToOpen) : ok(opened(clock, damage))),
      restoreJournal: () => Promise.resolve(restored.answer),
      shelf: {
        take: () => Promise.resolve(shelved),
        put: async (cart) => void (shelved = cart),
      },
      acquirers: { alipayplus: acquirer, domestic: acquirer },
      contract: demoContract,
      notices: {
        listen(hear) {
          heard = hear;
          return () => undefined;
        },
      },
      clearing: {
        alipayplus: { rowsOf: () => Promise.resolve(clearing.answer) },
        domestic: { rowsOf: () => Promise.resolve({ kind: "rows", rows: [] }) },
      },
      rates: {
        quote(currency) {
          quoted.push(currency);
          return Promise.resolve(
            ok({
              currency,
              rate: "0.0459",
              source: "Alipay+",
              quotedAt: clock.now(),
              expiresAt: instant(clock.now() + 600_000),
            }),
          );
        },
      },
      scanner: camera.scanner,
      scanHealthLog: async () => ({
        read: async () => scanDays,
        write: async (days) => void (scanDays = days),
      }),
      sight: camera.sight,
      engine: "noren test",
      wedge: {
        listen(onRead) {
          handScanner = onRead;
          return () => undefined;
        },
      },
      sound: { play: (tone) => tones.push(tone) },
      clock,
      ids: {
        saleId: () => `S_${(names += 1)}` as SaleId,
        requestId: () => `P_${(names += 1)}` as RequestId,
        refundId: () => `R_${(names += 1)}` as RefundId,
        couponId: () => `C_0000000${(names += 1)}` as CouponId,
        lineKey: () => `L_${(names += 1)}`,
      },
      offerCatalog: { offers: async () => offered },
      offerDrafts: { read: () => null, write: () => undefined, follow: () => undefined },
      catalog: {
        products: () => [dorayaki],
        byBarcode: (code) => (code === dorayaki.barcode ? dorayaki : null),
      },
      preferences: {
        read: () => saved,
        write: (value) => (saved = value),
        follow: () => undefined,
      },
      safekeeping: {
        isPromised: async () => safekeeping.promised,
        ask: async () => (safekeeping.promised = safekeeping.answer),
      },
      copyNotes: {
        read: () => copyNoted,
        write: (value) => (copyNoted = value),
        follow: () => undefined,
      },
      async customerDisplay(stores) {
        const display = createCustomerDisplayStore({
          ...stores,
          clock,
          display: {
            publish: (state) => displayed.push(state),
            listen(onMessage) {
              payerTouched = onMessage;
              return () => undefined;
            },
          },
        });
        giveReceipts(await stores.phoneReceipts(), { ...stores, display });
        return display;
      },
      phoneReceipts: (settings) =>
        createPhoneReceipts({
          seal: tillWith(7),
          check: sumCheck,
          packer: noPacker,
          clock,
          settings,
          origin: "http://localhost:4173",
        }),
      phone: { scan: () => Promise.resolve(null), waiting: () => Promise.resolve([]) },
    });
    till.open();
    await till.scanner.prefetched();
    await clock.settle();
    const scan = (read: ScanRead) => handScanner(read);
    const notify = (notice: Notice) => heard(notice);
    const touch = (message: PayerMessage) => payerTouched(message);
    const rest = {
      asleep,
      quoted,
      offered,
      scan,
      notify,
      clearing,
      restored,
      disk,
      displayed,
      touch,
      safekeeping,
    };
    return { ...till, clock, acquirer, tones, camera, ...rest };
  }

  return { load };
}

export const approves = (order: PayOrder) =>
  ({
    kind: "approved",
    proof: {
      paymentId: "A1",
      walletBrandName: "KakaoPay",
      request: order.request,
      amount: order.amount,
      paidAt: null,
    },
  }) as const;
