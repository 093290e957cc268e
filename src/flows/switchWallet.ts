import { type Result, err, ok } from "#domain/result.ts";
import type { Terms, WalletSwitches } from "#domain/wallet/acceptance.ts";
import { isSwitchable } from "#domain/wallet/offered.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";

/** Why nothing was switched. */
export type SwitchRefusal =
  /** Nobody said who decides, or with more than 40 characters. */
  | { readonly type: "nameless" }
  /** A switch opens no market and signs no contract. */
  | { readonly type: "notSwitchable" };

const longestName = 40;

/**
 * Writes a manager's decision about a wallet to the journal; from then on it is in force. Payments
 * that are under way are not touched.
 * @param by who decides, as they call themselves
 * @returns every decision in force
 */
export async function switchWallet(
  journal: Journal,
  terms: Terms,
  { wallet, on, by }: { readonly wallet: WalletBrand; readonly on: boolean; readonly by: string },
): Promise<Result<WalletSwitches, SwitchRefusal | JournalFailure>> {
  const name = by.trim();
  if (name === "" || name.length > longestName) return err({ type: "nameless" });
  if (!isSwitchable(wallet, terms)) return err({ type: "notSwitchable" });
  const written = await journal.append({ type: "walletSwitched", wallet, on, by: name });
  return written.ok ? ok(await journal.walletSwitches()) : err(written.error);
}
