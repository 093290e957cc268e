import type { Yen } from "#domain/money/yen.ts";
import type { InquiryAnswer, RequestId } from "#domain/payment/answers.ts";

/**
 * What the acquirer says of a payment without being asked (`notifyPayment`). Its signature is checked
 * and its shape is that of an inquiry's answer; whether it is about money of ours, and how much we
 * asked for, only the journal knows.
 */
export interface Notice {
  readonly request: RequestId;
  /** The answer held against the total that was asked for under this request (yen). */
  answerFor(total: Yen): InquiryAnswer;
}

/**
 * What became of a notice. `kept`: what follows from it is on disk, so it need not come again;
 * `unknown`: no payment of ours has this id, and it is noted nowhere but with the acquirer;
 * `later`: it could not be kept now and has to come again.
 */
export type NoticeOutcome = "kept" | "unknown" | "later";

/** The till's ear for the acquirer. */
export interface Notices {
  /** The one who hears them; the returned function ends it. Before that, notices are told to come again. */
  listen(hear: (notice: Notice) => Promise<NoticeOutcome>): () => void;
}
