import type { wallets as ja } from "../ja/wallets.ts";
import type { InOtherWords } from "../messages.ts";

export const wallets = {
  "checkout.face.customerScans.title": "Waiting for the customer to scan",
  "checkout.face.customerScans.advice":
    "The customer opens “Scan” in the wallet app and scans the code on this screen. Do not scan again on the till.",
  "checkout.action.showCode": "Show our code",
  "checkout.shopCode.title": "Show our code",
  "checkout.shopCode.hint":
    "For when the camera or the customer’s screen fails. A code for this sale alone is shown, and the customer scans it.",
  "checkout.shopCode.ALIPAYPLUS_ORDER": "Wallets from abroad (Alipay+)",
  "checkout.shopCode.JPQR_ORDER": "Japanese code payment (JPQR)",
  "checkout.shopCode.ALIPAYPLUS_ORDER.qr": "The shop’s Alipay+ code",
  "checkout.shopCode.JPQR_ORDER.qr": "The shop’s JPQR code",
  "checkout.shopCode.left": (time: string) => `${time} left`,
  "checkout.shopCode.leftNow": "The till will cancel by itself any moment.",
  "checkout.charged": "Charged by the wallet",
  "checkout.walletRefused.notInJapan.what": (wallet: string) =>
    `${wallet} cannot be used in shops in Japan yet`,
  "checkout.walletRefused.switchedOff.what": (wallet: string) =>
    `This shop does not take ${wallet} at present`,
  "checkout.walletRefused.overLimit.what": (wallet: string) =>
    `The amount is above the limit of one ${wallet} payment`,
  "checkout.walletRefused.ask":
    "The acquirer was not asked. Please ask for another wallet or for cash.",
  "checkout.walletRefused.instead": (wallets: string) =>
    `What can be used from the same market: ${wallets}`,
  "settings.wallets": "Wallets taken",
  "settings.walletsHint":
    "Choose what the shop takes. Each change is kept in the journal with the manager’s name and the time.",
  "settings.walletsBy": "Manager’s name",
  "settings.walletsByHint": "Needed before a switch, up to 40 characters.",
  "settings.walletsNameless": "Enter the manager’s name first.",
  "settings.walletsNotSaved": "Nothing was switched",
  "settings.walletOn": "Taken",
  "settings.walletOff": "Not taken",
  "settings.walletBy": (name: string, when: string) => `${when} ${name}`,
  "settings.walletLimit": (amount: string) => `At most ${amount} in one payment`,
  "settings.wallet.notInJapan": "Not usable in shops in Japan yet",
  "settings.wallet.ended": "The service has ended",
  "settings.wallet.noContract": "No contract",
  "acquirer.alipayplus": "Alipay+",
  "acquirer.domestic": "Japanese code payment",
  "reconcile.acquirer": "Acquirer",
  "reconcile.dayNote.domestic":
    "This acquirer’s day runs from 0:00 to 24:00 in Japan. Its file arrives from 0:15 on the next day.",
  "practice.scan": "Scan the shop’s code",
  "practice.scanLead":
    "Paste the text of the code that the till shows under “Show our code” and pay as a customer. Open this page in another tab than the till.",
  "practice.scanLook": "Look for codes on show",
  "practice.scanWaiting": (amount: string) => `Code for ${amount} yen`,
  "practice.scanContent": "Content of the shop’s code",
  "practice.scanPay": "Scan and pay",
  "practice.scanSaid": (code: string) => `The wallet’s screen: ${code}`,
  "practice.scanFailed": "The acquirer cannot be reached",
  "practice.scan.0001": "Pays at once",
  "practice.scan.0002": "Types a PIN, then pays",
  "practice.scan.0003": "Scans and never confirms",
  "practice.scan.0013": "Not enough money",
  "practice.scan.0057": "Paid eight seconds after the till cancelled",
} satisfies InOtherWords<typeof ja>;
