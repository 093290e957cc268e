import type { Yen } from "#domain/money/yen.ts";
import type {
  CancelAnswer,
  InquiryAnswer,
  PayAnswer,
  RefundAnswer,
  RefundId,
  RequestId,
} from "#domain/payment/answers.ts";

export interface PayOrder {
  readonly request: RequestId;
  readonly amount: Yen;
  /** The customer's code, whole. It goes to the wire and nowhere else. */
  readonly code: string;
  /** Our own order number, shown to the merchant by the acquirer. */
  readonly reference: string;
  readonly description: string;
}

/** The same for a code that the shop shows and the customer scans. */
export type ShowOrder = Omit<PayOrder, "code">;

/**
 * Whoever takes the money. No method ever rejects: what cannot be understood, did not arrive or took
 * too long is the answer `silent`, which says nothing about whether money moved.
 */
export interface Acquirer {
  /** Asks for the money. May be called again with the very same order, never with a changed one. */
  pay(order: PayOrder): Promise<PayAnswer>;
  /**
   * Asks for a code that the shop shows for this money. Answered by `pending` with the code, and once
   * somebody has paid it, by what became of the payment. May be called again with the very same order.
   */
  showCode(order: ShowOrder): Promise<PayAnswer>;
  /** Asks what became of a request. `total` is what we asked for and compare the answer with. */
  inquire(request: RequestId, total: Yen): Promise<InquiryAnswer>;
  /** Calls a request off, whatever became of it. Repeating it does no harm. */
  cancel(request: RequestId): Promise<CancelAnswer>;
  /** Pays back. A retry carries the same refund id. */
  refund(request: RequestId, refund: RefundId, amount: Yen): Promise<RefundAnswer>;
}
