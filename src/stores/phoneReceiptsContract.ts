import type { SaleRecord } from "#domain/journal/views.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { Watch } from "./contracts.ts";

export interface PhoneReceiptsState {
  /** Where payers' phones find the receipt's page; null while none of them could reach it. */
  readonly page: string | null;
  /** null where this browser can keep no key, and before it is known. */
  readonly key: TillKey | null;
}

/** The public half of what this till signs with, as people see it. */
export interface TillKey {
  /** On paper and on the phone, to be compared: "7K3M-QX9P-2HTD". */
  readonly mark: string;
  /** For the shop's published list: 64 small hex digits. */
  readonly hash: string;
}

export const noPhoneReceiptsYet: PhoneReceiptsState = { page: null, key: null };

/** Receipts for the payers' own phones. */
export interface PhoneReceipts extends Watch<PhoneReceiptsState> {
  /**
   * The address that opens a paid sale's receipt on its payer's phone, as the sale stands now. null
   * where no phone could reach the page or no key is kept.
   */
  addressFor(record: SaleRecord, language: PayerLanguage): Promise<string | null>;
}

/** What the paper says so that a phone's receipt can be compared with it: nothing when none is given. */
export function markOnPaper({ page, key }: PhoneReceiptsState): string | null {
  return page === null || key === null ? null : key.mark;
}
