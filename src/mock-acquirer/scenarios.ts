import type { ResultCode } from "./results.ts";

/**
 * `withheld`: it is done but never answered; `lost`: it never arrives; `reset`: it is done and the
 * connection breaks; `serverError`: it is done and an HTML page with status 500 comes back.
 */
export type LineFault = "withheld" | "lost" | "reset" | "serverError";

/** How one test wallet's payment goes, as data. Every scenario is described in docs/scenarios.md. */
export interface Scenario {
  /** Answers to `pay` under one id, in order; the last one repeats. SUCCESS means that it is paid. */
  readonly pay: readonly [ResultCode, ...ResultCode[]];
  /** A payment in process gets this outcome at the nth inquiry. */
  readonly inquiry?: { readonly nth: number; readonly outcome: ResultCode };
  /** What happens on the line at the first `pay` of an id; later ones are answered. */
  readonly line?: LineFault;
  /** Answers to `cancelPayment`, in order; the last one repeats. */
  readonly cancel?: readonly [ResultCode, ...ResultCode[]];
  /** The customer confirms in the moment before the cancellation arrives. */
  readonly paidBeforeCancel?: true;
  /** `slow`: not done at first; `once`, `whole`: no second, no partial one; the rest: refused. */
  readonly refund?: "slow" | "once" | "whole" | "windowOver" | "notAtNight";
  /** `usedCode`: a code pays once; `twin`: no second payment of the same amount within minutes. */
  readonly refuses?: "usedCode" | "twin";
}

const approves: Scenario = { pay: ["SUCCESS"] };
const waits: Scenario = { pay: ["PAYMENT_IN_PROCESS"] };

function declines(code: ResultCode): Scenario {
  return { pay: [code] };
}

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
  "0033": { ...waits, paidBeforeCancel: true },

  "0041": { ...approves, refund: "slow" },
  "0042": { ...approves, refund: "once" },
  "0043": { ...approves, refund: "whole" },
  "0044": { ...approves, refund: "windowOver" },
  "0045": { ...approves, refund: "notAtNight" },

  "0061": { ...approves, refuses: "usedCode" },
  "0062": { ...approves, refuses: "twin" },
};

/** Digits 21-24 of the codes that have a scenario. */
export const scenarioNumbers: readonly string[] = Object.keys(scenarios);

/** The scenario behind a number; a code without a scenario is simply paid. */
export function scenarioOf(number: string | null): Scenario {
  return (number !== null && scenarios[number]) || approves;
}
