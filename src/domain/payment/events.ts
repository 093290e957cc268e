import type { Monotonic } from "../time/instant.ts";
import type { CancelAnswer, InquiryAnswer, PayAnswer, RefundAnswer, RequestId } from "./answers.ts";
import type { CodeTrace, RefundOrder } from "./payment.ts";

/** What can happen to a payment. `at` is the till's own forward-only clock. */
export type PaymentEvent =
  /**
   * A wallet code was read, or the shop is to show one of its own; `scannedAt` is when the camera saw
   * it, `at` when it is acted upon.
   */
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
  | {
      readonly type: "inquiryAnswered";
      readonly at: Monotonic;
      readonly answer: InquiryAnswer;
      /**
       * True when the acquirer's day of this payment was over before it was asked: what it has not
       * heard of by then it will never take.
       */
      readonly dayOver: boolean;
    }
  /** The acquirer told us by itself (`notifyPayment`), checked and in the same shape as an inquiry. */
  | { readonly type: "notified"; readonly at: Monotonic; readonly answer: InquiryAnswer }
  /** 中止: the cashier gives up on an unsure payment. */
  | { readonly type: "cashierStopped"; readonly at: Monotonic }
  | { readonly type: "cancelDue"; readonly at: Monotonic }
  | { readonly type: "cancelAnswered"; readonly at: Monotonic; readonly answer: CancelAnswer }
  | { readonly type: "refundRequested"; readonly at: Monotonic; readonly refund: RefundOrder }
  | { readonly type: "refundDue"; readonly at: Monotonic }
  | { readonly type: "refundAnswered"; readonly at: Monotonic; readonly answer: RefundAnswer }
  /** Money that is owed back was refused to go; it is tried anew. */
  | { readonly type: "payBackDue"; readonly at: Monotonic }
  /** Somebody has reason to doubt that the payment took no money: the acquirer is asked again. */
  | { readonly type: "questioned"; readonly at: Monotonic }
  /** The till came back after a reload or a crash; nothing in memory survived. */
  | { readonly type: "resumed"; readonly at: Monotonic };

/** What a payment wishes to be done, as data. Flows do it, after the new state is on disk. */
export type Effect =
  | { readonly do: "pay" }
  | { readonly do: "inquire" }
  | { readonly do: "cancel" }
  | { readonly do: "refund" }
  /** All that is left of the money goes back, under a new refund id: comes back as `refundRequested`. */
  | { readonly do: "payBack" }
  /** Comes back as `event` after `afterMs`. */
  | {
      readonly do: "wake";
      readonly afterMs: number;
      readonly event: "silenceFell" | "pollDue" | "cancelDue" | "refundDue" | "payBackDue";
    }
  /** Written to the journal although no state changed. */
  | { readonly do: "note"; readonly note: "lateApproval" | "contradiction" }
  /** The scan was not acted upon. */
  | { readonly do: "refuse"; readonly reason: "codeExpired" | "paymentLive" };
