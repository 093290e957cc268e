import type { ScanHint } from "../scan/scanTally.ts";

/** Why the payer's phone has not been read as a payment code, as far as the payer can mend it. */
export type CoachCause =
  | "nothingRead"
  | "shopQr"
  | "receiveCode"
  | "product"
  | "webAddress"
  | "expiredCode"
  | "usedCode"
  | "otherCode"
  | ScanHint;

export const coachCauses: readonly CoachCause[] = [
  "nothingRead",
  "shopQr",
  "receiveCode",
  "product",
  "webAddress",
  "expiredCode",
  "usedCode",
  "otherCode",
  "tooDark",
  "glare",
  "tooFar",
  "outOfFocus",
  "moving",
];

/** What the payer is asked to do: each has a sentence and a drawing. */
export type CoachStep =
  "openPay" | "brighten" | "refresh" | "tilt" | "closer" | "further" | "still";

const steps: Readonly<Record<CoachCause, readonly [CoachStep, ...CoachStep[]]>> = {
  nothingRead: ["openPay", "brighten", "refresh"],
  shopQr: ["openPay"],
  receiveCode: ["openPay"],
  product: ["openPay"],
  webAddress: ["openPay"],
  expiredCode: ["refresh"],
  usedCode: ["refresh"],
  otherCode: ["openPay", "refresh"],
  tooDark: ["brighten"],
  glare: ["tilt"],
  tooFar: ["closer"],
  outOfFocus: ["further", "still"],
  moving: ["still"],
};

/** What helps, the likeliest first. */
export function stepsAgainst(cause: CoachCause): readonly [CoachStep, ...CoachStep[]] {
  return steps[cause];
}
