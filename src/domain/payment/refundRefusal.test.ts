import { expect, test } from "vitest";
import { timeMends } from "./refundRefusal.ts";

test("a night block, an empty balance and a busy acquirer pass by themselves", () => {
  for (const code of [
    "BUSINESS_NOT_SUPPORT",
    "MERCHANT_BALANCE_NOT_ENOUGH",
    "REFUND_IN_PROCESS",
    "UNKNOWN_EXCEPTION",
  ]) {
    expect(timeMends(code), code).toBe(true);
  }
});

test("what a contract or a wallet forbids needs a person, and so does a code nobody described", () => {
  for (const code of [
    "REFUND_WINDOW_EXCEED",
    "MULTIPLE_REFUNDS_NOT_SUPPORTED",
    "INVALID_SIGNATURE",
    "A_CODE_NOBODY_KNOWS",
    "constructor",
  ]) {
    expect(timeMends(code), code).toBe(false);
  }
});
