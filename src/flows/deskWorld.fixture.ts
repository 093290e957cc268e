import type { CouponId } from "#domain/offer/applied.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { PayAnswer, RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { Monotonic } from "#domain/time/instant.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import type { Ids } from "#ports/ids.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { memoryDisk, memoryJournal } from "#testkit/memoryJournal.ts";
import { goods, soldGoods } from "#testkit/paidSales.ts";
import { type AcquirerScript, scriptedAcquirer } from "#testkit/scriptedAcquirer.ts";
import { createPaymentDesk } from "./paymentDesk.ts";
import type { ScannedCode } from "./takePayment.ts";

export const digits = "281910020000000000000001";
export const otherDigits = "281910020000000000000002";
export const sale = soldGoods([goods("tea", 1_296, 1, "food"), goods("cup", 500, 2)]);

export function scannedAt(
  at: Monotonic,
  code = digits,
  brand: WalletBrand = "Alipay",
): ScannedCode {
  return {
    digits: code,
    family: "ALIPAYPLUS_CGCP",
    brand,
    acquirer: "alipayplus",
    scannedAt: at,
  };
}

export function approval(request: RequestId, amount = sale.totals.total): PayAnswer {
  return {
    kind: "approved",
    proof: { paymentId: "A1", walletBrandName: "Alipay", request, amount, paidAt: null },
  };
}

export const approves = (order: PayOrder) => approval(order.request, order.amount);
/** The ids the world below gives to the n-th attempt, and the n-th refund, of a run. */
export const requestIn = (run: number, n: number) => `P_${run}_${n}` as RequestId;

export const refundIn = (run: number, n: number) => `F_${run}_${n}` as RefundId;

/** A till over one disk; `restart` is a crash and a new start with another acquirer's script. */
export function world(script: AcquirerScript) {
  const disk = memoryDisk();
  let runs = 0;

  function run(next: AcquirerScript) {
    runs += 1;
    const thisRun = runs;
    const clock = createFakeClock();
    const journal = memoryJournal(clock, disk);
    const acquirer = scriptedAcquirer(next);
    const moves: SentPayment[] = [];
    const failures: JournalFailure[] = [];
    /** What was on disk each time a screen was told something. */
    const onDiskWhenTold: (SentPayment | undefined)[] = [];
    const journalFailed = (failure: JournalFailure): void => void failures.push(failure);
    let given = 0;
    let refunds = 0;
    let coupons = 0;
    const ids: Ids = {
      requestId: () => requestIn(thisRun, (given += 1)),
      saleId: () => sale.id,
      refundId: () => refundIn(thisRun, (refunds += 1)),
      couponId: () => `C_0000000${(coupons += 1)}` as CouponId,
      lineKey: () => "L_1",
    };
    const desk = createPaymentDesk(
      {
        journal,
        clock,
        acquirers: { alipayplus: acquirer, domestic: acquirer },
        ids,
      },
      {
        paymentMoved(saleId, payment) {
          moves.push(payment);
          onDiskWhenTold.push(disk.sales.get(saleId)?.attempts.at(-1));
        },
        journalFailed,
      },
    );
    const take = (code = digits, of = sale, brand?: WalletBrand) =>
      desk.take(of, scannedAt(clock.monotonic(), code, brand), null);
    const statuses = () => moves.map(({ status }) => status);
    return {
      disk,
      clock,
      journal,
      acquirer,
      ids,
      journalFailed,
      desk,
      moves,
      failures,
      onDiskWhenTold,
      take,
      statuses,
    };
  }

  return { ...run(script), restart: run };
}

export async function entriesOf({ journal }: Pick<ReturnType<typeof world>, "journal">) {
  const entries: Entry[] = [];
  for await (const entry of journal.entries()) entries.push(entry);
  return entries;
}
