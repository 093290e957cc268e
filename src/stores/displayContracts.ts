import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { Watch } from "./contracts.ts";

export interface CustomerDisplayState {
  readonly language: PayerLanguage;
  /** Who chose it: the wallet or the market that was picked, the cashier, or the payer by touch. */
  readonly chosenBy: "home" | "cashier" | "payer";
}

/** A code of ours that the payer's wallet reads. */
export interface OwnCode {
  readonly qr: string;
  /** By the wall clock (ms since 1970). */
  readonly expiresAtMs: number;
}

/**
 * What the payer sees, published at every change of cart, checkout, rate and scanner. Everything that
 * is chosen or given here is for the customer at the till, and gone with them.
 */
export interface CustomerDisplayStore extends Watch<CustomerDisplayState> {
  /** The cashier's choice; null follows the wallet again. */
  languageChosen(language: PayerLanguage | null): void;
  /** The address that opens the receipt on the payer's phone. */
  receiptGiven(url: string): void;
}
