/** Our mark and its version, so that a till that knows a later form can still read this one. */
export const couponMark = "NOREN-C1:";

/** True for whatever claims to be a coupon of ours, sound or not. */
export function isCouponCode(text: string): boolean {
  return text.startsWith(couponMark);
}
