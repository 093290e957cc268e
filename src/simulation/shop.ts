import { type Yen, yen } from "#domain/money/yen.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { defaultShopSettings } from "#domain/settings/shopSettings.ts";
import { instant, monotonic } from "#domain/time/instant.ts";
import type { PaymentDesk, Refusal } from "#flows/takePayment.ts";
import { cartOf, createPhones } from "./customers.ts";
import type { Disk } from "./disk.ts";
import type { Process } from "./process.ts";
import type { Stage } from "./stage.ts";

/** A till that has started, has taken up what was open, and lets the cashier work. */
export interface OpenTill {
  readonly process: Process;
  readonly desk: PaymentDesk;
  /** Pays a part of a sale back, or all of it. */
  refund(saleId: SaleId, payment: SentPayment, amount: Yen): void;
}

/** The people at the counter: customers come one after the other, and the cashier serves each. */
export interface Shop {
  /** The till is ready, for the first time or again. */
  tillOpened(till: OpenTill): void;
  /** The screen was told. */
  paymentMoved(saleId: SaleId, payment: SentPayment): void;
}

/** A cashier tries a customer's wallet so often. */
const mostAttempts = 3;
/** So long after the last customer somebody may still come back (ms). */
const lingersMs = 90_000;
/** A customer who is neither paid for nor turned away leaves after so long (ms). */
const longestVisitMs = 240_000;

/** `onClosed` is called when all customers have been served or have left. */
export function createShop(stage: Stage, disk: Disk, onClosed: () => void): Shop {
  const { agenda, shape } = stage;
  const freshCode = createPhones(stage);
  let till: OpenTill | null = null;
  let visit = 0;
  let attempts = 0;
  let lastCode: string | null = null;
  let closed = false;

  const saleId = () => `S_${visit}` as SaleId;

  function nextCustomer(): void {
    visit += 1;
    attempts = 0;
    if (visit > shape.sales) {
      closed = true;
      agenda.after(lingersMs, "the shop closes", onClosed);
      return;
    }
    lastCode = null;
    soon(stage.draw(`arrives ${visit}`).between(200, 4_000), "scans", () => scan(freshCode()));
    soon(longestVisitMs, "leaves", nextCustomer);
  }

  /** Something the people do later, unless this customer has gone by then. */
  function soon(afterMs: number, what: string, act: () => void): void {
    const mine = visit;
    agenda.after(afterMs, `cashier ${mine} ${what}`, () => {
      if (visit === mine && !closed) act();
    });
  }

  function scan(digits: string, agoMs = 0): void {
    // Without a till on the screen the cashier waits; it opens with this very customer.
    if (!till?.process.runs) return;
    const { desk, process } = till;
    if (!process.awake) {
      soon(5_000, "scans once it wakes", () => scan(digits, agoMs));
      return;
    }
    attempts += 1;
    lastCode = digits;
    stage.see({ saw: "scanned", saleId: saleId(), digits });
    const sale = makeSale(cartOf(stage, saleId()), defaultShopSettings, instant(stage.wallClock()));
    const scanned = {
      digits,
      family: "ALIPAYPLUS_CGCP",
      brand: null,
      acquirer: "alipayplus",
      scannedAt: monotonic(process.clock.monotonic() - agoMs),
    } as const;
    const mine = visit;
    void desk.take(sale, scanned, null).then((refusal) => {
      if (visit === mine && process.runs) answered(refusal);
    });
    mischief(`${visit}/${attempts}`);
  }

  function answered(refusal: Refusal | null): void {
    if (refusal === "codeUsed") stage.met("usedCodeRefused");
    if (refusal === "paymentLive") stage.met("secondScanRefused");
    if (refusal === "codeExpired") stage.met("codeExpiredBeforeIntent");
    if (refusal === "codeUsed" || refusal === "codeExpired") tryAgain();
  }

  function tryAgain(): void {
    if (attempts >= mostAttempts) soon(1_000, "gives up", nextCustomer);
    else soon(3_000, "scans another code", () => scan(freshCode()));
  }

  /** What people do besides waiting. */
  function mischief(moment: string): void {
    const chance = stage.draw(`mischief ${moment}`);
    const inMs = chance.between(1, 20_000);
    const used = lastCode ?? "";
    switch (stage.strikes("cashier", `cashier ${moment}`)) {
      case "stopsAtOnce":
        // As soon as the till is unsure, while answers are still on their way.
        soon(5_030 + chance.delay(300), "stops", stop);
        return;
      case "stops":
        soon(chance.between(6_000, 40_000), "stops", stop);
        return;
      case "scansAgain":
        soon(Math.min(inMs, 400), "scans the same code", () => scan(used));
        return;
      case "scansAnother":
        soon(inMs % 5_000, "scans a second phone", () => scan(freshCode()));
        return;
      case "scansUsedCode":
        soon(inMs, "walks on", () => {
          nextCustomer();
          soon(100, "scans an old code", () => scan(used));
        });
        return;
      case "scansStaleCode":
        soon(inMs, "finds an old picture", () => scan(freshCode(), 61_000));
        return;
      case "walksAway":
        soon(inMs, "leaves", nextCustomer);
        return;
      default:
    }
  }

  function stop(): void {
    if (!till?.process.awake) return;
    stage.see({ saw: "cashierStopped", saleId: saleId() });
    till.desk.stop(saleId());
  }

  function paymentMoved(moved: SaleId, { status }: SentPayment): void {
    if (moved !== saleId() || closed) return;
    switch (status) {
      case "paid":
        returns();
        soon(stage.draw(`thanks ${visit}`).between(500, 3_000), "is done", nextCustomer);
        return;
      case "attention":
        soon(stage.draw(`thanks ${visit}`).between(500, 3_000), "is done", nextCustomer);
        return;
      case "failed":
      case "cancelled":
        tryAgain();
        return;
      default:
    }
  }

  /** Some customers come back with what they bought, perhaps in pieces. */
  function returns(): void {
    const sold = saleId();
    const chance = stage.draw(`returns ${sold}`);
    const fault = stage.strikes("return", `return ${sold}`);
    const shares = fault === "returnsPart" ? [0.3, 0.7] : [1];
    if (fault === null) return;
    for (const share of shares) {
      agenda.after(chance.between(1_000, 60_000), `customer returns ${sold}`, () => {
        const payment = disk.sales.get(sold)?.attempts.at(-1);
        if (!payment || !till?.process.awake) return;
        till.refund(sold, payment, yen(Math.ceil(payment.total * share)));
      });
    }
  }

  /** After a restart the screen shows what the disk knows, and the cashier goes by that. */
  function tillOpened(opened: OpenTill): void {
    const first = till === null;
    till = opened;
    if (closed) return;
    if (first) {
      nextCustomer();
      return;
    }
    const record = disk.sales.get(saleId());
    const last = record?.attempts.at(-1);
    if (!last) {
      const again = lastCode !== null && stage.draw(`same ${visit}/${attempts}`).happens(0.5);
      const code = again && lastCode !== null ? lastCode : freshCode();
      soon(1_500, "scans after the restart", () => scan(code));
    } else paymentMoved(saleId(), last);
  }

  return { tillOpened, paymentMoved };
}
