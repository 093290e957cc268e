import type { PayerCopy } from "#domain/receipt/payerCopy.ts";

/** A receipt whose signature holds. */
export interface OpenedReceipt {
  readonly copy: PayerCopy;
  /** Of the key that signed it, to be compared with the paper. */
  readonly mark: string;
  /** The shop publishes that key beside this page. */
  readonly isPublished: boolean;
}

/** Opens what stands behind the #; null when it is no unchanged receipt. */
export type OpenReceipt = (fragment: string) => Promise<OpenedReceipt | null>;
