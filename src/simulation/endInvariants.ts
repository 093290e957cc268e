import { dueOf } from "#domain/offer/applied.ts";
import { worthOfRefund } from "#domain/offer/tenders.ts";
import { emptyChain } from "#domain/journal/chain.ts";
import { rebuild } from "#domain/journal/rebuild.ts";
import type { DayRecord, RefundRecord } from "#domain/journal/views.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { netOf } from "./acquirerBooks.ts";
import { refusalToRefund } from "./acquirerWallets.ts";
import type { EndRule, Evidence } from "./invariants.ts";
import { isSame } from "./isSame.ts";
import { isOwed, isUnfinished, payer } from "./states.ts";

export const endRules: readonly EndRule[] = [
  { name: "I22", promise: "every payment is final, or waits for a reason", judge: final },
  { name: "I2", promise: "every captured yen is on a receipt or on the list", judge: accounted },
  { name: "I5", promise: "what the acquirer holds is what the receipts say", judge: sumsAgree },
  { name: "I6", promise: "the journal is numbered without a gap and chained", judge: chained },
  { name: "I8", promise: "receipts and refunds count up from one each day", judge: numbered },
  { name: "I10", promise: "the views are what the journal makes of them", judge: rebuilds },
  { name: "I15", promise: "a day's breakdowns each add up to the day", judge: breaksDown },
  { name: "I16", promise: "a day's total is the sum of its receipts", judge: daysAddUp },
];

function attempts({ disk }: Evidence): readonly SentPayment[] {
  return [...disk.now.sales.values()].flatMap((record) => record.attempts);
}

function final(evidence: Evidence): string | null {
  const open = attempts(evidence).filter(isUnfinished);
  const stuck = open.find((payment) => !mayWait(payment, evidence));
  return stuck ? `${stuck.request} is still ${stuck.status}` : null;
}

/**
 * What no patience ends: other money than was asked for that no cancellation may bring back, money
 * owed back that the wallet pays back no more, and a request the acquirer has never heard of, which
 * it may take until its day is over.
 */
function mayWait(payment: SentPayment, { books, trueTime }: Evidence): boolean {
  const book = books.get(payment.request);
  if (!book) return payment.status === "cancelling" || payment.status === "attention";
  if (isOwed(payment)) {
    const left = netOf(book);
    return refusalToRefund(book, book.captured, left, trueTime()) === "REFUND_WINDOW_EXCEED";
  }
  return book.captured > 0 && (book.captured !== payment.total || book.currency !== "JPY");
}

function accounted(evidence: Evidence): string | null {
  const byRequest = new Map(attempts(evidence).map((attempt) => [attempt.request, attempt]));
  for (const book of evidence.books.values()) {
    const attempt = byRequest.get(book.request);
    const known = attempt && ("proof" in attempt || isUnfinished(attempt));
    if (netOf(book) === 0 || known) continue;
    return `${netOf(book)} yen of ${book.request} are on no receipt`;
  }
  return null;
}

/** Sale by sale, and then all of it against the days. */
function sumsAgree({ disk, books }: Evidence): string | null {
  let [kept, underWay] = [0, 0];
  for (const record of disk.now.sales.values()) {
    if (!record.receipt) continue;
    const done = record.refunds.filter(isDone);
    const back = sum(done);
    kept += record.sale.totals.total - sum(done.map((one) => ({ amount: worthOfRefund(one) })));
    const payment = payer(record);
    if (!payment) continue;
    if (payment.status === "refunding") {
      underWay += 1;
      continue;
    }
    const book = books.get(payment.request);
    const held = book ? netOf(book) : 0;
    if (held !== dueOf(record.sale) - back) {
      return `the acquirer holds ${held} yen of ${record.saleId}, less ${back} that went back`;
    }
  }
  let said = 0;
  for (const { sales, refunds } of disk.now.days.values()) said += sales.amount - refunds.amount;
  return kept === said ? null : `receipts say ${kept} yen, days ${said} (${underWay} under way)`;
}

