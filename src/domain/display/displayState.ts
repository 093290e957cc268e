import type { HomeCurrency } from "../money/currency.ts";
import type { Yen } from "../money/yen.ts";
import type { ProductName } from "../product/product.ts";
import type { PayerLanguage } from "../wallet/payerLanguage.ts";
import type { CoachCause } from "./coach.ts";

/**
 * What the payer's screen shows. Plain data that any wire can carry, made for the payer's eyes: no
 * code, no id of a payment or a wallet account, and nothing of any other customer.
 */
export interface DisplayState {
  readonly shopName: string;
  readonly language: PayerLanguage;
  /** Counts the till's customers: what a payer touched is meant for this one and for no other. */
  readonly visit: number;
  readonly view: DisplayView;
}

/** One thing at a time. */
export type DisplayView =
  | { readonly step: "welcome" }
  /** The till cannot sell just now. */
  | { readonly step: "paused" }
  | ({
      readonly step: "cart";
      readonly lines: readonly DisplayLine[];
      readonly reductions: readonly DisplayReduction[];
    } & Due)
  /** The scanner waits for the payer's code; `coach` is what has kept it from being read. */
  | ({ readonly step: "holdCode"; readonly coach: CoachCause | null } & Due)
  /** The other way round: the payer's wallet reads the code that the till shows. */
  | ({ readonly step: "scanOurCode"; readonly qr: string; readonly expiresAtMs: number } & Due)
  /** The code is of a wallet that cannot pay here; `usable` names those that can. */
  | {
      readonly step: "walletNotUsable";
      readonly wallet: string;
      readonly ended: boolean;
      readonly usable: readonly string[];
    }
  | ({ readonly step: "checking" } & Due)
  | ({ readonly step: "confirmOnPhone" } & Due)
  | ({ readonly step: "declined"; readonly reason: DeclineReason } & Due)
  /** The shop expects no money of this payment any more; what it takes all the same goes back. */
  | { readonly step: "stopped" }
  | { readonly step: "cancelled" }
  | { readonly step: "paidBack" }
  | {
      readonly step: "paid";
      readonly total: Yen;
      readonly home: DisplayHome | null;
      readonly by: PaidBy;
      readonly offers: readonly DisplayOffer[];
      /** Address that opens the receipt on the payer's own phone, or null while there is none. */
      readonly receiptUrl: string | null;
    };

/** What the payer owes, in yen and about how much at home. */
export interface Due {
  readonly total: Yen;
  /** null when no rate is known, or none of the payer's own currency. */
  readonly home: DisplayHome | null;
}

/** What a home amount rests on: a rate, one that is out of date, or the wallet's own word. */
export type HomeBasis = "rate" | "staleRate" | "charged";

export interface DisplayHome {
  readonly currency: HomeCurrency;
  /** Whole smallest units in decimal digits. */
  readonly minor: string;
  readonly basis: HomeBasis;
}

export interface DisplayLine {
  readonly key: string;
  readonly name: ProductName;
  readonly quantity: number;
  readonly amount: Yen;
}

/** What a campaign takes off what the payer owes, whoever pays for it. */
export interface DisplayReduction {
  readonly key: string;
  readonly name: ProductName;
  /** Yen, 1 or more. */
  readonly amount: Yen;
}

export type PaidBy =
  | { readonly by: "wallet"; readonly wallet: string }
  | { readonly by: "cash"; readonly tendered: Yen; readonly change: Yen };

/** What the shop gives a payer along with the thanks, already in the payer's language. */
export interface DisplayOffer {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** BCP 47 tag of the words above, which are not always in the language around them. */
  readonly lang: PayerLanguage;
  /** Address of a picture served by the till itself, or null. */
  readonly picture: string | null;
}

/** Why the wallet said no, as far as it helps the payer. */
export type DeclineReason =
  "newCode" | "notEnough" | "overLimit" | "notConfirmed" | "otherWallet" | "ourFault";

export const declineReasons: readonly DeclineReason[] = [
  "newCode",
  "notEnough",
  "overLimit",
  "notConfirmed",
  "otherWallet",
  "ourFault",
];

/** What the payer's screen tells the till. */
export type PayerMessage = {
  readonly type: "languageChosen";
  readonly language: PayerLanguage;
  /** The customer who was shown when it was touched. */
  readonly visit: number;
};
