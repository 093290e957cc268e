import type { SaleRecord } from "#domain/journal/views.ts";
import { type SentPayment, isOpen } from "#domain/payment/payment.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { type AcquirerBooks, netOf } from "./acquirerBooks.ts";
import type { Disk } from "./disk.ts";
import type { History } from "./history.ts";
import type { Sight } from "./stage.ts";

/** All there is to judge a world by: what the disk holds, what the acquirer holds, what was seen. */
export interface Evidence {
  readonly disk: Disk;
  readonly books: AcquirerBooks["books"];
  readonly history: History;
  /** How many timers the till has armed. */
  timers(): number;
}

/** A promise by its name in the catalogue of invariants, or by its rule in docs/spec.md. */
export interface Rule {
  readonly name: string;
  readonly promise: string;
}

/** Says what is wrong, or null. */
type Judgement<Subject> = (subject: Subject, evidence: Evidence) => string | null;

/** Something that must hold whenever this was seen. */
export interface SightRule extends Rule {
  readonly saw: Sight["saw"];
  readonly judge: Judgement<Sight>;
}

/** Something that must hold of a sale after each happening that touched it. */
export interface SaleRule extends Rule {
  readonly judge: Judgement<SaleRecord>;
}

type Saw<Kind extends Sight["saw"]> = Extract<Sight, { readonly saw: Kind }>;

function whenever<Kind extends Sight["saw"]>(
  saw: Kind,
  name: string,
  promise: string,
  judge: Judgement<Saw<Kind>>,
): SightRule {
  // The table below hands each rule only what it watches for.
  return { saw, name, promise, judge: judge as Judgement<Sight> };
}

const watched: readonly SightRule[] = [
  whenever("paySent", "I4", "the acquirer is asked for nothing the disk does not know", intended),
  whenever("paySent", "I17", "a code is sent under one request only", codeIsNew),
  whenever(
    "paySent",
    "PAY-5",
    "a request is sent again unchanged, while its code lives",
    sameOrder,
  ),
  whenever("inquirySent", "I20", "inquiries keep the plan's pace and number", inPace),
  whenever("cancelSent", "I12", "nothing is cancelled unasked", askedBefore),
  whenever("refundSent", "I14", "a refund is on disk before it is asked for", refundIntended),
  whenever("written", "I9", "a payment moves only along the table", alongTheTable),
  whenever("written", "I13", "what was called off is never simply paid", owedBack),
  whenever("written", "I21", "no customer code stands in the journal", noCode),
  whenever("written", "I24", "a receipt keeps its business day and its number", receiptStays),
  whenever("written", "I25", "every entry names its till and its program", signed),
  whenever("notProjected", "I10", "the journal follows from itself", ({ cause }) => cause),
  whenever("told", "I18", "the screen says only what the disk says", onDisk),
  whenever("told", "I23", "no more than two timers run for an open payment", fewTimers),
];

export const sightRules: Readonly<Partial<Record<Sight["saw"], readonly SightRule[]>>> =
  grouped(watched);

function grouped(rules: readonly SightRule[]) {
  const groups: Partial<Record<Sight["saw"], SightRule[]>> = {};
  for (const rule of rules) (groups[rule.saw] ??= []).push(rule);
  return groups;
}

export const saleRules: readonly SaleRule[] = [
  { name: "I1", promise: "a sale is captured at most once", judge: capturedOnce },
  { name: "I2", promise: "a payment that is over unpaid took no money", judge: deadTookNothing },
  {
    name: "I3",
    promise: "a receipt stands on money of the same request and amount",
    judge: proven,
  },
  { name: "I14", promise: "no more is paid back than was captured", judge: paidBackInTime },
  { name: "PAY-7", promise: "a sale has at most one live payment", judge: oneLive },
];

function attemptOf({ disk }: Evidence, request: string): SentPayment | null {
  for (const { attempts } of disk.sales.values()) {
    const found = attempts.find((attempt) => attempt.request === request);
    if (found) return found;
  }
  return null;
}

function intended({ order }: Saw<"paySent">, { disk }: Evidence): string | null {
  const record = disk.sales.get(order.reference as SaleId);
  const attempt = record?.attempts.find(({ request }) => request === order.request);
  return attempt ? null : `${order.request} was sent without an intent`;
}

function codeIsNew({ order }: Saw<"paySent">, { history }: Evidence): string | null {
  const first = history.codes.get(order.code);
  return first === order.request ? null : `a code of ${first} was sent under ${order.request}`;
}

function sameOrder({ order, at }: Saw<"paySent">, evidence: Evidence): string | null {
  const { firstOrder, pays } = evidence.history.of(order.request);
  if (firstOrder?.amount !== order.amount || firstOrder.code !== order.code) {
    return `${order.request} was sent again with another amount or code`;
  }
  const attempt = attemptOf(evidence, order.request);
  if (!attempt) return null;
  if (pays > 1 + attempt.plan.maxResends) return `${order.request} was sent ${pays} times`;
  const ageMs = at - attempt.scannedAt;
  return ageMs > attempt.plan.codeLifeMs ? `a code was sent ${ageMs} ms after its scan` : null;
}

/** While the outcome is open; after a cancellation came too late its own pauses hold. */
function inPace({ request }: Saw<"inquirySent">, evidence: Evidence): string | null {
  const attempt = attemptOf(evidence, request);
  if (attempt?.status !== "ready" && attempt?.status !== "confirming") return null;
  const { inquiries } = evidence.history.of(request);
  const [last = 0, before = -Infinity] = inquiries.toReversed();
  if (last - before < attempt.plan.pollEveryMs) return `inquiries ${last - before} ms apart`;
  return inquiries.length > attempt.plan.maxPolls ? `${inquiries.length} inquiries` : null;
}

