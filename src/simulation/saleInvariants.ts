import { dueOf } from "#domain/offer/applied.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { netOf } from "./acquirerBooks.ts";
import type { Evidence, SaleRule } from "./invariants.ts";
import { isLive, isOverUnpaid, isOwed, isUnfinished, payer } from "./states.ts";

export const saleRules: readonly SaleRule[] = [
  { name: "I1", promise: "a sale is paid for at most once", judge: paidOnce },
  { name: "I2", promise: "a payment that is over unpaid took no money", judge: deadTookNothing },
  { name: "I3", promise: "a receipt stands on money of its own request", judge: proven },
  { name: "I14", promise: "no more is paid back than was captured", judge: paidBackInTime },
  { name: "I30", promise: "what a sale does not need is on its way back", judge: restGoesBack },
  { name: "PAY-7", promise: "a sale has at most one live payment", judge: oneLive },
];

function heldOf({ request }: SentPayment, { books }: Evidence): number {
  const book = books.get(request);
  return book ? netOf(book) : 0;
}

/** An acquirer that breaks its word is not the till's fault, but must have been set right at the end. */
function wordHolds({ request }: SentPayment, { books }: Evidence): boolean {
  return books.get(request)?.brokeWord !== true;
}

/** Captured more than once at the same time only if all but one are visibly on their way back. */
function paidOnce({ attempts, saleId, cash }: SaleRecord, evidence: Evidence): string | null {
  const kept = attempts.filter(
    (attempt) =>
      heldOf(attempt, evidence) > 0 &&
      wordHolds(attempt, evidence) &&
      (isLive(attempt) || !isUnfinished(attempt)),
  );
  const times = kept.length + (cash ? 1 : 0);
  return times > 1 ? `${saleId} was paid for ${times} times` : null;
}

function deadTookNothing({ attempts }: SaleRecord, evidence: Evidence): string | null {
  for (const attempt of attempts) {
    const held = heldOf(attempt, evidence);
    if (isOverUnpaid(attempt) && held > 0 && wordHolds(attempt, evidence)) {
      return `${attempt.request} is ${attempt.status} but took ${held} yen`;
    }
  }
  return null;
}

/** Money that is owed back makes no receipt, and a receipt stands on its own payment or on cash. */
function proven(record: SaleRecord, { books }: Evidence): string | null {
  const { saleId, sale, receipt, cash } = record;
  if ((cash !== null) !== (receipt !== null && receipt.request === null)) {
    return `${saleId} has cash without a receipt, or a receipt without cash`;
  }
  const payment = payer(record);
  if (!payment) {
    return receipt === null || receipt.request === null ? null : `${saleId} is paid by nobody`;
  }
  const book = books.get(payment.request);
  const right =
    "proof" in payment &&
    !isOwed(payment) &&
    book?.captured === dueOf(sale) &&
    book.currency === "JPY" &&
    (book.reversed === 0 || payment.status === "refunding" || payment.status === "refunded");
  return right ? null : `${payment.request} has a receipt without its money`;
}

/** What the till believes to have paid back went back, and nothing else did but what it is about. */
function paidBackInTime({ attempts }: SaleRecord, evidence: Evidence): string | null {
  for (const attempt of attempts) {
    if (!("proof" in attempt) || !wordHolds(attempt, evidence)) continue;
    const captured = evidence.books.get(attempt.request)?.captured ?? 0;
    const wentBack = captured - heldOf(attempt, evidence);
    const known = "refunded" in attempt ? attempt.refunded : 0;
    const underWay = attempt.status === "refunding" ? attempt.refund.amount : 0;
    if (wentBack < known || wentBack > known + underWay) {
      return `${wentBack} yen of ${attempt.request} went back, the journal says ${known}`;
    }
  }
  return null;
}

function restGoesBack(record: SaleRecord): string | null {
  const { attempts, receipt, saleId } = record;
  for (const attempt of attempts) {
    if (!("proof" in attempt) || attempt.request === receipt?.request) continue;
    if (!isOwed(attempt) && attempt.status !== "refunded") {
      return `${attempt.request} has money of ${saleId} that nobody owes back`;
    }
  }
  return null;
}

function oneLive({ attempts, saleId, cash }: SaleRecord): string | null {
  const live = attempts.filter(isLive).length + (cash ? 1 : 0);
  return live > 1 ? `${saleId} has ${live} live payments` : null;
}
