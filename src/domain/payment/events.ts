import type { Yen } from "../money/yen.ts";
import type { Monotonic } from "../time/instant.ts";
import type {
  CancelAnswer,
  InquiryAnswer,
  PayAnswer,
  RefundAnswer,
  RefundId,
  RequestId,
} from "./answers.ts";
import type { CodeTrace } from "./payment.ts";

/** What can happen to a payment. `at` is the till's own forward-only clock. */
export type PaymentEvent =
  /** A wallet code was read; `scannedAt` is when the camera saw it, `at` when it is acted upon. */
  | {
      readonly type: "codeScanned";
      readonly at: Monotonic;
      readonly scannedAt: Monotonic;
      readonly request: RequestId;
      readonly code: CodeTrace;
    }
  | { readonly type: "intentRecorded"; readonly at: Monotonic }
  | { readonly type: "payAnswered"; readonly at: Monotonic; readonly answer: PayAnswer }
  | { readonly type: "silenceFell"; readonly at: Monotonic }
  | { readonly type: "pollDue"; readonly at: Monotonic }
  | { readonly type: "inquiryAnswered"; readonly at: Monotonic; readonly answer: InquiryAnswer }
  /** The acquirer told us by itself (`notifyPayment`), checked and in the same shape as an inquiry. */
  | { readonly type: "notified"; readonly at: Monotonic; readonly answer: InquiryAnswer }
  /** 中止: the cashier gives up on an unsure payment. */
  | { readonly type: "cashierStopped"; readonly at: Monotonic }
  | { readonly type: "cancelDue"; readonly at: Monotonic }
  | { readonly type: "cancelAnswered"; readonly at: Monotonic; readonly answer: CancelAnswer }
  | {
      readonly type: "refundRequested";
      readonly at: Monotonic;
      readonly refund: RefundId;
      readonly amount: Yen;
    }
  | { readonly type: "refundDue"; readonly at: Monotonic }
  | { readonly type: "refundAnswered"; readonly at: Monotonic; readonly answer: RefundAnswer }
  /** The till came back after a reload or a crash; nothing in memory survived. */
  | { readonly type: "resumed"; readonly at: Monotonic };

/** What a payment wishes to be done, as data. Flows do it, after the new state is on disk. */
export type Effect =
  | { readonly do: "pay" }
  | { readonly do: "inquire" }
  | { readonly do: "cancel" }
  | { readonly do: "refund" }
  /** Comes back as `event` after `afterMs`. */
  | {
      readonly do: "wake";
      readonly afterMs: number;
      readonly event: "silenceFell" | "pollDue" | "cancelDue" | "refundDue";
    }
  /** Written to the journal although no state changed. */
  | { readonly do: "note"; readonly note: "lateApproval" | "contradiction" }
  /** The scan was not acted upon. */
  | { readonly do: "refuse"; readonly reason: "codeExpired" | "paymentLive" };
