import { exhaustive } from "#domain/exhaustive.ts";
import { walletFamilies } from "#domain/wallet/wallet.ts";
import type { UnknownReason } from "#domain/code/recognised.ts";
import type { Messages } from "#i18n/messages.ts";
import type { PayerSentence } from "#i18n/payer/payerSentences.ts";
import type { CheckoutNotice } from "#stores/contracts.ts";

/** What was read, and what to ask the customer for. */
export interface NoticeText {
  readonly what: string;
  readonly ask: string;
  /** The same request for the customer's eyes, or null when it is none of their business. */
  readonly toPayer: PayerSentence | null;
}

type NoticeName =
  | "product"
  | "productMisread"
  | "shopQr"
  | "paymentLink"
  | "url"
  | "emvCpm"
  | "emvCpmBroken"
  | "jpqrCpm"
  | "ownReceipt"
  | "codeExpired"
  | "codeUsed"
  | "paymentLive"
  | "totalChanged"
  | UnknownReason;

export function noticeText(notice: CheckoutNotice, t: Messages): NoticeText {
  switch (notice.type) {
    case "notPayable":
      return words(trapName(notice.recognised), "showPayCode", t);
    case "walletNotAccepted": {
      const kind = notice.ended ? "walletEnded" : "walletNotAccepted";
      return {
        what: t[`checkout.${kind}.what`](walletFamilies[notice.family].label),
        ask: t[`checkout.${kind}.ask`],
        toPayer: "otherTender",
      };
    }
    case "codeExpired":
    case "codeUsed":
      return words(notice.type, "newCode", t);
    case "paymentLive":
    case "totalChanged":
      return words(notice.type, null, t);
    default:
      return exhaustive(notice);
  }
}

function words(name: NoticeName, toPayer: PayerSentence | null, t: Messages): NoticeText {
  return {
    what: t[`checkout.notice.${name}.what`],
    ask: t[`checkout.notice.${name}.ask`],
    toPayer,
  };
}

type Trap = Extract<CheckoutNotice, { type: "notPayable" }>["recognised"];

function trapName(trap: Trap): NoticeName {
  switch (trap.kind) {
    case "url":
      return trap.payment ? "paymentLink" : "url";
    case "unknown":
      return trap.why;
    default:
      return trap.kind;
  }
}
