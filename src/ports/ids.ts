import type { CouponId } from "#domain/offer/applied.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";

/** Names that are never given twice: at least 64 random bits each, [A-Za-z0-9_], at most 64 long. */
export interface Ids {
  saleId(): SaleId;
  requestId(): RequestId;
  refundId(): RefundId;
  couponId(): CouponId;
  /** Key of a cart line typed by hand. */
  lineKey(): string;
}
