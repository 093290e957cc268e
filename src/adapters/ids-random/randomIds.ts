import type { CouponId } from "#domain/offer/applied.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Ids } from "#ports/ids.ts";

/** 96 bits of chance as 24 hex digits: no two tills ever give the same name, and people can read it out. */
function chance(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** Names from the browser's own source of chance; the letter in front tells what is named. */
export const randomIds: Ids = {
  saleId: () => `S_${chance()}` as SaleId,
  requestId: () => `P_${chance()}` as RequestId,
  refundId: () => `R_${chance()}` as RefundId,
  couponId: () => `C_${chance()}` as CouponId,
  lineKey: () => `L_${chance()}`,
};
