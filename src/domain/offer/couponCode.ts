import type { CouponId } from "./applied.ts";

/** Our mark and its version, so that a till that knows a later form can still read this one. */
const mark = "NOREN-C1:";

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
  return `${mark}${id}:${sealOf(id, keyedDigest)}`;
}

/** True for whatever claims to be a coupon of ours, sound or not. */
export function isCouponCode(text: string): boolean {
  return text.startsWith(mark);
}

/** Id and seal in a text that came from `couponCodeText`, or null for any other text. */
export function parseCouponCode(
  text: string,
): { readonly id: CouponId; readonly seal: string } | null {
  const [, id, seal] = (isCouponCode(text) && form.exec(text.slice(mark.length))) || [];
  return id && seal ? { id: id as CouponId, seal } : null;
}
