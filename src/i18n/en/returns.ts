import type { returns as ja } from "../ja/returns.ts";
import type { InOtherWords } from "../messages.ts";

export const returns = {
  "returns.scan": "Scan a receipt",
  "returns.scan.title": "Scan a receipt’s QR code",
  "returns.scan.aim": "Hold the QR code at the foot of the receipt inside the frame",
  "returns.scan.other": "You can also search by number, amount or date.",
  "returns.unknownReceipt": (number: string) => `Receipt ${number} is not of this till`,
  "returns.unknownReceiptAdvice": "What another till sold is refunded at that till.",
  "returns.notReceipt": "This is not a receipt’s QR code",
  "returns.notReceiptAdvice": "Scan the QR code at the foot of a receipt of this shop.",
  "returns.notReceiptWallet": "This is a customer’s payment code. It was not used.",

  "returns.open": "Return or refund",
  "returns.title": "Return or refund",
  "returns.what": "Refund by",
  "returns.byGoods": "Goods",
  "returns.byAmount": "Amount",
  "returns.selectAll": "Select all",
  "returns.selectNone": "Select none",
  "returns.fewer": (name: string) => `Fewer: ${name}`,
  "returns.more": (name: string) => `More: ${name}`,
  "returns.ofPieces": (left: number) => `${left} can come back`,
  "returns.backAlready": (pieces: number) => `${pieces} returned`,
  "returns.pieces": (name: string, pieces: number) => `${name}: ${pieces}`,
  "returns.amount": "Amount to refund",
  "returns.allLeft": "All that is left",
  "returns.left": (amount: string) => `${amount} can still be refunded`,

  "returns.goesBack": "Goes back to the customer",
  "returns.nothingChosen": "Choose goods or an amount",
  "returns.way.cancel": "Same-day cancellation (the fee comes back too)",
  "returns.way.refund": (brand: string) => `Refund to ${brand}`,
  "returns.way.cash": "Refund in cash",
  "returns.do.cancel": (amount: string) => `Cancel ${amount}`,
  "returns.do.refund": (amount: string) => `Refund ${amount}`,
  "returns.do.cash": (amount: string) => `Hand back ${amount} in cash`,

  "returns.rule.cancelUntil": (time: string) =>
    `Returned in full by ${time}, the payment is cancelled and the fee comes back too.`,
  "returns.rule.refundUntil": (time: string) => `This wallet takes refunds until ${time}.`,
  "returns.rule.onceOnly": "This wallet refunds only once",
  "returns.rule.onceOnlyAsk":
    "Is this everything that comes back? Nothing more can be refunded later.",
  "returns.rule.onceOnlyYes": "Yes, this is everything",
  "returns.rule.wholeOnly": "This wallet refunds only the whole amount",
  "returns.rule.wholeOnlyAdvice":
    "A part cannot go back. Refund everything and sell the goods that stay anew.",

  "returns.fault.notPaid": "This sale has no payment that could go back.",
  "returns.fault.refundUnderWay":
    "An earlier refund is still waiting for its answer. Another can follow after that.",
  "returns.fault.wholeOnly": "This wallet cannot refund a part. Choose everything.",
  "returns.fault.noMoreRefunds": "This wallet refunds only once, and that has been done.",
  "returns.fault.windowOver": (days: number) =>
    `More than ${days} days have passed since the payment: this wallet takes no refund any more.`,
  "returns.fault.nightBlock": (time: string) =>
    `This wallet takes no refunds at night. It does again from ${time}.`,
  "returns.fault.moreThanLeft": (amount: string) => `Only ${amount} can still be refunded.`,
  "returns.fault.moreThanSold": "More was chosen than was sold. Choose again.",
  "returns.fault.nothingWished": "Choose goods or an amount.",
  "returns.fault.nothingForPayer":
    "Less than one yen of it was paid by the customer. Choose a larger amount.",
  "returns.fault.unknownSale": "This sale cannot be found. Choose it from the list again.",
  "returns.fault.changedMeanwhile": "The payment changed in the meantime. Please choose again.",
  "returns.fault.notRecorded": "The refund could not be recorded, so nothing was refunded.",
  "returns.notDone": "Nothing was refunded",

  "returns.list": "Refunds",
  "returns.state.asked": "Refunding",
  "returns.state.done": "Refunded",
  "returns.state.refused": "Refused",
  "returns.asked": (time: string) => `Asked ${time}`,
  "returns.askedAdvice": "Waiting for the acquirer’s answer. The till keeps asking by itself.",
  "returns.done": (time: string) => `Done ${time}`,
  "returns.refused": (time: string) => `Refused ${time}`,
  "returns.byCash": "Cash",
  "returns.leftNow": "Can still be refunded",
  "returns.allBack": "Everything was refunded",
  "returns.slip": "Refund slip",
  "returns.receipt": "Receipt",
  "returns.slipReissue": "Reissue refund slip",
  "returns.announce.done": (amount: string) => `${amount} was refunded`,
  "returns.announce.refused": (amount: string) => `The refund of ${amount} was refused`,
  "returns.announce.asked": (amount: string) => `A refund of ${amount} was asked for`,

  "returns.owed": "A payment that was called off took money",
  "returns.owedAdvice":
    "It did not pay this sale. The till is paying it back to the customer by itself; there is nothing to do.",
  "returns.owedRefused": (reason: string) =>
    `The refund is being refused for now (${reason}). The till asks again every five minutes.`,
  "returns.owedDone": "What the called-off payment took was paid back",

  "returns.reason.later": "This wallet takes no refund right now.",
  "returns.reason.whole": "This wallet cannot refund a part.",
  "returns.reason.noMore": "This wallet refuses a further refund.",
  "returns.reason.window": "The time in which this wallet takes refunds is over.",
  "returns.todo.later": "Not taken right now. Wait a while, avoid the night, and refund again.",
  "returns.todo.whole": "The whole amount can be refunded. Sell the goods that stay anew.",
  "returns.todo.noMore": "Talk to the acquirer about any further refund.",
  "returns.todo.window": "Talk to the acquirer about another way to refund.",
  "returns.todo.balance": "Fund the shop’s settlement balance, then refund again.",
  "returns.todo.support": "Call the acquirer and tell them the number below.",
  "returns.unknownReason": (code: string) => `The acquirer refused (${code})`,
} satisfies InOtherWords<typeof ja>;
