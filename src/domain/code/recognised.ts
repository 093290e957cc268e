import type { WalletFamily } from "../wallet/codeFamily.ts";
import type { WalletBrand } from "../wallet/wallet.ts";

/** Why a text is no code of any kind we know. */
export type UnknownReason =
  | "empty"
  | "tooLong"
  | "controlCharacters"
  /** Digits of another script or full width, or characters that only look like nothing. */
  | "foreignCharacters"
  /** Digits, but of no length or beginning any wallet uses. */
  | "noWalletNumber"
  | "noKnownForm";

/**
 * What a text read by the till is. Only `wallet` may ever become a payment; all the others are
 * traps that are named to the cashier and sent nowhere.
 */
export type Recognised =
  | {
      readonly kind: "wallet";
      readonly family: WalletFamily;
      /** null when the format serves many brands and the number does not tell which. */
      readonly brand: WalletBrand | null;
      /** The digits as they go to the acquirer. */
      readonly code: string;
    }
  | {
      readonly kind: "product";
      /** JAN-13 or JAN-8 with a right check digit. */
      readonly code: string;
      /** Given by a shop for its own use (20-29). */
      readonly inStore: boolean;
    }
  | {
      readonly kind: "productMisread";
      readonly code: string;
      /** The last digit that would have been right. */
      readonly expectedCheckDigit: string;
    }
  /** A code that a shop shows and a customer scans (merchant-presented). */
  | {
      readonly kind: "shopQr";
      readonly standard: "EMV_MPM" | "JPQR_MPM";
      readonly checksumOk: boolean;
    }
  /** `payment`: a link to somebody's receive-money page or order; otherwise any other address. */
  | { readonly kind: "url"; readonly payment: boolean }
  /** The customer's code in EMVCo's form: a payment code, but of no wallet this till can ask. */
  | { readonly kind: "emvCpm"; readonly aid: string }
  | { readonly kind: "emvCpmBroken" }
  | { readonly kind: "jpqrCpm"; readonly operator: string | null }
  | { readonly kind: "ownReceipt"; readonly receiptNumber: string }
  | { readonly kind: "unknown"; readonly why: UnknownReason };
