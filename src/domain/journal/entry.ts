import type { SentPayment } from "../payment/payment.ts";
import type { RequestId } from "../payment/answers.ts";
import type { HomeQuote } from "../money/quote.ts";
import type { Sale } from "../sale/sale.ts";
import type { SaleId } from "../sale/saleId.ts";
import type { ShopSettings } from "../settings/shopSettings.ts";
import type { Instant } from "../time/instant.ts";

/** What happened, in the past tense. Nothing here is ever changed or removed once written. */
export type EntryBody =
  /** Written before the acquirer is asked: from here on the customer may be charged. */
  | {
      readonly type: "paymentIntended";
      readonly sale: Sale;
      readonly payment: SentPayment;
      /** The estimate the customer was shown, or null when none was to be had. */
      readonly quote: HomeQuote | null;
    }
  /** The payment changed its status; the new state is kept whole, so old entries never need old code. */
  | {
      readonly type: "paymentMoved";
      readonly saleId: SaleId;
      readonly because: string;
      readonly payment: SentPayment;
    }
  /** Something that changes no state but must not be forgotten, such as an approval that came too late. */
  | {
      readonly type: "paymentNoted";
      readonly saleId: SaleId;
      readonly request: RequestId;
      readonly note: "lateApproval" | "contradiction";
    }
  | { readonly type: "receiptReissued"; readonly saleId: SaleId; readonly copy: number }
  | { readonly type: "shopConfigured"; readonly settings: ShopSettings };

/** One link of the chain. */
export interface Entry {
  /** 1, 2, 3, ... without a gap. */
  readonly seq: number;
  readonly at: Instant;
  /** The tablet that wrote it. */
  readonly till: string;
  /** Version of the program that wrote it. */
  readonly engine: string;
  /** `hash` of the entry before, or 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over the canonical bytes of everything above and the body, lower-case hex. */
  readonly hash: string;
  readonly body: EntryBody;
}
