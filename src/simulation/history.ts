import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import { type Receipt, receiptOf } from "#domain/receipt/receipt.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import type { Mark } from "./faults.ts";
import type { Sight } from "./stage.ts";

/** What was seen of one request so far. */
export interface RequestHistory {
  firstOrder: PayOrder | null;
  pays: number;
  /** Inquiries in the present run of the till. */
  inquiries: number;
  /** Moments of the last two of them, unless the till slept in between (ms of the world). */
  lastInquiries: readonly number[];
  everInquired: boolean;
  /** In the present run the till has heard the acquirer approve of it. */
  approvalHeard: boolean;
  /** Questions of the present run that are not answered yet. */
  asked: number;
  /** When the present run last asked anything about it (ms of the world). */
  askedAt: number;
  /** When the present run last heard anything about it (ms of the world). */
  heardAt: number;
  /** Entries with the moves that notices have made since anything else was learned of it. */
  readonly noticedInto: Map<string, Entry>;
}

/** What an onlooker remembers; kept apart from everything the till itself keeps. */
export interface History {
  /** The first request each code was sent under. */
  readonly codes: ReadonlyMap<string, RequestId>;
  /** Requests whose sale the cashier stopped after they were intended. */
  readonly stopped: ReadonlySet<RequestId>;
  /** Codes the camera saw. */
  readonly scanned: ReadonlySet<string>;
  /** Digests of all entries the till was told are on disk, by number less one. */
  readonly acknowledged: readonly (string | undefined)[];
  /** Receipts as they were first printed. */
  readonly printed: ReadonlyMap<SaleId, Receipt>;
  /** Refunds that were to be cancellations. */
  readonly cancelledBack: ReadonlySet<RefundId>;
  /** Sales that something happened to since this was last cleared. */
  readonly touched: Set<SaleId>;
  /** Writes of the present run that have not ended. */
  readonly writing: number;
  of(request: RequestId): RequestHistory;
  remember(sight: Sight, now: number): void;
}

/** The unlucky moment that a sight is, if it is one. */
export function markOf(sight: Sight, history: History): Mark | null {
  switch (sight.saw) {
    case "paySent":
      return history.of(sight.order.request).pays > 1 ? "resentUnderSameId" : null;
    case "refundSent":
      return history.cancelledBack.has(sight.refund) ? "refundByCancelBecameRefund" : null;
    case "written":
      return markOfEntry(sight.entry.body, sight.before);
    default:
      return null;
  }
}

function markOfEntry(body: EntryBody, before: SaleRecord | null): Mark | null {
  if (body.type === "cashReturned") return "refundOutOfDrawer";
  if (body.type === "paymentNoted" && body.note === "lateApproval") return "approvedAfterCalledOff";
  if (body.type !== "paymentMoved") return null;
  const { payment } = body;
  if (payment.status === "paid") return payment.refundOwed ? "paidButOwedBack" : null;
  if (payment.status !== "refunding" || payment.refundOwed) return null;
  return payment.refund.by === "refund" && before && before.refunds.length === 0
    ? "refundByRefund"
    : null;
}

function freshRequest(): RequestHistory {
  return {
    firstOrder: null,
    pays: 0,
    inquiries: 0,
    lastInquiries: [],
    everInquired: false,
    approvalHeard: false,
    asked: 0,
    askedAt: -Infinity,
    heardAt: -Infinity,
    noticedInto: new Map(),
  };
}

/** What every start of the till wipes out. */
const forgotten = { inquiries: 0, lastInquiries: [], approvalHeard: false, asked: 0 } as const;

export function createHistory(): History {
  const requests = new Map<RequestId, RequestHistory>();
  const codes = new Map<string, RequestId>();
  const stopped = new Set<RequestId>();
  const latest = new Map<SaleId, RequestId>();
  const scanned = new Set<string>();
  const acknowledged: (string | undefined)[] = [];
  const printed = new Map<SaleId, Receipt>();
  const touched = new Set<SaleId>();
  const cancelledBack = new Set<RefundId>();

  function of(request: RequestId): RequestHistory {
    const known = requests.get(request);
    if (known) return known;
    const fresh = freshRequest();
    requests.set(request, fresh);
    return fresh;
  }

  function asks(request: RequestId, now: number): RequestHistory {
    const known = of(request);
    known.asked += 1;
    known.askedAt = now;
    return known;
  }

  function wrote({ body }: Entry, before: SaleRecord | null, after: SaleRecord | null): void {
    if (after) touched.add(after.saleId);
    if (body.type === "paymentIntended") latest.set(body.sale.id, body.payment.request);
    if (body.type === "paymentMoved" && body.payment.status === "refunding") {
      const { id, by } = body.payment.refund;
      if (by === "cancel") cancelledBack.add(id);
    }
    // A receipt that comes into being once more was lost with its disk, before anybody was told.
    if (after?.receipt && !before?.receipt) {
      printed.set(after.saleId, receiptOf(after, "original"));
    }
  }

  function remember(sight: Sight, now: number): void {
    switch (sight.saw) {
      case "paySent": {
        const request = asks(sight.order.request, now);
        request.firstOrder ??= sight.order;
        request.pays += 1;
        if (!codes.has(sight.order.code)) codes.set(sight.order.code, sight.order.request);
        return;
      }
      case "inquirySent": {
        const request = asks(sight.request, now);
        request.inquiries += 1;
        request.lastInquiries = [...request.lastInquiries.slice(-1), now];
        request.everInquired = true;
        return;
      }
      case "cancelSent":
      case "refundSent":
        asks(sight.request, now);
        return;
      case "heard": {
        const request = of(sight.request);
        if (!sight.unasked) request.asked -= 1;
        request.heardAt = now;
        request.approvalHeard ||= sight.approval;
        return;
      }
      case "written":
        wrote(sight.entry, sight.before, sight.after);
        return;
      case "writing":
        history.writing += sight.begun ? 1 : -1;
        return;
      case "acknowledged":
        acknowledged[sight.entry.seq - 1] = sight.entry.hash;
        return;
      case "booked":
        touched.add(sight.saleId);
        return;
      case "cashierStopped": {
        const request = latest.get(sight.saleId);
        if (request !== undefined) stopped.add(request);
        return;
      }
      case "scanned":
        scanned.add(sight.digits);
        return;
      case "woke":
        for (const request of requests.values()) request.lastInquiries = [];
        return;
      case "opened":
        history.writing = 0;
        for (const request of requests.values()) Object.assign(request, forgotten);
        return;
      default:
    }
  }

  const history: History & { writing: number } = {
    codes,
    stopped,
    scanned,
    acknowledged,
    printed,
    touched,
    cancelledBack,
    writing: 0,
    of,
    remember,
  };
  return history;
}
