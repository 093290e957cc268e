import { emptyChain, verifyLink } from "#domain/journal/chain.ts";
import { rebuild } from "#domain/journal/rebuild.ts";
import type { DayRecord } from "#domain/journal/views.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import { netOf } from "./acquirerBooks.ts";
import { quickDigest } from "./digest.ts";
import type { Evidence, Rule } from "./invariants.ts";

/** Something that must hold once nothing has gone wrong for a while. */
export interface EndRule extends Rule {
  readonly judge: (evidence: Evidence) => string | null;
}

export const endRules: readonly EndRule[] = [
  {
    name: "I22",
    promise: "every payment is final, or waits for a person for a reason",
    judge: final,
  },
  {
    name: "I2",
    promise: "every captured yen is on a receipt or on the open list",
    judge: accounted,
  },
  { name: "I5", promise: "what the acquirer holds is what the receipts say", judge: sumsAgree },
  { name: "I6", promise: "the journal is numbered without a gap and chained", judge: chained },
  { name: "I8", promise: "receipts count up from one on each business day", judge: numbered },
  { name: "I10", promise: "the views are what the journal makes of them", judge: rebuilds },
  { name: "I15", promise: "a day's breakdowns each add up to the day", judge: breaksDown },
  { name: "I16", promise: "a day's total is the sum of its receipts", judge: daysAddUp },
];

function attempts({ disk }: Evidence): readonly SentPayment[] {
  return [...disk.sales.values()].flatMap((record) => record.attempts);
}

const unfinished: ReadonlySet<SentPayment["status"]> = new Set<SentPayment["status"]>([
  "ready",
  "paying",
  "confirming",
  "cancelling",
  "attention",
  "refunding",
]);

/** Only money that no cancellation may bring back, and that was not ours, waits for a person. */
function final(evidence: Evidence): string | null {
  for (const { request, status, total } of attempts(evidence)) {
    if (!unfinished.has(status)) continue;
    const book = evidence.books.get(request);
    const stuck =
      book !== undefined &&
      book.cancel !== "allowed" &&
      (book.captured !== total || book.currency !== "JPY");
    if (!stuck) return `${request} is still ${status}`;
  }
  return null;
}

function accounted(evidence: Evidence): string | null {
  const byRequest = new Map(attempts(evidence).map((attempt) => [attempt.request, attempt]));
  for (const book of evidence.books.values()) {
    const attempt = byRequest.get(book.request);
    const known = attempt && ("proof" in attempt || unfinished.has(attempt.status));
    if (netOf(book) === 0 || known) continue;
    return `${netOf(book)} yen of ${book.request} are on no receipt`;
  }
  return null;
}

function sumsAgree(evidence: Evidence): string | null {
  const open = new Set(
    attempts(evidence).flatMap(({ request, status }) => (unfinished.has(status) ? [request] : [])),
  );
  let held = 0;
  for (const book of evidence.books.values()) {
    if (!open.has(book.request)) held += netOf(book);
  }
  let said = 0;
  for (const { sales, refunds } of evidence.disk.days.values())
    said += sales.amount - refunds.amount;
  return held === said ? null : `the acquirer holds ${held} yen, the receipts say ${said}`;
}

function chained({ disk }: Evidence): string | null {
  let head = emptyChain;
  for (const entry of disk.entries) {
    if (!verifyLink(head, entry, quickDigest)) return `entry ${entry.seq} breaks the chain`;
    head = { seq: entry.seq, hash: entry.hash };
  }
  return head.hash === disk.head.hash ? null : "the head is not the last entry";
}

function numbered({ disk }: Evidence): string | null {
  for (const day of disk.days.values()) {
    const numbers = [...disk.sales.values()].flatMap(({ sale, receipt }) =>
      receipt && sale.businessDate === day.businessDate ? [Number(receipt.number.slice(9))] : [],
    );
    numbers.sort((left, right) => left - right);
    if (numbers.some((number, index) => number !== index + 1)) {
      return `${day.businessDate} has receipts ${numbers.join(", ")}`;
    }
  }
  return null;
}

function rebuilds({ disk }: Evidence): string | null {
  const views = rebuild(disk.entries);
  for (const [id, record] of disk.sales) {
    if (JSON.stringify(views.sales.get(id)) !== JSON.stringify(record)) return `${id} differs`;
  }
  for (const [date, day] of disk.days) {
    if (JSON.stringify(views.days.get(date)) !== JSON.stringify(day)) return `${date} differs`;
  }
  return views.sales.size === disk.sales.size ? null : "the number of sales differs";
}

function breaksDown({ disk }: Evidence): string | null {
  for (const day of disk.days.values()) {
    const { byBrand, byMarket, byHour, byRate } = day;
    for (const parts of [byBrand, byMarket, byHour, byRate]) {
      if (sum(Object.values(parts)) !== day.sales.amount)
        return `${day.businessDate} does not add up`;
    }
  }
  return null;
}

function sum(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((total, { amount }) => total + amount, 0);
}

function daysAddUp({ disk }: Evidence): string | null {
  const wrong = [...disk.days.values()].find((day) => soldOn(disk, day) !== day.sales.amount);
  return wrong ? `${wrong.businessDate} says ${wrong.sales.amount} yen` : null;
}

function soldOn({ sales }: Evidence["disk"], { businessDate }: DayRecord): number {
  return [...sales.values()]
    .filter(({ sale, receipt }) => receipt !== null && sale.businessDate === businessDate)
    .reduce((total, { sale }) => total + sale.totals.total, 0);
}
