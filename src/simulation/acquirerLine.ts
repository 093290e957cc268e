import { type Yen, yen } from "#domain/money/yen.ts";
import type {
  Approved,
  CancelAnswer,
  Contradicted,
  Declined,
  InquiryAnswer,
  PayAnswer,
  Pending,
  RefundAnswer,
  RefundId,
  RequestId,
  Silent,
} from "#domain/payment/answers.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { AcquirerBooks, Book } from "./acquirerBooks.ts";
import type { FaultId } from "./faults.ts";
import { type Network, silent } from "./network.ts";
import type { Process } from "./process.ts";
import type { Stage } from "./stage.ts";

/** What the till asks for, to answer it as the adapter would after comparing. */
interface Asked {
  readonly request: RequestId;
  readonly total: Yen;
}

/** How long the real line waits for each answer (ms). */
const timeouts = { pay: 8_000, inquire: 5_000, cancel: 10_000, refund: 10_000 };

/** What the acquirer's side remembers of its answers, whichever run of the till they went to. */
export interface AcquirerMemory {
  readonly lastWords: Map<RequestId, InquiryAnswer>;
  readonly refusedCalls: Set<RequestId>;
}

/** How a gate in front of the acquirer refuses a call. */
const refusals: Partial<Record<FaultId, string>> = {
  payCallRefused: "INVALID_SIGNATURE",
  payRepeatRefused: "REPEAT_REQ_INCONSISTENT",
};

/** The acquirer as one run of the till hears it: its books, its slips of the tongue, the network. */
export function acquirerLine(
  stage: Stage,
  books: AcquirerBooks,
  network: Network,
  process: Process,
  { lastWords, refusedCalls }: AcquirerMemory,
): Acquirer {
  const { boot } = process;
  let asked = 0;

  /** Hands the answer to the till, or that there was none. */
  async function question<Answer extends object>(
    what: keyof typeof timeouts,
    request: RequestId,
    arrives: (moment: string) => Answer | Silent,
  ): Promise<Answer | Silent> {
    const moment = `${what} ${request} ${boot}/${(asked += 1)}`;
    const answer = await network(process, { moment, timeoutMs: timeouts[what], arrives });
    stage.see({ saw: "heard", request, approval: isApproval(answer), unasked: false });
    return answer;
  }

  return {
    pay(order) {
      stage.see({ saw: "paySent", order, at: process.clock.monotonic() });
      const { request, amount: total } = order;
      return question("pay", request, (moment) => {
        // A gate in front of the books decides of each copy by itself: one may pass, another not.
        const gate = stage.strikes("gate", moment);
        if (gate !== null) {
          refusedCalls.add(request);
          return { kind: "declined", code: refusals[gate] ?? "PARAM_ILLEGAL" };
        }
        return answerPay(stage, moment, { request, total }, () => books.pay(order));
      });
    },
    // The shops of these worlds show no code of their own.
    showCode: async () => ({ kind: "silent", cause: "network" }),
    inquire(request, total) {
      stage.see({ saw: "inquirySent", request });
      return question("inquire", request, (moment) => {
        const replayed = stage.strikes("inquiryAnswer", moment);
        const book = books.inquire(request);
        const before = lastWords.get(request);
        if (replayed === "inquiryReplayed" && before) {
          if (book && isOutdated(before, book)) book.brokeWord = true;
          return before;
        }
        const answer = answerInquiry(stage, moment, { request, total }, book, replayed);
        lastWords.set(request, answer);
        // It refused one copy of the call, and now denies to have the other.
        if (book && answer.kind === "notFound" && refusedCalls.has(request)) book.brokeWord = true;
        return answer;
      });
    },
    cancel(request) {
      stage.see({ saw: "cancelSent", request });
      return question("cancel", request, (moment) => answerCancel(stage, moment, request, books));
    },
    refund(request, refund, amount) {
      stage.see({ saw: "refundSent", request, refund, amount });
      return question("refund", request, (moment) =>
        answerRefund(stage, moment, refund, amount, (isPoor) =>
          books.refund(request, refund, amount, isPoor),
        ),
      );
    },
  };
}

function answerPay(stage: Stage, moment: string, asked: Asked, take: () => Book): PayAnswer {
  const fault = stage.strikes("payAnswer", moment);
  if (fault === "payServerErrorBefore") return silent("server");
  if (fault === "payTrafficExceeded") {
    return { kind: "pending", code: "REQUEST_TRAFFIC_EXCEED_LIMIT" };
  }
  const book = take();
  switch (fault) {
    case "payServerErrorAfterwards":
      return silent("server");
    case "payUnknownException":
      return { kind: "pending", code: "UNKNOWN_EXCEPTION" };
    case "payStatusUnknown":
      return silent("unreadable");
    case "payAnsweredForAnother":
      return aboutAnother(stage, moment, asked);
    case "payAnsweredWithOtherAmount":
      return aboutOtherAmount(stage, moment, asked);
    default:
      return outcome(stage, moment, asked, book);
  }
}