function isDone({ outcome }: RefundRecord): boolean {
  return outcome.state === "done";
}

function chained({ disk }: Evidence): string | null {
  const { entries, lines, head } = disk.now;
  let { seq, hash } = emptyChain;
  for (const [index, entry] of entries.entries()) {
    const line = lines[index];
    const follows = entry.seq === seq + 1 && entry.prev === hash && entry.hash === line?.hash;
    if (!line || !follows || !line.isIntact) return `entry ${entry.seq} breaks the chain`;
    ({ seq, hash } = entry);
  }
  return hash === head.hash && seq === head.seq ? null : "the head is not the last entry";
}

function numbered({ disk }: Evidence): string | null {
  const given = new Map<string, number[]>();
  const gives = (number: string) => {
    const [, series = "", count = ""] = /^(\d{8}-R?)(\d+)$/.exec(number) ?? [];
    given.set(series, [...(given.get(series) ?? []), Number(count)]);
  };
  for (const { receipt, refunds } of disk.now.sales.values()) {
    if (receipt) gives(receipt.number);
    for (const { outcome } of refunds) if (outcome.state === "done") gives(outcome.number);
  }
  for (const [series, numbers] of given) {
    numbers.sort((left, right) => left - right);
    if (numbers.some((number, index) => number !== index + 1)) {
      return `${series} has the numbers ${numbers.join(", ")}`;
    }
  }
  return null;
}

function rebuilds({ disk }: Evidence): string | null {
  const views = rebuild(disk.now.entries);
  for (const [id, record] of disk.now.sales) {
    if (!isSame(views.sales.get(id), record)) return `${id} differs`;
  }
  for (const [date, day] of disk.now.days) {
    if (!isSame(views.days.get(date), day)) return `${date} differs`;
  }
  return views.sales.size === disk.now.sales.size ? null : "the number of sales differs";
}

function breaksDown({ disk }: Evidence): string | null {
  for (const day of disk.now.days.values()) {
    const { byBrand, byMarket, byHour, byRate, sales, cash } = day;
    const { refundsByBrand, refundsByRate, refunds, cashRefunds } = day;
    const [funded, unfunded] = [tallied(day.byFunder), tallied(day.refundsByFunder)];
    const parts: readonly (readonly [Parameters<typeof tallied>[0], number])[] = [
      [byBrand, sales.amount - cash.amount - funded],
      [byMarket, sales.amount - cash.amount - funded],
      [byHour, sales.amount],
      [byRate, sales.amount],
      [refundsByBrand, refunds.amount - cashRefunds.amount - unfunded],
      [refundsByRate, refunds.amount],
    ];
    if (parts.some(([tallies, whole]) => tallied(tallies) !== whole)) {
      return `${day.businessDate} does not add up`;
    }
  }
  return null;
}

function tallied(tallies: Readonly<Record<string, { readonly amount: number }>>): number {
  return sum(Object.values(tallies));
}

function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}

function daysAddUp({ disk }: Evidence): string | null {
  for (const day of disk.now.days.values()) {
    const { sold, back } = ofDay(disk, day);
    if (sold !== day.sales.amount) return `${day.businessDate} says ${day.sales.amount} yen`;
    if (back !== day.refunds.amount) return `${day.businessDate} paid ${day.refunds.amount} back`;
  }
  return null;
}

/** Sales by the day they were made, refunds by the day they were done, which their numbers name. */
function ofDay({ now }: Evidence["disk"], { businessDate }: DayRecord) {
  const day = businessDate.replaceAll("-", "");
  let [sold, back] = [0, 0];
  for (const { sale, receipt, refunds } of now.sales.values()) {
    if (receipt && sale.businessDate === businessDate) sold += sale.totals.total;
    for (const refund of refunds) {
      const { outcome } = refund;
      if (outcome.state !== "done" || !outcome.number.startsWith(`${day}-R`)) continue;
      back += worthOfRefund(refund);
    }
  }
  return { sold, back };
}
