/** Languages in which the cashier can show a sentence to the payer. */
export type PayerLanguage = "en" | "zh";

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
  | "scanShopCode";

/**
 * What the payer is asked for, in their own words: shown small under the cashier's advice, so that
 * the tablet can be turned round instead of a conversation being held.
 */
export const payerSentences: Readonly<
  Record<PayerLanguage, Readonly<Record<PayerSentence, string>>>
> = {
  en: {
    newCode: "Please refresh the payment code in your app and show it again.",
    topUp: "Your balance or limit is not enough. Please top up or use another wallet.",
    otherTender: "This wallet cannot be used for this purchase. Please pay another way.",
    wait: "We are checking your payment. Please keep your app open.",
    goesBack:
      "This payment was stopped. If your wallet is charged all the same, the money goes back to you automatically.",
    confirm: "Please confirm the payment on your phone.",
    callSupport: "We are sorry: our shop cannot take this payment right now.",
    showPayCode: "Please show the code on the “Pay” screen of your wallet app.",
    brighten: "Please turn up your screen’s brightness and show the whole code.",
    walletNotHere:
      "This wallet cannot be used here yet. You have not been charged. Please use another wallet or cash.",
    scanShopCode: "Please scan this code with your wallet app and confirm the amount.",
  },
  zh: {
    newCode: "请在应用中刷新付款码，再次出示。",
    topUp: "余额不足或超出限额。请充值或使用其他钱包。",
    otherTender: "该钱包无法支付本次消费，请使用其他支付方式。",
    wait: "正在确认您的支付，请不要关闭应用。",
    goesBack: "这笔支付已中止。如果您的钱包仍被扣款，款项会自动退还给您。",
    confirm: "请在手机上确认付款。",
    callSupport: "非常抱歉，本店目前无法受理这笔支付。",
    showPayCode: "请出示钱包应用“付款”页面上的付款码。",
    brighten: "请调亮屏幕，并完整出示付款码。",
    walletNotHere: "该钱包目前还不能在本店使用，未向您扣款。请使用其他钱包或现金。",
    scanShopCode: "请用钱包应用扫描此码并确认金额。",
  },
};

/** BCP 47 tags, for `lang`: Han glyphs come out wrongly without it. */
export const payerLanguageTags: Readonly<Record<PayerLanguage, string>> = {
  en: "en",
  zh: "zh-Hans",
};