function answerInquiry(
  stage: Stage,
  moment: string,
  asked: Asked,
  book: Book | null,
  fault: FaultId | null,
): InquiryAnswer {
  switch (fault) {
    case "inquiryPendingThoughPaid":
      return { kind: "pending", code: "PAYMENT_IN_PROCESS" };
    case "inquiryNotFoundThoughKnown":
      if (isNew(stage, book)) return { kind: "notFound" };
      break;
    case "inquiryAnsweredForAnother":
      return aboutAnother(stage, moment, asked);
    case "inquiryStatusUnknown":
      return silent("unreadable");
    case "inquiryServerError":
      return silent("server");
    default:
  }
  if (book === null) return { kind: "notFound" };
  return book.state === "cancelled" ? { kind: "cancelled" } : outcome(stage, moment, asked, book);
}

/** What was true once, and would now have the till believe in money that is not where it says. */
function isOutdated({ kind }: InquiryAnswer, { state }: Book): boolean {
  return (kind === "approved" && state !== "paid") || kind === "notFound";
}

/** Not every machine of the acquirer has heard of it yet. */
function isNew(stage: Stage, book: Book | null): boolean {
  return book !== null && stage.trueTime() - book.orderedAt < 60_000;
}

function answerCancel(
  stage: Stage,
  moment: string,
  request: RequestId,
  { books, cancel }: AcquirerBooks,
): CancelAnswer {
  const fault = stage.strikes("cancelAnswer", moment);
  if (fault === "cancelPendingUndone") return { kind: "pending", code: "PAYMENT_IN_PROCESS" };
  const before = books.get(request);
  if (before && fault === "cancelRefused") before.cancel = "refused";
  if (before?.state === "paid" && fault === "cancelTooLate") before.cancel = "tooLate";
  const refusal = cancel(request);
  if (fault === "cancelPendingDone") return { kind: "pending", code: "PAYMENT_IN_PROCESS" };
  if (fault === "cancelServerErrorDone") return silent("server");
  if (refusal === "refused") return { kind: "declined", code: "ORDER_STATUS_INVALID" };
  return refusal === "tooLate" ? { kind: "tooLate" } : { kind: "cancelled" };
}

function answerRefund(
  stage: Stage,
  moment: string,
  refund: RefundId,
  amount: Yen,
  payBack: (isPoor: boolean) => string | null,
): RefundAnswer {
  const fault = stage.strikes("refundAnswer", moment);
  if (fault === "refundPendingUndone") return { kind: "pending", code: "REFUND_IN_PROCESS" };
  const refusal = payBack(fault === "refundWithoutBalance");
  if (fault === "refundPendingDone") return { kind: "pending", code: "REFUND_IN_PROCESS" };
  if (fault === "refundServerErrorDone") return silent("server");
  if (refusal !== null) return { kind: "declined", code: refusal };
  const told = fault === "refundAnsweredWithOtherAmount" ? yen(amount + 1) : amount;
  return { kind: "refunded", refundId: `F_${refund}`, amount: told };
}

/** What the books hold, as the adapter tells it. */
function outcome(
  stage: Stage,
  moment: string,
  asked: Asked,
  book: Book,
): Approved | Declined | Pending | Contradicted {
  if (book.state === "open") return { kind: "pending", code: book.code };
  if (book.state !== "paid") return { kind: "declined", code: book.code };
  if (book.currency !== "JPY") return { kind: "contradicted", field: "currency" };
  if (book.captured !== asked.total) return otherAmount(stage, moment, asked, book.captured, book);
  return approval(asked, book);
}

/** Some answers name the wallet and the time, some leave it to what the till knows by itself. */
export function approval({ request, total: amount }: Asked, book: Book | null): Approved {
  const paymentId = `A_${request}`;
  const walletBrandName = book?.brand ?? null;
  const paidAt = book && new Date(book.paidAt).toISOString();
  return { kind: "approved", proof: { paymentId, walletBrandName, request, amount, paidAt } };
}

function isApproval(answer: object): boolean {
  return "kind" in answer && answer.kind === "approved";
}

/** An adapter may compare and say so, or leave it to the engine: both must come to the same. */
function otherAmount(
  stage: Stage,
  moment: string,
  asked: Asked,
  amount: Yen,
  book: Book | null,
): PayAnswer & Doubtful {
  return stage.draw(`told ${moment}`).happens(0.5)
    ? { kind: "contradicted", field: "amount" }
    : approval({ ...asked, total: amount }, book);
}

type Doubtful = Approved | Contradicted;

function aboutOtherAmount(stage: Stage, moment: string, asked: Asked): Doubtful {
  return otherAmount(stage, moment, asked, yen(asked.total + 1), null);
}

function aboutAnother(stage: Stage, moment: string, asked: Asked): Doubtful {
  return stage.draw(`told ${moment}`).happens(0.5)
    ? { kind: "contradicted", field: "request" }
    : approval({ ...asked, request: `${asked.request}_other` as RequestId }, null);
}
