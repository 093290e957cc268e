import type { WalletBrand } from "#domain/wallet/wallet.ts";

/** What a customer does with the shop's code. */
export interface PhoneScan {
  /** The text of the QR. */
  readonly content: string;
  readonly wallet: WalletBrand;
  /** Number of the test acquirer's scenario that follows (docs/scenarios.md). */
  readonly scenario: string;
}

/** A code that a shop shows at this moment, as a customer at the counter sees it. */
export interface WaitingCode {
  readonly content: string;
  /** Yen as digits. */
  readonly amount: string;
}

/** A customer's phone for whoever tries the till without one. Only a test acquirer has such a thing. */
export interface PracticePhone {
  /** What the wallet's screen says, as a result code; null when nobody answered. Never rejects. */
  scan(scan: PhoneScan): Promise<string | null>;
  /** Every code that waits to be scanned. Never rejects. */
  waiting(): Promise<readonly WaitingCode[]>;
}
