import type { HomeCurrency } from "../money/currency.ts";
import type { Yen } from "../money/yen.ts";

declare const requestIdBrand: unique symbol;
declare const refundIdBrand: unique symbol;

/**
 * Names one attempt to take one customer's money for ever (`paymentRequestId` on the wire): at most
 * 64 characters of [A-Za-z0-9_]. Sent again only with the same code and the same amount.
 */
export type RequestId = string & { readonly [requestIdBrand]: "request" };

/** Names one refund for ever (`refundRequestId`); retried only under the same id. */
export type RefundId = string & { readonly [refundIdBrand]: "refund" };

/** Money as the customer's wallet counts it. For people to read: nothing is ever computed from it. */
export interface ChargedAmount {
  readonly currency: HomeCurrency;
  /** Whole smallest units as digits, for they may be more than a number holds. */
  readonly minor: string;
}

/** What the acquirer says of a payment it has taken. */
export interface Proof {
  /** The acquirer's own number, shown masked on receipts. */
  readonly paymentId: string;
  /** The wallet as the acquirer names it: the last word on the brand. */
  readonly walletBrandName: string | null;
  /** The request this answer speaks of, compared with ours before it is believed. */
  readonly request: RequestId;
  readonly amount: Yen;
  /** As the acquirer wrote it, ISO 8601 with offset, or null when it did not say. */
  readonly paidAt: string | null;
  /** What the wallet took of its owner, where the acquirer tells: not there when it did not. */
  readonly charged?: ChargedAmount;
}

/** Why nothing usable came back. None of these says whether money moved. */
export type SilenceCause = "timeout" | "network" | "server" | "unreadable";

/** A final no, with the acquirer's code as it came (see resultCodes.ts for what it asks of us). */
export interface Declined {
  readonly kind: "declined";
  readonly code: string;
}

export interface Approved {
  readonly kind: "approved";
  readonly proof: Proof;
}

/** Neither yes nor no yet (`resultStatus` U). */
export interface Pending {
  readonly kind: "pending";
  readonly code: string;
  /** The code to show, where one was asked for: the order waits for whoever scans it. */
  readonly shopCode?: string;
}

export interface Silent {
  readonly kind: "silent";
  readonly cause: SilenceCause;
}

/** An approval that is not about our request or not in our currency: a fault, never a payment. */
export interface Contradicted {
  readonly kind: "contradicted";
  readonly field: "request" | "amount" | "currency";
}

export type PayAnswer = Approved | Declined | Pending | Silent | Contradicted;

/** `notFound` is not a no: the request may still be on its way. */
export type InquiryAnswer =
  | Approved
  | Declined
  | Pending
  | Silent
  | Contradicted
  | { readonly kind: "cancelled" }
  | { readonly kind: "notFound" };

export type CancelAnswer =
  | { readonly kind: "cancelled" }
  /** CANCEL_WINDOW_EXCEED: the day of the sale is over for the acquirer. */
  | { readonly kind: "tooLate" }
  | Declined
  | Pending
  | Silent;

export type RefundAnswer =
  | {
      readonly kind: "refunded";
      /** The acquirer's own number. */
      readonly refundId: string;
      readonly amount: Yen;
    }
  | Declined
  | Pending
  | Silent;
