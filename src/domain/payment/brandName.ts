import { ownLabel } from "../wallet/codeFamily.ts";
import type { SentPayment } from "./payment.ts";

/**
 * The wallet's name as it stands on receipts and in totals: the acquirer's word first, then what the
 * code itself says, then the name of its format.
 */
export function brandNameOf(payment: SentPayment): string {
  const told = "proof" in payment ? payment.proof.walletBrandName : null;
  const { brand, family } = payment.code;
  return told ?? brand ?? ownLabel(family) ?? family;
}
