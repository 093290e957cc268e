import type { checkout as ja } from "../ja/checkout.ts";
import type { InOtherWords } from "../messages.ts";

const doNotScan = "Checking – do not scan again";
const payScreen = "Ask for the code on the “Pay” screen of the wallet app.";
const otherWallet = "Ask for the payment code of another wallet.";
const refreshed = "Ask the customer to refresh the code in the app, then scan it again.";
const phoneCode = "Scan the payment code on the customer’s phone.";

export const checkout = {
  "checkout.screen": "Payment",
  "checkout.back": "Back to register",
  "checkout.backLocked": "This sale cannot change until the result is known.",
  "checkout.paymentRegion": "State of the payment",
  "checkout.face.sending.title": "Asking the acquirer",
  "checkout.face.sending.advice": "Please wait.",
  "checkout.face.customerConfirms.title": "The customer is confirming on their phone",
  "checkout.face.customerConfirms.advice":
    "Ask the customer to confirm or enter their PIN on the phone. Do not scan again.",
  "checkout.face.noAnswer.title": doNotScan,
  "checkout.face.noAnswer.advice":
    "Waiting for the acquirer’s answer. The customer may already have paid.",
  "checkout.face.acquirerBusy.title": doNotScan,
  "checkout.face.acquirerBusy.advice": "The acquirer is busy. The till asks again by itself.",
  "checkout.face.tillRestarted.title": doNotScan,
  "checkout.face.tillRestarted.advice":
    "The till was restarted and is asking for the result of the payment before.",
  "checkout.face.contradiction.title": doNotScan,
  "checkout.face.contradiction.advice":
    "The acquirer’s answer does not fit this sale. The till goes on to cancel it.",
  "checkout.face.cancelling.title": "Cancelling",
  "checkout.face.cancelling.advice":
    "The till keeps asking until the acquirer answers. Do not scan again. Once cancelled, the customer is not charged.",
  "checkout.face.checkingTruth.title": "Checking the result",
  "checkout.face.checkingTruth.advice":
    "It was too late to cancel, so the till asks whether the customer has paid. If so, the money goes back by itself. Do not scan this code again.",
  "checkout.face.watching.title": "Watching for the result",
  "checkout.face.watching.advice":
    "This wallet cannot cancel. The till keeps asking, and whatever is paid later goes back by itself. Do not scan this code again.",
  "checkout.face.lateApproval.title": "Checking once more",
  "checkout.face.lateApproval.advice":
    "There was word that this payment was made after all. If so, the money goes back by itself. Do not scan this code again.",
  "checkout.face.paid.title": "Paid",
  "checkout.face.paid.advice": "Hand over the goods.",
  "checkout.face.refundOwed.title": "Paying back by itself",
  "checkout.face.refundOwed.advice":
    "It was paid after it was stopped, so the till gives everything back. Hand over no goods for this payment.",
  "checkout.face.refundWaits.title": "Waiting to pay back",
  "checkout.face.refundWaits.advice":
    "It was paid after it was stopped. Refunds are not taken right now; the till asks again every few minutes.",
  "checkout.face.refundRefused.title": "Refund refused",
  "checkout.face.refundRefused.advice":
    "It was paid after it was stopped, and the acquirer refuses the refund. A manager has to refund it in the acquirer’s own console.",
  "checkout.face.paidBack.title": "Paid back",
  "checkout.face.paidBack.advice":
    "What was paid after the stop went back to the customer in full. The cart is still here.",
  "checkout.face.newCode.title": "A new code is needed",
  "checkout.face.newCode.advice": "Ask the customer to show a new code.",
  "checkout.face.otherTender.title": "This wallet cannot pay",
  "checkout.face.otherTender.advice":
    "The acquirer declined. Ask the customer for another way to pay.",
  "checkout.face.waitAndTry.title": "Not possible right now",
  "checkout.face.waitAndTry.advice": "Wait a little, then scan a new code.",
  "checkout.face.callSupport.title": "Contact support",
  "checkout.face.callSupport.advice": "The shop’s contract or setup is at fault, not the customer.",
  "checkout.face.cancelled.title": "Cancelled",
  "checkout.face.cancelled.advice": "The acquirer has confirmed the cancellation.",
  "checkout.face.cancelRefused.title": "A manager has to check",
  "checkout.face.cancelRefused.advice":
    "The cancellation was refused. The customer may have paid; if so, the money goes back by itself. Do not scan this code again.",
  "checkout.face.attentionContradiction.title": "A manager has to check",
  "checkout.face.attentionContradiction.advice":
    "The acquirer’s answer does not fit this sale. The customer may have paid. Hand over no goods for this payment and do not scan this code again.",
  "checkout.face.refunding.title": "Asking for the refund",
  "checkout.face.refunding.advice": "Waiting for the acquirer to confirm the refund.",
  "checkout.face.partlyRefunded.title": "Partly refunded",
  "checkout.face.partlyRefunded.advice": "A part of this sale has been refunded.",
  "checkout.face.refunded.title": "Refunded",
  "checkout.face.refunded.advice": "This sale has been refunded in full.",
  "checkout.result.PAYMENT_IN_PROCESS": "The customer is still busy on the phone.",
  "checkout.result.UNKNOWN_EXCEPTION": "The acquirer has a problem for the moment.",
  "checkout.result.REQUEST_TRAFFIC_EXCEED_LIMIT": "The acquirer is busy.",
  "checkout.result.REFUND_IN_PROCESS": "The refund is still under way.",
  "checkout.result.EXPIRED_CODE": "The code has expired. " + refreshed,
  "checkout.result.INVALID_CODE":
    "The code was used before or cannot pay. Ask the customer to open the app’s Pay screen again.",
  "checkout.result.INVALID_PAYMENT_CODE":
    "The code was used before or cannot pay. Ask the customer to open the app’s Pay screen again.",
  "checkout.result.USER_BALANCE_NOT_ENOUGH":
    "Not enough balance. Ask the customer to top up, or for a code of another wallet.",
  "checkout.result.USER_AMOUNT_EXCEED_LIMIT":
    "Above the customer’s own limit. Ask them to raise it, or for a code of another wallet.",
  "checkout.result.USER_PAYMENT_VERIFICATION_FAILED":
    "The PIN or identity check did not succeed. Try again with a new code.",
  "checkout.result.ORDER_IS_CLOSED": "This request is already closed. Scan a new code.",
  "checkout.result.ORDER_IS_CANCELED": "This request is already cancelled. Scan a new code.",
  "checkout.result.PAYMENT_AMOUNT_EXCEED_LIMIT": "The amount is above the limit for one payment.",
  "checkout.result.PAYMENT_COUNT_EXCEED_LIMIT": "The limit on the number of payments is reached.",
  "checkout.result.USER_NOT_EXIST": "The customer’s wallet account was not found.",
  "checkout.result.USER_STATUS_ABNORMAL": "The customer’s wallet cannot be used at present.",
  "checkout.result.USER_KYC_NOT_QUALIFIED": "The customer has not verified their wallet account.",
  "checkout.result.RISK_REJECT": "Declined by the wallet’s safety check.",
  "checkout.result.FRAUD_REJECT": "Declined by the wallet’s safety check.",
  "checkout.result.REGULATION_RESTRICTION": "Regulations do not allow this wallet to pay here.",
  "checkout.result.UNAVAILABLE_PAYMENT_METHOD": "This wallet cannot be used here at present.",
  "checkout.result.NO_PAY_OPTIONS": "The customer’s wallet has no usable source of money.",
  "checkout.result.BUSINESS_NOT_SUPPORT": "This wallet does not support this kind of sale.",
  "checkout.result.CURRENCY_NOT_SUPPORT": "This wallet cannot pay in yen.",
  "checkout.result.PROCESS_FAIL":
    "The acquirer could not process it. Do not try the same wallet again.",
  "checkout.result.REPEAT_REQ_INCONSISTENT": "The same request number was used for something else.",
  "checkout.result.ORDER_NOT_EXIST": "The acquirer has no record of this sale.",
  "checkout.result.ORDER_STATUS_INVALID":
    "The acquirer’s record of this sale does not allow that now.",
  "checkout.result.MERCHANT_NOT_REGISTERED": "The shop is not registered with the acquirer.",
  "checkout.result.MERCHANT_KYB_NOT_QUALIFIED": "The shop’s screening is not complete.",
  "checkout.result.PAYMENT_NOT_QUALIFIED": "The shop’s contract does not cover this payment.",
  "checkout.result.INVALID_CONTRACT": "The shop’s contract with the acquirer is not valid.",
  "checkout.result.INVALID_MERCHANT_STATUS": "The shop’s contract is suspended.",
  "checkout.result.PARAM_ILLEGAL": "The till sent something wrong.",
  "checkout.result.INVALID_SIGNATURE": "The till’s signature was not accepted.",
  "checkout.result.INVALID_CLIENT": "The acquirer does not know this till.",
  "checkout.result.KEY_NOT_FOUND": "The signing key is not registered with the acquirer.",
  "checkout.result.NO_INTERFACE_DEF": "The acquirer’s service was not found.",
  "checkout.result.METHOD_NOT_SUPPORTED": "The acquirer’s service was called the wrong way.",
  "checkout.result.MEDIA_TYPE_NOT_ACCEPTABLE":
    "The acquirer did not accept the till’s data format.",
  "checkout.result.ACCESS_DENIED": "This till may not use the acquirer’s service.",
  "checkout.result.INVALID_TOKEN": "This till’s sign-in has expired or is wrong.",
  "checkout.result.CANCEL_WINDOW_EXCEED": "Too late to cancel; it has to be refunded.",
  "checkout.result.REFUND_AMOUNT_EXCEED": "The refunds would be more than was paid.",
  "checkout.result.REFUND_WINDOW_EXCEED":
    "Too late to refund here. Give the money back another way.",
  "checkout.result.MULTIPLE_REFUNDS_NOT_SUPPORTED":
    "This wallet refunds only once. Give the money back another way.",
  "checkout.result.PARTIAL_REFUNDS_NOT_SUPPORTED":
    "This wallet refunds only in full. Give the money back another way.",
  "checkout.result.MERCHANT_BALANCE_NOT_ENOUGH":
    "The shop’s balance with the acquirer is too low to refund.",
  "checkout.notCharged": "The customer is not charged. The cart is still here.",
  "checkout.elapsed": (seconds: number) => `${seconds} s so far`,
  "checkout.willCancel": (seconds: number) =>
    `The till keeps checking. Without a result in about ${seconds} s it cancels by itself.`,
  "checkout.willCancelNow": "The till will cancel by itself any moment.",
  "checkout.willGiveUp": (seconds: number) =>
    `The till keeps checking. Without a result in about ${seconds} s the customer can pay another way.`,
  "checkout.willGiveUpNow": "The customer can pay another way any moment.",
  "checkout.keepsChecking":
    "The till keeps checking until the result is known. It stands under Open.",
  "checkout.earlier.title": "The till watches the earlier payment",
  "checkout.earlier.body":
    "Whatever it still takes goes back to the customer by itself. It stands under Open.",
  "checkout.action.typeDigits": "Type the digits",
  "checkout.action.wait": "Please wait",
  "checkout.action.stop": "Stop and cancel",
  "checkout.action.nextCustomer": "Next customer",
  "checkout.action.newCode": "Scan a new code",
  "checkout.action.otherTender": "Scan another wallet",
  "checkout.action.waitAndTry": "Scan again",
  "checkout.action.callSupport": "OK, go back",
  "checkout.action.again": "Scan again",
  "checkout.action.giveUp": "Stop waiting",
  "checkout.action.otherWay": "Pay another way",
  "checkout.action.putAside": "Set aside, next customer",
  "checkout.action.cash": "Pay in cash",
  "checkout.code": "Result code",
  "checkout.request": "Request no.",
  "checkout.brand": "Wallet",
  "checkout.reference": "Payment no.",
  "checkout.lastFour": (digits: string) => `ending in ${digits}`,
  "checkout.forCustomer": "For the customer",
  "checkout.notice.product.what": "This is the barcode of goods",
  "checkout.notice.product.ask": phoneCode + " Goods are added on the register screen.",
  "checkout.notice.productMisread.what": "This looks like a misread barcode of goods",
  "checkout.notice.productMisread.ask": phoneCode,
  "checkout.notice.shopQr.what": "This is a shop’s own QR code",
  "checkout.notice.shopQr.ask": payScreen,
  "checkout.notice.paymentLink.what": "This is a link for receiving money",
  "checkout.notice.paymentLink.ask": "Ask for the code on the “Pay” screen, not “Receive”.",
  "checkout.notice.url.what": "This is a web address",
  "checkout.notice.url.ask": payScreen,
  "checkout.notice.emvCpm.what": "A payment code (EMV) that this shop does not take",
  "checkout.notice.emvCpm.ask": otherWallet,
  "checkout.notice.emvCpmBroken.what": "Looks like a payment code, but it is malformed",
  "checkout.notice.emvCpmBroken.ask": refreshed,
  "checkout.notice.jpqrCpm.what": "A payment code (JPQR) that this shop does not take",
  "checkout.notice.jpqrCpm.ask": otherWallet,
  "checkout.notice.ownReceipt.what": "This is the code on one of our receipts",
  "checkout.notice.ownReceipt.ask": phoneCode + " Sales are found under Receipts.",
  "checkout.notice.empty.what": "Nothing was read",
  "checkout.notice.empty.ask": "Hold the code to the camera again.",
  "checkout.notice.tooLong.what": "A long code that is no payment code",
  "checkout.notice.tooLong.ask": payScreen,
  "checkout.notice.controlCharacters.what": "It holds characters no payment code has",
  "checkout.notice.controlCharacters.ask": payScreen,
  "checkout.notice.foreignCharacters.what": "It holds characters no payment code has",
  "checkout.notice.foreignCharacters.ask": "When typing, use the digits 0 to 9 only.",
  "checkout.notice.noWalletNumber.what": "This is no wallet’s number",
  "checkout.notice.noWalletNumber.ask":
    "Check that it is the “Pay” screen and not a point or member card.",
  "checkout.notice.noKnownForm.what": "This is not a payment code",
  "checkout.notice.noKnownForm.ask": payScreen,
  "checkout.notice.codeExpired.what": "The code has expired",
  "checkout.notice.codeExpired.ask": refreshed + " Nothing was charged.",
  "checkout.notice.codeUsed.what": "This code was used before",
  "checkout.notice.codeUsed.ask": refreshed,
  "checkout.notice.paymentLive.what": "A payment is being checked",
  "checkout.notice.paymentLive.ask": "The code just read was not used. Wait for the result.",
  "checkout.notice.totalChanged.what": "The total has changed. The code was not used",
  "checkout.notice.totalChanged.ask": "Confirm the new total with the customer, then scan again.",
  "checkout.walletNotAccepted.what": (wallet: string) => `${wallet} is not accepted here`,
  "checkout.walletEnded.what": (wallet: string) => `${wallet} has ended its service`,
  "checkout.scanner.title": "Scan the customer’s code",
  "checkout.scanner.hint": "Hold the payment code on the phone inside the frame.",
  "checkout.scanner.picture": "Camera picture",
  "checkout.scanner.why":
    "The camera only reads payment codes. Nothing is recorded. Please choose “Allow”.",
  "checkout.scanner.starting": "Starting the camera",
  "checkout.scanner.retry": "Use the camera again",
  "checkout.scanner.help": "If it cannot be read",
  "checkout.scanner.check.1": "Ask the customer to turn the brightness up",
  "checkout.scanner.check.2": "Tilt it a little, away from cracks and privacy-film glare",
  "checkout.scanner.check.3": "Keep the white border of the code inside the frame",
  "checkout.scanner.check.4": "Use the app’s own screen, not a screenshot",
  "checkout.scanner.fault.denied.title": "The camera is not allowed",
  "checkout.scanner.fault.denied.advice":
    "Allow the camera in the browser’s address bar. You can type the digits meanwhile.",
  "checkout.scanner.fault.noCamera.title": "No camera was found",
  "checkout.scanner.fault.noCamera.advice":
    "Connect a camera, or type the digits printed under the code.",
  "checkout.scanner.fault.busy.title": "Another app is using the camera",
  "checkout.scanner.fault.busy.advice":
    "Close other apps and tabs, then try again. You can also type the digits.",
  "checkout.scanner.fault.unsupported.title": "This browser cannot use a camera",
  "checkout.scanner.fault.unsupported.advice": "Type the digits printed under the code.",
  "checkout.scanner.fault.failed.title": "The camera did not start",
  "checkout.scanner.fault.failed.advice": "Try again, or type the digits.",
  "checkout.scanner.fault.unplugged.title": "The camera was unplugged",
  "checkout.scanner.fault.unplugged.advice":
    "Connect it and try again. You can also type the digits.",
  "checkout.scanner.fault.black.title": "The camera sees nothing",
  "checkout.scanner.fault.black.advice":
    "Check the lens for a cover or dirt. You can also type the digits.",
  "checkout.digits.title": "Type the code’s digits",
  "checkout.digits.label": "Digits of the payment code",
  "checkout.digits.hint": "The digits printed under the code, usually 16 to 24.",
  "checkout.digits.count": (count: number) => `${count} digits`,
  "checkout.digits.submit": "Pay with this number",
} satisfies InOtherWords<typeof ja>;
