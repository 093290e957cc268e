import { scanned } from "./course.ts";
import { houseOf } from "./houses.ts";
import type { Decision, LedgerRow } from "./ledger.ts";
import { type Body } from "./line.ts";
import type { scanRequest } from "./requests.ts";
import { plainAnswer, resultStatus } from "./results.ts";
import { scenarioOf } from "./scenarios.ts";
import { walletNamed } from "./wallets.ts";
import type * as v from "valibot";

/**
 * A customer has scanned the code that a shop shows. What the phone says of it is the answer; the shop
 * hears of it as of any other payment.
 */
export function decideScan(
  row: LedgerRow | null,
  { walletBrandName, scenario: wanted }: v.InferOutput<typeof scanRequest>,
  now: number,
): Decision<Body> {
  if (row?.kind !== "payment") return { row: null, answer: plainAnswer("ORDER_NOT_EXIST") };
  if (row.state === "cancelled") return { row: null, answer: plainAnswer("ORDER_IS_CANCELED") };
  if (row.state !== "inProcess") return { row: null, answer: plainAnswer(row.resultCode) };
  const wallet = walletNamed(walletBrandName);
  if (wallet?.house !== houseOf(row.clientId)) {
    return { row: null, answer: plainAnswer("BUSINESS_NOT_SUPPORT") };
  }
  // The first phone holds the order until it is paid or closed.
  if (row.walletBrandName !== "") return { row: null, answer: plainAnswer("ORDER_STATUS_INVALID") };
  const scenario = wanted ?? null;
  const [first] = scenarioOf(scenario).pay;
  const isRefused = resultStatus(first) === "F" && scenarioOf(scenario).captures === undefined;
  if (isRefused) return { row: null, answer: plainAnswer(first) };
  const taken = scanned({ ...row, walletBrandName, scenario }, now);
  return { row: taken, answer: plainAnswer(taken.resultCode) };
}
