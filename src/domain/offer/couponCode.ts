import type { CouponId } from "./applied.ts";
import { couponMark, isCouponCode } from "./couponMark.ts";

const form = /^([A-Za-z0-9_]{8,64}):([0-9a-f]{16})$/;

/** The seal on paper: enough of a digest under the till's key that nobody guesses it. */
export function sealOf(id: CouponId, keyedDigest: (text: string) => string): string {
  return keyedDigest(`coupon ${id}`).slice(0, 16);
}

/**
 * The text of a coupon's QR. The journal and its export hold the id and never the seal, so that
 * nobody who reads an export can redeem what stands in it.
 */
export function couponCodeText(id: CouponId, keyedDigest: (text: string) => string): string {
  return `${couponMark}${id}:${sealOf(id, keyedDigest)}`;
}

/** Id and seal in a text that came from `couponCodeText`, or null for any other text. */
export function parseCouponCode(
  text: string,
): { readonly id: CouponId; readonly seal: string } | null {
  const [, id, seal] = (isCouponCode(text) && form.exec(text.slice(couponMark.length))) || [];
  return id && seal ? { id: id as CouponId, seal } : null;
}
