import { isWalletBrand, wallets } from "../wallet/wallet.ts";
import { type WalletProfile, domesticProfile, usualProfile } from "../wallet/walletProfile.ts";
import { brandNameOf } from "./brandName.ts";
import type { SentPayment } from "./payment.ts";

/**
 * What the wallet of a payment allows, by today's contract and not by that of the day of the payment:
 * it is today that the wallet is asked. A wallet without a row follows its acquirer's usual terms.
 */
export function profileOf(payment: SentPayment): WalletProfile {
  const brand = brandNameOf(payment);
  if (isWalletBrand(brand)) return wallets[brand].profile;
  return payment.plan.acquirer === "domestic" ? domesticProfile : usualProfile;
}
