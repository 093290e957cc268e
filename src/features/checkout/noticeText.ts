import { exhaustive } from "#domain/exhaustive.ts";
import { familyLabel, shownName } from "#domain/wallet/walletNames.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { UnknownReason } from "#domain/code/recognised.ts";
import type { StaffLanguage } from "#i18n/language.ts";
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

/**
 * @param language of the messages, for the wallets' own names
 * @param instead wallets that can pay where the one that was read cannot
 */
export function noticeText(
  notice: CheckoutNotice,
  t: Messages,
  language: StaffLanguage,
  instead: readonly WalletBrand[] = [],
): NoticeText {
  switch (notice.type) {
    case "notPayable":
      return words(trapName(notice.recognised), "showPayCode", t);
    case "walletNotAccepted":
      return walletText(notice, t, language, instead);
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

/** Which wallet it is, why it cannot pay, and what can. */
function walletText(
  { brand, family, reason }: Extract<CheckoutNotice, { type: "walletNotAccepted" }>,
  t: Messages,
  language: StaffLanguage,
  instead: readonly WalletBrand[],
): NoticeText {
  const wallet = brand === null ? familyLabel(family, language) : shownName(brand, language);
  const others = instead.map((other) => shownName(other, language)).join(listed[language]);
  const known = [
    t["checkout.walletRefused.ask"],
    ...(others === "" ? [] : [t["checkout.walletRefused.instead"](others)]),
  ];
  const ask = known.join(" ");
  switch (reason) {
    case "ended":
      return { what: t["checkout.walletEnded.what"](wallet), ask, toPayer: "otherTender" };
    case "noContract":
      return { what: t["checkout.walletNotAccepted.what"](wallet), ask, toPayer: "otherTender" };
    default: {
      const toPayer = reason === "overLimit" ? "otherTender" : "walletNotHere";
      return { what: t[`checkout.walletRefused.${reason}.what`](wallet), ask, toPayer };
    }
  }
}

const listed: Readonly<Record<StaffLanguage, string>> = { ja: "、", en: ", ", zh: "、" };

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
