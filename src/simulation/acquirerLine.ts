import type { Yen } from "#domain/money/yen.ts";
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
} from "#domain/payment/answers.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { AcquirerBooks, Book } from "./acquirerBooks.ts";
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

/** The acquirer as one run of the till hears it: its books, its slips of the tongue, the network. */
export function acquirerLine(
  stage: Stage,
  books: AcquirerBooks,
  network: Network,
  process: Process,
): Acquirer {
  const { boot } = process;
  let asked = 0;

  function question<Answer>(
    what: keyof typeof timeouts,
    request: RequestId,
    arrives: (moment: string) => Answer,
  ) {
    const moment = `${what} ${request} ${boot}/${(asked += 1)}`;
    return network(process, { moment, timeoutMs: timeouts[what], arrives });
  }

  return {
    pay(order) {
      stage.see({ saw: "paySent", order, at: process.clock.monotonic() });
      const { request, amount: total } = order;
      // A gate in front of the books refuses a call, and then every copy of it.
      let refused: boolean | null = null;
      return question("pay", request, (moment) => {
        refused ??= stage.strikes("gate", moment) !== null;
        if (refused) return { kind: "declined", code: "INVALID_SIGNATURE" };
        return answerPay(stage, moment, { request, total }, () => books.pay(order));
      });
    },
    inquire(request, total) {
      stage.see({ saw: "inquirySent", request });
      return question("inquire", request, (moment) =>
        answerInquiry(stage, moment, { request, total }, books.inquire(request)),
      );
    },
    cancel(request) {
      stage.see({ saw: "cancelSent", request });
      return question("cancel", request, (moment) => answerCancel(stage, moment, request, books));
    },
    refund(request, refund, amount) {
      stage.see({ saw: "refundSent", request, refund, amount });
      return question("refund", request, (moment) =>
        answerRefund(stage, moment, () => books.refund(request, refund, amount), refund, amount),
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
): InquiryAnswer {
  switch (stage.strikes("inquiryAnswer", moment)) {
    case "inquiryPendingThoughPaid":
      return { kind: "pending", code: "PAYMENT_IN_PROCESS" };
    case "inquiryNotFoundThoughKnown":
      return { kind: "notFound" };
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
  const book = cancel(request);
  if (fault === "cancelPendingDone") return { kind: "pending", code: "PAYMENT_IN_PROCESS" };
  if (fault === "cancelServerErrorDone") return silent("server");
  if (book.cancel === "refused") return { kind: "declined", code: "ORDER_STATUS_INVALID" };
  return book.cancel === "tooLate" ? { kind: "tooLate" } : { kind: "cancelled" };
}

function answerRefund(
  stage: Stage,
  moment: string,
  payBack: () => ReturnType<AcquirerBooks["refund"]>,
  refund: RefundId,
  amount: Yen,
): RefundAnswer {
  const fault = stage.strikes("refundAnswer", moment);
  if (fault === "refundPendingUndone") return { kind: "pending", code: "REFUND_IN_PROCESS" };
  const done = payBack();
  if (fault === "refundPendingDone") return { kind: "pending", code: "REFUND_IN_PROCESS" };
  if (fault === "refundServerErrorDone") return silent("server");
  if (done === "done") return { kind: "refunded", refundId: `F_${refund}`, amount };
  const code = done === "tooMuch" ? "REFUND_AMOUNT_EXCEED" : "ORDER_STATUS_INVALID";
  return { kind: "declined", code };
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
  if (book.captured !== asked.total) return otherAmount(stage, moment, asked, book.captured);
  return approval(asked);
}

function approval({ request, total: amount }: Asked): Approved {
  const paymentId = `A_${request}`;
  const paidAt = "2026-11-22T16:05:00+09:00";
  return { kind: "approved", proof: { paymentId, walletBrandName: null, request, amount, paidAt } };
}

/** An adapter may compare and say so, or leave it to the engine: both must come to the same. */
function otherAmount(
  stage: Stage,
  moment: string,
  asked: Asked,
  amount: Yen,
): PayAnswer & Doubtful {
  return stage.draw(`told ${moment}`).happens(0.5)
    ? { kind: "contradicted", field: "amount" }
    : approval({ ...asked, total: amount });
}

type Doubtful = Approved | Contradicted;

function aboutOtherAmount(stage: Stage, moment: string, asked: Asked): Doubtful {
  return otherAmount(stage, moment, asked, (asked.total + 1) as Yen);
}

function aboutAnother(stage: Stage, moment: string, asked: Asked): Doubtful {
  return stage.draw(`told ${moment}`).happens(0.5)
    ? { kind: "contradicted", field: "request" }
    : approval({ ...asked, request: `${asked.request}_other` as RequestId });
}
