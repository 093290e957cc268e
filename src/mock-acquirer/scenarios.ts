import type { ResultCode } from "./results.ts";

/**
 * `withheld`: it is done but never answered; `lost`: it never arrives; `reset`: it is done and the
 * connection breaks; `serverError`: it is done and an HTML page with status 500 comes back.
 */
export type LineFault = "withheld" | "lost" | "reset" | "serverError";

/** What is wrong with a notification. A wrong one is sent once, whatever the merchant answers. */
export type NoticeFault = "badSignature" | "otherAmount" | "unknownId";

/** A notification of a success, and how long after the success it leaves. */
export interface Notice {
  readonly afterMs: number;
  readonly fault?: NoticeFault;
}

/**
 * `missing`: a payment is not in it; `oneYenMore`: it is, with one yen more; `succeeded`: a declined
 * one is in it as if it were paid; `stranger`: so is one more, of an id that nobody asked for.
 */
export type FileFault = "missing" | "oneYenMore" | "succeeded" | "stranger";

/** How one test wallet's payment goes, as data. Every scenario is described in docs/scenarios.md. */
export interface Scenario {
  /** Answers to `pay` under one id, in order; the last one repeats. SUCCESS means that it is paid. */
  readonly pay: readonly [ResultCode, ...ResultCode[]];
  /** A payment in process gets this outcome at the nth inquiry. */
  readonly inquiry?: { readonly nth: number; readonly outcome: ResultCode };
  /** What happens on the line at the first `pay` of an id; later ones are answered. */
  readonly line?: LineFault;
  /** So much longer than usual the first answer to `pay` takes. */
  readonly payLateMs?: number;
  /** So many inquiries, from the first on, do not see yet that it is paid. */
  readonly blindInquiries?: number;
  /** Answers to `cancelPayment`, in order; the last one repeats. */
  readonly cancel?: readonly [ResultCode, ...ResultCode[]];
  /** The customer confirms in the moment before the cancellation arrives. */
  readonly paidBeforeCancel?: true;
  /** The money is taken so long after the first `pay`, or after a confirmed cancellation. */
  readonly captures?: { readonly after: "pay" | "cancel"; readonly ms: number };
  /** How a success is notified, when it is not the usual way. */
  readonly notices?: readonly Notice[];
  /** A success is notified even though the order has been cancelled since. */
  readonly notifiesCancelled?: true;
  /** `slow`: not done at first; `once`, `whole`: no second, no partial one; the rest: refused. */
  readonly refund?: "slow" | "once" | "whole" | "windowOver" | "notAtNight";
  /** `usedCode`: a code pays once; `twin`: no second payment of the same amount within minutes. */
  readonly refuses?: "usedCode" | "twin";
  /** What is wrong about it in the daily file. */
  readonly file?: FileFault;
}

const approves: Scenario = { pay: ["SUCCESS"] };
const waits: Scenario = { pay: ["PAYMENT_IN_PROCESS"] };

function declines(code: ResultCode): Scenario {
  return { pay: [code] };
}

const tenTimes = Array.from({ length: 10 }, (_, n) => ({ afterMs: 1_900 + n * 200 }));

const scenarios: Readonly<Record<string, Scenario>> = {
  "0001": approves,
  "0002": { ...waits, inquiry: { nth: 3, outcome: "SUCCESS" } },
  "0003": waits,
  "0004": { ...waits, inquiry: { nth: 4, outcome: "USER_PAYMENT_VERIFICATION_FAILED" } },
  "0005": { ...approves, line: "withheld" },
  "0006": { ...approves, line: "lost" },
  "0007": { ...approves, line: "reset" },
  "0008": { ...approves, line: "serverError" },

  "0011": declines("EXPIRED_CODE"),
  "0012": declines("INVALID_CODE"),
  "0013": declines("USER_BALANCE_NOT_ENOUGH"),
  "0014": declines("USER_AMOUNT_EXCEED_LIMIT"),
  "0015": declines("RISK_REJECT"),
  "0016": declines("PROCESS_FAIL"),
  "0017": declines("PAYMENT_AMOUNT_EXCEED_LIMIT"),
  "0018": declines("MERCHANT_NOT_REGISTERED"),
  "0019": declines("REGULATION_RESTRICTION"),

  "0021": { pay: ["UNKNOWN_EXCEPTION", "UNKNOWN_EXCEPTION", "SUCCESS"] },
  "0022": { pay: ["REQUEST_TRAFFIC_EXCEED_LIMIT", "SUCCESS"] },

  "0031": { ...waits, cancel: ["UNKNOWN_EXCEPTION", "UNKNOWN_EXCEPTION", "SUCCESS"] },
  "0032": { ...waits, cancel: ["CANCEL_WINDOW_EXCEED"], paidBeforeCancel: true },
  "0033": { ...waits, paidBeforeCancel: true, notifiesCancelled: true },

  "0041": { ...approves, refund: "slow" },
  "0042": { ...approves, refund: "once" },
  "0043": { ...approves, refund: "whole" },
  "0044": { ...approves, refund: "windowOver" },
  "0045": { ...approves, refund: "notAtNight" },

  "0051": { ...approves, payLateMs: 2_000, notices: [{ afterMs: 500 }] },
  "0052": { ...approves, notices: [{ afterMs: 1_900 }, { afterMs: 3_900 }] },
  "0053": {
    ...approves,
    notices: [{ afterMs: 1_900, fault: "badSignature" }, { afterMs: 11_900 }],
  },
  "0054": { ...approves, notices: [{ afterMs: 1_900, fault: "otherAmount" }] },
  "0055": {
    ...waits,
    line: "withheld",
    blindInquiries: 3,
    captures: { after: "pay", ms: 4_000 },
    notices: [{ afterMs: 0 }],
  },
  "0056": { ...approves, notices: [{ afterMs: 1_900, fault: "unknownId" }, { afterMs: 2_900 }] },
  "0057": { ...waits, captures: { after: "cancel", ms: 8_000 }, notices: [{ afterMs: 0 }] },
  "0058": {
    ...declines("PROCESS_FAIL"),
    captures: { after: "pay", ms: 6_000 },
    notices: [{ afterMs: 0 }],
  },
  "0059": { ...approves, notices: tenTimes },

  "0061": { ...approves, refuses: "usedCode" },
  "0062": { ...approves, refuses: "twin" },

  "0081": { ...approves, file: "missing" },
  "0082": { ...approves, file: "oneYenMore" },
  "0083": { ...declines("RISK_REJECT"), file: "succeeded" },
  "0084": { ...approves, file: "stranger" },
};

/** Digits 21-24 of the codes that have a scenario. */
export const scenarioNumbers: readonly string[] = Object.keys(scenarios);

/** The scenario behind a number; a code without a scenario is simply paid. */
export function scenarioOf(number: string | null): Scenario {
  return (number !== null && scenarios[number]) || approves;
}
