import type { CouponId } from "./applied.ts";

/** Our mark and its version, so that a till that knows a later form can still read this one. */
const mark = "NOREN-C1:";

const form = /^([A-Za-z0-9_]{8,64}):([0-9a-f]{16})$/;

/** What is digested under the till's key to seal a coupon. */
export function couponSealText(id: CouponId): string {
  return `coupon ${id}`;
}

/** The seal on paper: enough of the digest that nobody guesses it, short enough for a small QR. */
export function sealOf(digest: string): string {
  return digest.slice(0, 16);
}

/**
 * The text of a coupon's QR. The journal and its export hold the id and never the seal, so that
 * nobody who reads an export can redeem what stands in it.
 */
export function couponCodeText(id: CouponId, digest: string): string {
  return `${mark}${id}:${sealOf(digest)}`;
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
