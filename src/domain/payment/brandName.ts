import { walletFamilies } from "../wallet/wallet.ts";
import type { Proof } from "./answers.ts";
import type { CodeTrace } from "./payment.ts";

/**
 * The wallet's name as it stands on receipts and in totals: the acquirer's word first, then what the
 * code itself says, then the name of its format.
 */
export function brandNameOf(payment: {
  readonly proof: Pick<Proof, "walletBrandName">;
  readonly code: Pick<CodeTrace, "brand" | "family">;
}): string {
  const { proof, code } = payment;
  return proof.walletBrandName ?? code.brand ?? walletFamilies[code.family].label;
}
