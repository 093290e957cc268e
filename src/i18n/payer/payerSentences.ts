import type { ScanHint } from "#domain/scan/scanTally.ts";
import type { PayerWords } from "./words.ts";

/** What the cashier can show the payer on the tablet itself, turned round. */
export type PayerSentence =
  | "newCode"
  | "topUp"
  | "otherTender"
  | "wait"
  | "goesBack"
  | "confirm"
  | "callSupport"
  | "showPayCode"
  | "brighten"
  | "walletNotHere"
  | "scanShopCode"
  | ScanHint;

/** The same sentences as on the payer's own display, so that no two translations can differ. */
export function payerSentence(sentence: PayerSentence, words: PayerWords): string {
  switch (sentence) {
    case "newCode":
      return words.declined.newCode.advice;
    case "topUp":
      return words.declined.notEnough.advice;
    case "otherTender":
    case "walletNotHere":
      return words.declined.otherWallet.advice;
    case "wait":
      return words.checking.advice;
    case "goesBack":
      return words.stopped.advice;
    case "confirm":
      return words.confirmOnPhone.title;
    case "callSupport":
      return words.declined.ourFault.title;
    case "showPayCode":
      return words.steps.openPay;
    case "brighten":
    case "tooDark":
      return words.steps.brighten;
    case "scanShopCode":
      return words.scanOurCode.title;
    case "glare":
      return words.steps.tilt;
    case "tooFar":
      return words.steps.closer;
    case "outOfFocus":
      return words.steps.further;
    case "moving":
      return words.steps.still;
  }
}
