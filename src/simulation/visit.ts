import type { SentPayment } from "#domain/payment/payment.ts";
import { makeSale } from "#domain/sale/makeSale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { brandOfRouting } from "#domain/wallet/wallet.ts";
import { instant, monotonic } from "#domain/time/instant.ts";
import type { Refusal, ScannedCode } from "#flows/takePayment.ts";
import { cashier } from "./cashier.ts";
import { cartOf } from "./customers.ts";
import { withPromotion } from "./promotion.ts";
import { mischief, nextTender } from "./mischief.ts";
import type { Mark } from "./faults.ts";
import { createScreen } from "./screen.ts";
import type { Counter } from "./shop.ts";

/** One customer at the counter, from the first code to the thanks or to the door. */
export interface Visit {
  readonly saleId: SaleId;
  /** True while the shop does not close without this customer. */
  isExpected(): boolean;
  arrives(inMs: number): void;
  /** After a restart the screen shows what the disk knows, and the cashier goes by that. */
  tillOpened(): void;
  /** The screen was told. */
  paymentMoved(payment: SentPayment): void;
}

/** A cashier tries a customer's wallet so often. */
const mostAttempts = 3;
/** A customer who is neither paid for nor turned away leaves after so long (ms). */
const longestVisitMs = 240_000;

const markOfRefusal: Readonly<Partial<Record<Refusal, Mark>>> = {
  codeUsed: "usedCodeRefused",
  paymentLive: "secondScanRefused",
  codeExpired: "codeExpiredBeforeIntent",
};

export function createVisit(counter: Counter, number: number): Visit {
  const { stage, disk, freshCode } = counter;
  const saleId = `S_${number}` as SaleId;
  let attempts = 0;
  let lastCode: string | null = null;
  let place: "coming" | "here" | "aside" | "gone" = "coming";
  /** The request whose end has been acted upon, so that a restart does not do it once more. */
  let settled: string | null = null;
  let stays = 0;
  const screen = createScreen();

  /** Something the people do later, unless this customer has gone by then. */
  function soon(afterMs: number, what: string, act: () => void): void {
    const mine = stays;
    stage.agenda.after(afterMs, `cashier ${number} ${what}`, () => {
      if (place === "here" && stays === mine) act();
    });
  }

  function comes(): void {
    place = "here";
    stays += 1;
    soon(longestVisitMs, "leaves", leaves);
  }

  function leaves(): void {
    if (place === "gone") return;
    place = "gone";
    counter.left(visit);
  }

  function cart() {
    const at = instant(stage.wallClock());
    return withPromotion(stage, makeSale(cartOf(stage, saleId), disk.now.settings, at));
  }

  function scan(digits: string, agoMs = 0): void {
    const till = counter.awake();
    if (!till || screen.isBusyWith("cash", till.process)) {
      soon(5_000, "scans once it runs", () => scan(digits, agoMs));
      return;
    }
    attempts += 1;
    lastCode = digits;
    stage.see({ saw: "scanned", saleId, digits });
    const scanned = scannedCode(digits, till.process.clock.monotonic() - agoMs);
    void screen
      .during("code", till.process, till.desk.take(cart(), scanned, null))
      .then((refusal) => {
        if (place === "here" && till.process.runs) answered(refusal);
      });
    mischief(stage, `${number}/${attempts}`, {
      soon,
      stop,
      leaves,
      parks,
      scanAgain: () => scan(digits),
      scanAnother: () => scan(freshCode()),
      scanOldPicture: () => scan(freshCode(), 61_000),
    });
  }

  function answered(refusal: Refusal | null): void {
    const mark = refusal && markOfRefusal[refusal];
    if (mark) stage.met(mark);
    if (refusal === "codeUsed" || refusal === "codeExpired") tryAgain();
  }

  const paysCash = cashier(counter, screen, { soon, paid, sale: cart });

  function tryAgain(): void {
    if (attempts >= mostAttempts) soon(1_000, "gives up", leaves);
    else soon(3_000, "scans another code", () => scan(freshCode()));
  }

  function stop(): void {
    const till = counter.awake();
    if (!till) return;
    stage.see({ saw: "cashierStopped", saleId });
    till.desk.stop(saleId);
  }

  /** The next customer is served; this one comes back, and pays by whatever is allowed by then. */
  function parks(): void {
    place = "aside";
    stays += 1;
    const chance = stage.draw(`recall ${number}`);
    stage.agenda.after(chance.between(5_000, 120_000), `cashier ${number} recalls`, () => {
      comes();
      stage.met("recalled");
      if (disk.now.sales.get(saleId)?.receipt) soon(1_000, "is done", leaves);
      else if (chance.happens(0.5)) paysCash();
      else scan(freshCode());
    });
    counter.left(visit);
  }

  function paid(): void {
    counter.sold(saleId);
    soon(stage.draw(`thanks ${number}`).between(500, 3_000), "is done", leaves);
  }

  function paymentMoved(payment: SentPayment): void {
    if (place !== "here" || settled === payment.request) return;
    switch (payment.status) {
      case "paid":
        settled = payment.request;
        if (payment.refundOwed) unpaid(payment);
        else paid();
        return;
      case "attention":
      case "cancelling":
      case "failed":
      case "cancelled":
        settled = payment.request;
        unpaid(payment);
        return;
      default:
    }
  }

  /** No money is expected of this payment any more: what now? */
  function unpaid({ status, request }: SentPayment): void {
    nextTender(stage, request, `${saleId}/${attempts}`, {
      soon,
      cash: () => paysCash(),
      wallet: () => scan(freshCode()),
      waits() {
        if (status === "failed" || status === "cancelled") tryAgain();
        else soon(stage.draw(`waits ${request}`).between(500, 60_000), "gives up", leaves);
      },
    });
  }

  function tillOpened(): void {
    if (place !== "here") return;
    const record = disk.now.sales.get(saleId);
    if (record?.receipt) {
      paid();
      return;
    }
    const last = record?.attempts.at(-1);
    if (last) {
      paymentMoved(last);
      return;
    }
    const again = stage.draw(`same ${number}/${attempts}`).happens(0.5);
    const code = (again ? lastCode : null) ?? freshCode();
    soon(1_500, "scans after the restart", () => scan(code));
  }

  const visit: Visit = {
    saleId,
    isExpected: () => place !== "gone",
    arrives(inMs) {
      stage.agenda.after(inMs, `customer ${number} arrives`, () => {
        comes();
        scan(freshCode());
      });
    },
    tillOpened,
    paymentMoved,
  };
  return visit;
}

function scannedCode(digits: string, scannedAt: number): ScannedCode {
  return {
    digits,
    family: "ALIPAYPLUS_CGCP",
    brand: brandOfRouting(digits.slice(3, 6)),
    acquirer: "alipayplus",
    scannedAt: monotonic(scannedAt),
  };
}
