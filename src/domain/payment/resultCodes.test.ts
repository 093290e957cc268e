import { describe, expect, test } from "vitest";
import { isResultCode, resultAction, resultCodes } from "./resultCodes.ts";
import { asksForResend } from "./callCodes.ts";

describe("a result code of the acquirer", () => {
  test("[PAY-11] asks exactly one thing of the cashier", () => {
    for (const code of resultCodes) {
      expect(["newCode", "otherTender", "wait", "callSupport"]).toContain(resultAction(code));
    }
    expect(resultAction("EXPIRED_CODE")).toBe("newCode");
    expect(resultAction("RISK_REJECT")).toBe("otherTender");
    expect(resultAction("MERCHANT_NOT_REGISTERED")).toBe("callSupport");
    expect(resultAction("PAYMENT_IN_PROCESS")).toBe("wait");
  });

  test("[PAY-11] that nobody described leads to another tender, for it was final", () => {
    expect(resultAction("SOMETHING_NEW")).toBe("otherTender");
    expect(isResultCode("toString")).toBe(false);
    expect(resultAction("constructor")).toBe("otherTender");
  });

  test("[PAY-5] asks for the same request again only where the acquirer says so", () => {
    expect(resultCodes.filter(asksForResend)).toEqual([
      "UNKNOWN_EXCEPTION",
      "REQUEST_TRAFFIC_EXCEED_LIMIT",
    ]);
  });
});
