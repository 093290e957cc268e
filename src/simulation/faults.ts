/** Where in a simulated world something may go wrong. */
export type Place =
  | "request"
  | "response"
  | "wallet"
  | "gate"
  | "payAnswer"
  | "inquiryAnswer"
  | "cancelAnswer"
  | "refundAnswer"
  | "notice"
  | "append"
  | "orphanedWrite"
  | "rest"
  | "till"
  | "tab"
  | "cashier"
  | "unpaid"
  | "return"
  | "manager"
  | "evening";

/** One way things go wrong. */
export interface Fault {
  readonly place: Place;
  /** Highest rate, 0 to 1, that a world may draw for it at each chance to strike. */
  readonly most: number;
  /**
   * Whether the exhaustive walk tries it too. Left out is what differs from another fault only in
   * how long something takes or in how it is called.
   */
  readonly walked: boolean;
}

function fault(place: Place, most: number, walked: boolean): Fault {
  return { place, most, walked };
}

/** Everything a world may do to a payment. What only follows from other faults is in `marks`. */
export const faults = {
  // The network between the till and the acquirer.
  requestLost: fault("request", 0.3, true),
  requestDuplicated: fault("request", 0.3, true),
  requestSlow: fault("request", 0.05, true),
  connectionRefused: fault("request", 0.1, false),
  captivePortal: fault("request", 0.05, false),
  offline: fault("request", 0.03, false),
  responseLost: fault("response", 0.2, true),
  responseLate: fault("response", 0.3, true),
  responseSlow: fault("response", 0.05, true),
  connectionReset: fault("response", 0.1, true),

  // The customer and the wallet behind the code.
  declined: fault("wallet", 0.2, true),
  confirmsAfterInquiries: fault("wallet", 0.2, true),
  refusesAfterInquiries: fault("wallet", 0.1, false),
  confirmsLate: fault("wallet", 0.3, true),
  neverConfirms: fault("wallet", 0.1, true),
  cancelForbidden: fault("wallet", 0.2, true),
  declinedAsRepeat: fault("wallet", 0.05, false),
  capturesAfterCancel: fault("wallet", 0.1, true),
  capturesOtherAmount: fault("wallet", 0.05, true),
  capturesOtherCurrency: fault("wallet", 0.05, false),

  // What the acquirer says of it.
  payAnsweredForAnother: fault("payAnswer", 0.05, true),
  payAnsweredWithOtherAmount: fault("payAnswer", 0.05, false),
  payStatusUnknown: fault("payAnswer", 0.05, false),
  payServerErrorAfterwards: fault("payAnswer", 0.1, false),
  payServerErrorBefore: fault("payAnswer", 0.1, false),
  payTrafficExceeded: fault("payAnswer", 0.4, true),
  payUnknownException: fault("payAnswer", 0.1, true),
  payCallRefused: fault("gate", 0.1, true),
  payRepeatRefused: fault("gate", 0.1, false),
  inquiryPendingThoughPaid: fault("inquiryAnswer", 0.1, true),
  inquiryNotFoundThoughKnown: fault("inquiryAnswer", 0.1, true),
  inquiryAnsweredForAnother: fault("inquiryAnswer", 0.05, true),
  inquiryStatusUnknown: fault("inquiryAnswer", 0.05, false),
  inquiryReplayed: fault("inquiryAnswer", 0.05, true),
  inquiryServerError: fault("inquiryAnswer", 0.1, false),
  cancelPendingUndone: fault("cancelAnswer", 0.2, true),
  cancelPendingDone: fault("cancelAnswer", 0.2, true),
  cancelServerErrorDone: fault("cancelAnswer", 0.1, false),
  cancelTooLate: fault("cancelAnswer", 0.2, true),
  cancelRefused: fault("cancelAnswer", 0.2, true),
  refundPendingUndone: fault("refundAnswer", 0.2, false),
  refundPendingDone: fault("refundAnswer", 0.2, false),
  refundServerErrorDone: fault("refundAnswer", 0.1, true),
  refundAnsweredWithOtherAmount: fault("refundAnswer", 0.05, false),
  refundWithoutBalance: fault("refundAnswer", 0.2, false),

  // What the acquirer tells by itself.
  noticeAtOnce: fault("notice", 0.1, true),
  noticeTenTimes: fault("notice", 0.1, true),
  noticeLost: fault("notice", 0.1, false),
  noticeReplayed: fault("notice", 0.1, true),
  noticeOfAnother: fault("notice", 0.1, true),
  noticeOfOtherAmount: fault("notice", 0.1, true),
  noticeOfOtherCurrency: fault("notice", 0.05, false),
  noticeDenies: fault("notice", 0.1, true),

  // The disk.
  diskFull: fault("append", 0.03, false),
  diskLost: fault("append", 0.03, true),
  writtenThenLost: fault("append", 0.03, true),
  diskSlow: fault("append", 0.05, false),
  diskStalled: fault("append", 0.02, true),
  writtenAfterDeath: fault("orphanedWrite", 0.5, true),

  // The disk while nobody looks, before the till is started again.
  diskWiped: fault("rest", 0.1, true),
  storeEmptied: fault("rest", 0.1, true),
  bitFlipped: fault("rest", 0.1, true),
  rolledBack: fault("rest", 0.1, true),

  // The till as a program on a tablet.
  crash: fault("till", 0.2, true),
  reload: fault("till", 0.03, false),
  frozen: fault("till", 0.02, true),
  frozenUncounted: fault("till", 0.02, false),
  wallClockSet: fault("till", 0.01, false),
  secondTab: fault("tab", 0.3, true),

  // The people at the counter.
  stopsAtOnce: fault("cashier", 0.3, true),
  stops: fault("cashier", 0.2, true),
  scansAgain: fault("cashier", 0.2, true),
  scansAnother: fault("cashier", 0.2, true),
  scansUsedCode: fault("cashier", 0.1, false),
  scansStaleCode: fault("cashier", 0.1, false),
  walksAway: fault("cashier", 0.1, false),
  parks: fault("cashier", 0.2, true),
  takesCash: fault("unpaid", 0.4, true),
  takesAnotherWallet: fault("unpaid", 0.4, true),
  returnsAll: fault("return", 0.2, true),
  returnsGoods: fault("return", 0.2, true),
  returnsAmounts: fault("return", 0.2, false),
  returnsTwiceAtOnce: fault("return", 0.1, false),
  wantsReprint: fault("return", 0.1, false),
  questions: fault("manager", 0.2, true),
  shutOvernight: fault("evening", 0.3, true),
  shutForMonth: fault("evening", 0.2, true),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultId = keyof typeof faults;

export const faultIds = Object.keys(faults) as readonly FaultId[];

/** Unlucky moments that nobody chooses: faults meet, and one of these comes of it. */
export const marks = [
  "crashBeforeCommit",
  "crashAfterCommit",
  "crashWhileAsking",
  "paidAfterCancelWasAsked",
  "requestArrivedAfterCancel",
  "codeExpiredAtAcquirer",
  "codeExpiredBeforeIntent",
  "resentUnderSameId",
  "paidButOwedBack",
  "approvedAfterCalledOff",
  "usedCodeRefused",
  "secondScanRefused",
  "paidAfterWordWasBroken",
  "noticeBeforeResponse",
  "noticeUnknown",
  "cancelPastCutOff",
  "cancelNotOfThisWallet",
  "refundRefusedByWallet",
  "refundByRefund",
  "refundByCancelBecameRefund",
  "cashAfterCalledOff",
  "walletAfterCalledOff",
  "secondTenderRefused",
  "recalled",
  "refundOutOfDrawer",
  "secondTabTookOver",
  "refusedToOpen",
  "wokeFromSleep",
] as const;

export type Mark = (typeof marks)[number];

export function isFaultId(name: string): name is FaultId {
  return Object.hasOwn(faults, name);
}
