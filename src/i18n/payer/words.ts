import type { CoachCause, CoachStep } from "#domain/display/coach.ts";
import type { DeclineReason } from "#domain/display/displayState.ts";

/** What has happened, and what the payer may do. */
export interface TitleAndAdvice {
  /** Large, across the screen: at most 60 letters, or 24 of Chinese, Japanese or Korean. */
  readonly title: string;
  /** Below it, smaller: at most 110 letters, or 50 of Chinese, Japanese or Korean. */
  readonly advice: string;
}

/**
 * Everything a payer may read: a closed set, in the polite tone of a shop, written once in each of
 * their languages. A missing line does not compile. Never a bare yen sign, which means another
 * currency to some of them: amounts come from `payerNumbers.ts`.
 */
export interface PayerWords {
  /** The one greeting on the customer display before the first item. At most 24 letters. */
  readonly welcome: string;
  /** Over the list of languages on the customer display. One word or two. */
  readonly language: string;
  /** Over the live list of goods. One or two words. */
  readonly cart: string;
  /** At the edge of that list: how many pieces there are. At most 16 letters. */
  readonly items: (count: number) => string;
  /** Before the largest figure. One word. */
  readonly total: string;
  /** Under that word, for those who do not know what JPY stands for. */
  readonly yen: string;
  /** Beside the figure in the payer's own currency: whose word counts. At most 60 letters. */
  readonly estimate: string;
  /** In its place when the rate is out of date. At most 60 letters. */
  readonly estimateStale: string;
  /** In its place once the wallet has told what it took. At most 60 letters. */
  readonly charged: string;

  /** The scanner is waiting. */
  readonly holdCode: TitleAndAdvice;
  /** The wallet waits for its owner. */
  readonly confirmOnPhone: TitleAndAdvice;
  /** The till waits for the wallet's answer; money may have moved. Must not say that it failed. */
  readonly checking: TitleAndAdvice;
  /** The payment succeeded. */
  readonly paid: TitleAndAdvice;
  /** Under it, with a wallet's name. At most 30 letters and the name. */
  readonly paidWith: (wallet: string) => string;
  /** Over the same figures when it was paid in cash. */
  readonly inCash: string;
  /** What was handed over, and what goes back: before figures. One or two words each. */
  readonly tendered: string;
  readonly change: string;

  /** The wallet said no: why, and what to do. */
  readonly declined: Readonly<Record<DeclineReason, TitleAndAdvice>>;
  /** Under every no that is certain. At most 50 letters. */
  readonly notCharged: string;
  /** Called off while the answer is not known: what is taken all the same goes back. */
  readonly stopped: TitleAndAdvice;
  /** The cancellation is confirmed. */
  readonly cancelled: TitleAndAdvice;
  /** What was taken after it had been called off has gone back. */
  readonly paidBack: TitleAndAdvice;
  /** A wallet that this shop cannot take, by name, or one whose service has ended. */
  readonly notUsable: (wallet: string) => string;
  readonly ended: (wallet: string) => string;
  /** Over the names of the wallets that can pay. */
  readonly usable: string;

  /** The payer's wallet reads our code. */
  readonly scanOurCode: TitleAndAdvice;
  /** In place of its advice when the code is over: at most 60 letters. */
  readonly codeOver: string;

  /** What the camera saw instead of a payment code: a title. */
  readonly coach: Readonly<Record<CoachCause, string>>;
  /** Beside a drawing: one thing to do. At most 60 letters. */
  readonly steps: Readonly<Record<CoachStep, string>>;

  /** Over what the shop gives along with the thanks. One or two words. */
  readonly offers: string;
  /** Beside the QR code that opens the receipt on the payer's phone. */
  readonly receiptOnPhone: TitleAndAdvice;
  /** The till is away or stopped: whoever stands there is asked for patience. */
  readonly paused: TitleAndAdvice;

  readonly slip: PayerSlipWords;
  readonly receipt: PayerReceiptWords;
}

/** What stands on a refund's slip for its payer, beside the shop's Japanese: 58 mm wide. */
export interface PayerSlipWords {
  readonly title: string;
  readonly amount: string;
  readonly returnedAt: string;
  readonly number: string;
  readonly soldAt: string;
  readonly receipt: string;
  readonly goods: string;
  readonly pieces: (quantity: number) => string;
  readonly rate: (rate: number) => string;
  readonly untaxed: string;
  readonly tax: string;
  readonly way: string;
  readonly toWallet: (brand: string) => string;
  readonly inCash: string;
  /** The wallet gives back its own currency at its own rate, which the shop does not know. */
  readonly homeNote: string;
}

/** A receipt once more in the payer's language: 58 mm wide, and a page on their phone. */
export interface PayerReceiptWords {
  readonly title: string;
  /** Under the title: which of the two papers counts. */
  readonly translation: string;
  readonly date: string;
  readonly number: string;
  readonly subtotal: string;
  readonly discount: string;
  /** Tax that comes on top of the price; what is within it is `slip.tax`. */
  readonly taxOnTop: string;
  readonly paidWith: string;
  /** The acquirer's number of the payment. */
  readonly reference: string;
  /** What the mark ※ means. */
  readonly reduced: string;
  /** In the place of goods that found no room in the code: how many pieces there are besides. */
  readonly more: (pieces: number) => string;
  /** Before the time at which it was made: what came later is not in it. One or two words. */
  readonly asOf: string;
  /** Before a number like 7K3M-QX9P-2HTD, on paper and on the phone. One or two words. */
  readonly mark: string;
  /** On the phone: the signature holds, and who signed can be told by comparing the numbers. */
  readonly unchanged: string;
  /** On the phone: the signature holds, and its key is one that the shop publishes. */
  readonly genuine: string;
  /** On the phone: the address is no receipt, or was changed or cut off. */
  readonly unreadable: TitleAndAdvice;
}
