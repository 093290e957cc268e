import type { EntryBody } from "#domain/journal/entry.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import type { Mark } from "./faults.ts";
import type { Sight } from "./stage.ts";

/** What was seen of one request so far. */
export interface RequestHistory {
  firstOrder: PayOrder | null;
  pays: number;
  /** Moments of the inquiries in the present run of the till (ms of the world). */
  inquiries: number[];
  everInquired: boolean;
  cancels: number;
}

/** What an onlooker remembers; kept apart from everything the till itself keeps. */
export interface History {
  readonly requests: ReadonlyMap<RequestId, RequestHistory>;
  /** The first request each code was sent under. */
  readonly codes: ReadonlyMap<string, RequestId>;
  /** Requests whose sale the cashier stopped after they were intended. */
  readonly stopped: ReadonlySet<RequestId>;
  /** Codes the camera saw. */
  readonly scanned: ReadonlySet<string>;
  /** Sales that something happened to since this was last cleared. */
  readonly touched: Set<SaleId>;
  of(request: RequestId): RequestHistory;
  remember(sight: Sight, now: number): void;
}

/** The unlucky moment that a sight is, if it is one. */
export function markOf(sight: Sight, history: History): Mark | null {
  switch (sight.saw) {
    case "paySent":
      return history.of(sight.order.request).pays > 1 ? "resentUnderSameId" : null;
    case "written":
      return markOfEntry(sight.entry.body);
    default:
      return null;
  }
}

function markOfEntry(body: EntryBody): Mark | null {
  if (body.type === "paymentNoted" && body.note === "lateApproval") return "approvedAfterCalledOff";
  if (body.type !== "paymentMoved" || body.payment.status !== "paid") return null;
  return body.payment.refundOwed ? "paidButOwedBack" : null;
}

export function createHistory(): History {
  const requests = new Map<RequestId, RequestHistory>();
  const codes = new Map<string, RequestId>();
  const stopped = new Set<RequestId>();
  const latest = new Map<SaleId, RequestId>();
  const scanned = new Set<string>();
  const touched = new Set<SaleId>();

  function of(request: RequestId): RequestHistory {
    const known = requests.get(request);
    if (known) return known;
    const fresh: RequestHistory = {
      firstOrder: null,
      pays: 0,
      inquiries: [],
      everInquired: false,
      cancels: 0,
    };
    requests.set(request, fresh);
    return fresh;
  }

  function remember(sight: Sight, now: number): void {
    switch (sight.saw) {
      case "paySent": {
        const request = of(sight.order.request);
        request.firstOrder ??= sight.order;
        request.pays += 1;
        if (!codes.has(sight.order.code)) codes.set(sight.order.code, sight.order.request);
        return;
      }
      case "inquirySent": {
        const request = of(sight.request);
        request.inquiries.push(now);
        request.everInquired = true;
        return;
      }
      case "cancelSent":
        of(sight.request).cancels += 1;
        return;
      case "written":
        if (sight.after) touched.add(sight.after.saleId);
        if (sight.entry.body.type === "paymentIntended") {
          latest.set(sight.entry.body.sale.id, sight.entry.body.payment.request);
        }
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
      case "booted":
        for (const request of requests.values()) request.inquiries = [];
        return;
      default:
    }
  }

  return { requests, codes, stopped, scanned, touched, of, remember };
}
