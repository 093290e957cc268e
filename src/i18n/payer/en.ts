import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const en: PayerWords = {
  welcome: "Welcome",
  language: "Language",
  cart: "Your items",
  items: counted("en", { one: "# item", other: "# items" }),
  total: "Total",
  yen: "Japanese yen",
  estimate: "Estimate. Your wallet decides the final amount.",
  estimateStale: "Estimate by an older rate. Your wallet decides.",
  charged: "Charged by your wallet.",

  holdCode: {
    title: "Please hold your payment code up to the camera",
    advice: "Open the “Pay” screen of your wallet app.",
  },
  confirmOnPhone: {
    title: "Please confirm the payment on your phone",
    advice: "Enter your PIN or password if your app asks for it.",
  },
  checking: {
    title: "We are checking your payment",
    advice: "Please keep your app open for a moment, and do not pay again.",
  },
  paid: { title: "Payment complete", advice: "Thank you for shopping with us." },
  paidWith: (wallet) => `Paid with ${wallet}`,
  inCash: "Paid in cash",
  tendered: "Received",
  change: "Your change",

  declined: {
    newCode: {
      title: "We need a new code",
      advice: "Please refresh the payment code in your app and show it again.",
    },
    notEnough: {
      title: "The balance is not enough",
      advice: "Please top up your wallet, or pay with another wallet or in cash.",
    },
    overLimit: {
      title: "This is above your wallet’s limit",
      advice: "Please raise the limit in your app, or pay with another wallet or in cash.",
    },
    notConfirmed: {
      title: "The payment was not confirmed",
      advice: "Please show a new code and confirm the payment once more.",
    },
    otherWallet: {
      title: "This wallet cannot be used for this purchase",
      advice: "Please pay with another wallet or in cash.",
    },
    ourFault: {
      title: "We are sorry, we cannot take this payment",
      advice: "The problem is on our side, not yours. Please pay another way.",
    },
  },
  notCharged: "You have not been charged.",
  stopped: {
    title: "This payment was stopped",
    advice: "If your wallet is charged all the same, the money goes back to you automatically.",
  },
  cancelled: {
    title: "The payment was cancelled",
    advice: "Please show a new code, or pay another way.",
  },
  paidBack: {
    title: "Your money has been returned",
    advice: "The full amount went back to your wallet.",
  },
  notUsable: (wallet) => `${wallet} cannot be used at this shop`,
  ended: (wallet) => `${wallet} is no longer in service`,
  usable: "You can pay with",

  scanOurCode: {
    title: "Please scan this code with your wallet app",
    advice: "Check the amount and confirm the payment in your app.",
  },
  codeOver: "This code has expired. Our staff will show you a new one.",

  coach: {
    nothingRead: "We could not read a code yet",
    shopQr: "This is a shop’s QR code",
    receiveCode: "This code is for receiving money",
    product: "This is a product’s barcode",
    webAddress: "This code is a web address",
    expiredCode: "This code has expired",
    usedCode: "This code has already been used",
    otherCode: "This is not a payment code",
    tooDark: "Your screen is too dark",
    glare: "There is glare on your screen",
    tooFar: "Your phone is too far away",
    outOfFocus: "The picture is not sharp",
    moving: "Your phone is moving",
  },
  steps: {
    openPay: "Open the “Pay” screen of your wallet app",
    brighten: "Turn up the brightness of your screen",
    refresh: "Refresh the code. A screenshot does not work.",
    tilt: "Tilt your phone a little",
    closer: "Bring your phone closer",
    further: "Move your phone a little further away",
    still: "Hold your phone still",
  },

  offers: "For you",
  receiptOnPhone: {
    title: "Your receipt on your phone",
    advice: "Scan this code with the camera of your phone.",
  },
  paused: { title: "One moment, please", advice: "Our staff will be with you shortly." },

  slip: {
    title: "Refund slip",
    amount: "Refunded",
    returnedAt: "Date of refund",
    number: "Refund no.",
    soldAt: "Date of purchase",
    receipt: "Receipt no.",
    goods: "Returned goods",
    pieces: counted("en", { one: "# pc", other: "# pcs" }),
    rate: (rate) => `At ${rate}% tax`,
    untaxed: "Without tax",
    tax: "tax included",
    way: "Refunded by",
    toWallet: (brand) => `${brand} (to your wallet)`,
    inCash: "Cash",
    homeNote:
      "Your wallet decides the amount in your own currency, as a rule at the rate of the original payment. Please see your app.",
  },
  receipt: {
    title: "Receipt",
    translation: "A translation for you. The Japanese receipt is the original.",
    date: "Date",
    number: "Receipt no.",
    subtotal: "Subtotal",
    discount: "Discount",
    taxOnTop: "Tax",
    paidWith: "Paid with",
    reference: "Payment no.",
    reduced: "Reduced tax rate",
    more: counted("en", { one: "and # more item", other: "and # more items" }),
    asOf: "As of",
    mark: "Check number",
    unchanged:
      "Unchanged since it was signed. Please compare the check number with the paper receipt.",
    genuine: "Signed by the shop’s till and unchanged",
    unreadable: {
      title: "This receipt cannot be shown",
      advice: "The link is incomplete or was changed. Please ask the shop.",
    },
  },
};
