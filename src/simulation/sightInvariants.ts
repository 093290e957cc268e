import type { SentPayment } from "#domain/payment/payment.ts";
import { receiptOf } from "#domain/receipt/receipt.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Evidence, Judgement, Rule } from "./invariants.ts";
import type { Sight } from "./stage.ts";
import { isUnfinished } from "./states.ts";

/** Something that must hold whenever this was seen. */
export interface SightRule extends Rule {
  readonly saw: Sight["saw"];
  readonly judge: Judgement<Sight>;
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
  whenever("paySent", "PAY-5", "a request is sent again unchanged, while it lives", sameOrder),
  whenever("inquirySent", "I20", "inquiries keep the plan's pace and number", inPace),
  whenever("cancelSent", "I12", "nothing is cancelled unasked", askedBefore),
  whenever("refundSent", "I14", "a refund is on disk before it is asked for", refundIntended),
  whenever("written", "I9", "a payment moves only along the table", alongTheTable),
  whenever("written", "I11", "the same word changes a payment once", onceByNotice),
  whenever("written", "I13", "what was called off is never simply paid", owedBack),
  whenever("written", "I19", "only the holder of the lock writes", byHolder),
  whenever("written", "I21", "no customer code stands in the journal", noCode),
  whenever("written", "I24", "a receipt keeps its business day and its number", receiptStays),
  whenever("written", "I25", "every entry names its till and its program", signed),
  whenever("written", "I29", "nothing is paid that the acquirer did not approve", approved),
  whenever("opened", "I7", "what was acknowledged is still there, unchanged", acknowledgedStays),
  whenever("noticed", "I31", "a notice is kept with its effect, one of another unknown", ours),
  whenever("reprinted", "I28", "a reprint says what the first print said", sameReceipt),
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

function attemptOf({ disk }: Evidence, request: string): SentPayment | null {
  for (const { attempts } of disk.now.sales.values()) {
    for (const attempt of attempts) if (attempt.request === request) return attempt;
  }
  return null;
}

function intended({ order }: Saw<"paySent">, { disk }: Evidence): string | null {
  const record = disk.now.sales.get(order.reference as SaleId);
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
  const { inquiries, lastInquiries } = evidence.history.of(request);
  const [before, last] = lastInquiries;
  if (before !== undefined && last !== undefined && last - before < attempt.plan.pollEveryMs) {
    return `inquiries ${last - before} ms apart`;
  }
  return inquiries > attempt.plan.maxPolls ? `${inquiries} inquiries` : null;
}

function askedBefore({ request }: Saw<"cancelSent">, evidence: Evidence): string | null {
  const { history } = evidence;
  const attempt = attemptOf(evidence, request);
  const paysBack = attempt?.status === "refunding" && attempt.refund.by === "cancel";
  const known = paysBack || history.of(request).everInquired || history.stopped.has(request);
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
  failed: ["cancelling"],
  cancelled: ["cancelling"],
  refunded: [],
};

/** The payment before and after an entry that moved it. */
function moveIn({ entry: { body }, before }: Saw<"written">) {
  if (body.type !== "paymentMoved") return null;
  const { payment, because } = body;
  const previous = before?.attempts.find(({ request }) => request === payment.request);
  return previous ? { from: previous, to: payment, because } : null;
}

function alongTheTable(sight: Saw<"written">): string | null {
  const move = moveIn(sight);
  if (!move || table[move.from.status].includes(move.to.status)) return null;
  return `${move.to.request} went from ${move.from.status} to ${move.to.status}`;
}

function onceByNotice(sight: Saw<"written">, { history }: Evidence): string | null {
  const move = moveIn(sight);
  if (!move) return null;
  const { noticedInto } = history.of(move.to.request);
  if (move.because !== "notified") {
    noticedInto.clear();
    return null;
  }
  const step = `${move.from.status} to ${move.to.status}`;
  const before = noticedInto.get(step);
  // Another word of a notice in between is a reason for the same one to move it back.
  if (!before) noticedInto.clear();
  noticedInto.set(step, sight.entry);
  // What was never acknowledged may be lost, and then it happens anew.
  const again = before && history.acknowledged[before.seq - 1] === before.hash;
  return again ? `a notice moved ${move.to.request} from ${step} once more` : null;
}

function owedBack(sight: Saw<"written">): string | null {
  const move = moveIn(sight);
  if (move?.to.status !== "paid" || "proof" in move.from) return null;
  const calledOff = move.from.status === "cancelling" || move.from.status === "attention";
  return move.to.refundOwed === calledOff ? null : `paid after ${move.from.status}`;
}

function byHolder({ boot, entry }: Saw<"written">, { writer }: Evidence): string | null {
  const holder = writer();
  // An entry that was on its way when its tab died may still get there, but not after the next came.
  return boot === holder ? null : `run ${boot} wrote entry ${entry.seq}, run ${holder} may write`;
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

function approved(sight: Saw<"written">, { history }: Evidence): string | null {
  const move = moveIn(sight);
  if (move?.to.status !== "paid" || "proof" in move.from) return null;
  const heard = history.of(move.to.request).approvalHeard;
  return heard ? null : `${move.to.request} is paid, and nobody said so`;
}

function acknowledgedStays(_sight: Saw<"opened">, { disk, history }: Evidence): string | null {
  for (const [index, hash] of history.acknowledged.entries()) {
    const line = disk.now.lines[index];
    // What a dying till wrote was never acknowledged, though what follows it may be.
    if (hash === undefined) continue;
    if (line?.hash !== hash || !line.isIntact) {
      return `entry ${index + 1} was acknowledged and is not there`;
    }
  }
  return null;
}

function ours({ request, outcome, approval }: Saw<"noticed">, evidence: Evidence): string | null {
  const attempt = attemptOf(evidence, request);
  if (!attempt) return outcome === "kept" ? `a notice of ${request} was kept` : null;
  if (outcome === "unknown") return `a notice of ${request} found nobody`;
  // Word of money under a payment that is over unpaid is looked into, once for a cancelled one.
  const ignored =
    attempt.status === "failed" ||
    (attempt.status === "cancelled" && attempt.reason !== "lateApproval");
  return outcome === "kept" && approval && ignored ? `word of ${request} was ignored` : null;
}

function sameReceipt({ record }: Saw<"reprinted">, { history }: Evidence): string | null {
  const first = history.printed.get(record.saleId);
  const again = receiptOf(record, "reissue");
  const same = JSON.stringify({ ...again, copyNumber: null }) === JSON.stringify(first);
  return same && again.copyNumber !== null ? null : `the reprint of ${record.saleId} differs`;
}

function onDisk({ payment }: Saw<"told">, evidence: Evidence): string | null {
  const status = attemptOf(evidence, payment.request)?.status;
  // Being `paying` differs from `ready` only in that the request is out.
  const meant = payment.status === "paying" ? "ready" : payment.status;
  return status === meant ? null : `the screen says ${payment.status}, the disk ${status}`;
}

function fewTimers(_sight: Saw<"told">, { disk, timers }: Evidence): string | null {
  let open = 0;
  for (const { attempts } of disk.now.sales.values()) {
    for (const attempt of attempts) if (isUnfinished(attempt)) open += 1;
  }
  return timers() > 2 * Math.max(1, open) ? `${timers()} timers` : null;
}