function askedBefore({ request }: Saw<"cancelSent">, { history }: Evidence): string | null {
  const known = history.of(request).everInquired || history.stopped.has(request);
  return known ? null : `${request} was cancelled without an inquiry`;
}

function refundIntended(sight: Saw<"refundSent">, evidence: Evidence): string | null {
  const attempt = attemptOf(evidence, sight.request);
  const known =
    attempt?.status === "refunding" &&
    attempt.refund.id === sight.refund &&
    attempt.refund.amount === sight.amount;
  return known ? null : `${sight.refund} was sent without an intent`;
}

/** From what stands on disk to what may follow it there. Being `paying` is never written. */
const table: Readonly<Record<SentPayment["status"], readonly SentPayment["status"][]>> = {
  ready: ["confirming", "paid", "failed"],
  paying: [],
  confirming: ["paid", "failed", "cancelling"],
  cancelling: ["cancelled", "attention", "paid", "failed"],
  attention: ["cancelled", "paid", "failed"],
  paid: ["refunding"],
  refunding: ["paid", "partiallyRefunded", "refunded"],
  partiallyRefunded: ["refunding"],
  failed: [],
  cancelled: [],
  refunded: [],
};

/** The payment before and after an entry that moved it. */
function moveIn({ entry: { body }, before }: Saw<"written">) {
  if (body.type !== "paymentMoved") return null;
  const { payment } = body;
  const previous = before?.attempts.find(({ request }) => request === payment.request);
  return previous ? { from: previous, to: payment } : null;
}

function alongTheTable(sight: Saw<"written">): string | null {
  const move = moveIn(sight);
  if (!move || table[move.from.status].includes(move.to.status)) return null;
  return `${move.to.request} went from ${move.from.status} to ${move.to.status}`;
}

function owedBack(sight: Saw<"written">): string | null {
  const move = moveIn(sight);
  if (move?.to.status !== "paid" || "proof" in move.from) return null;
  const calledOff = move.from.status === "cancelling" || move.from.status === "attention";
  return move.to.refundOwed === calledOff ? null : `paid after ${move.from.status}`;
}

function noCode({ text }: Saw<"written">, { history }: Evidence): string | null {
  for (const digits of history.scanned) {
    if (text.includes(digits)) return "a customer code stands in an entry";
  }
  return null;
}

function receiptStays({ before, after }: Saw<"written">): string | null {
  if (!before?.receipt) return null;
  const stays =
    after?.receipt?.number === before.receipt.number &&
    after.sale.businessDate === before.sale.businessDate;
  return stays ? null : `receipt ${before.receipt.number} changed`;
}

function signed({ entry }: Saw<"written">): string | null {
  return entry.till && entry.engine ? null : `entry ${entry.seq} is unsigned`;
}

function onDisk({ payment }: Saw<"told">, evidence: Evidence): string | null {
  const status = attemptOf(evidence, payment.request)?.status;
  // Being `paying` differs from `ready` only in that the request is out.
  const meant = payment.status === "paying" ? "ready" : payment.status;
  return status === meant ? null : `the screen says ${payment.status}, the disk ${status}`;
}

function fewTimers(_sight: Saw<"told">, { disk, timers }: Evidence): string | null {
  let open = 0;
  for (const { attempts } of disk.sales.values()) open += attempts.filter(isOpen).length;
  return timers() > 2 * Math.max(1, open) ? `${timers()} timers` : null;
}

function capturedOnce({ attempts, saleId }: SaleRecord, { books }: Evidence): string | null {
  const taken = attempts.filter(({ request }) => {
    const book = books.get(request);
    return book !== undefined && netOf(book) > 0;
  });
  return taken.length > 1 ? `${saleId} was captured ${taken.length} times` : null;
}

function deadTookNothing({ attempts }: SaleRecord, { books }: Evidence): string | null {
  for (const { request, status } of attempts) {
    if (status !== "failed" && status !== "cancelled") continue;
    const book = books.get(request);
    if (book && netOf(book) > 0) return `${request} is ${status} but took ${netOf(book)} yen`;
  }
  return null;
}

function proven({ attempts, receipt, saleId, sale }: SaleRecord, { books }: Evidence) {
  const paid = attempts.filter((attempt) => "proof" in attempt);
  if (paid.length !== (receipt ? 1 : 0)) return `${saleId} has ${paid.length} paid attempts`;
  const [attempt] = paid;
  if (!attempt) return null;
  const book = books.get(attempt.request);
  const right =
    book?.captured === sale.totals.total && book.currency === "JPY" && book.reversed === 0;
  return right ? null : `${attempt.request} is paid without its money`;
}

/** What the till believes to have paid back went back, and nothing else did but what it is about. */
function paidBackInTime({ attempts }: SaleRecord, { books }: Evidence): string | null {
  for (const attempt of attempts) {
    if (!("proof" in attempt)) continue;
    const book = books.get(attempt.request);
    const wentBack = book ? book.captured - netOf(book) : 0;
    const known = "refunded" in attempt ? attempt.refunded : 0;
    const underWay = attempt.status === "refunding" ? attempt.refund.amount : 0;
    if (wentBack < known || wentBack > known + underWay) {
      return `${wentBack} yen of ${attempt.request} went back, the journal says ${known}`;
    }
  }
  return null;
}

function oneLive({ attempts, saleId }: SaleRecord): string | null {
  const live = attempts.filter(({ status }) => status !== "failed" && status !== "cancelled");
  return live.length > 1 ? `${saleId} has ${live.length} live payments` : null;
}
