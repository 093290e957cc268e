import { describe, expect, test } from "vitest";
import { resultCodes } from "#domain/payment/resultCodes.ts";
import { yen } from "#domain/money/yen.ts";
import { instant } from "#domain/time/instant.ts";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import { zh } from "#i18n/zh.ts";
import { faultText, refusalText } from "./refundWords.ts";

const catalogues = [
  ["ja", ja],
  ["en", en],
  ["zh", zh],
] as const;

describe.each(catalogues)("a refund that did not go, in %s", (_language, t) => {
  test.each([...resultCodes, "A_CODE_NOBODY_TOLD_US"])(
    "[RFD-10] %s is told as a reason and one thing to do",
    (code) => {
      const { reason, todo } = refusalText(code, t);
      expect(reason).not.toBe("");
      expect(todo).not.toBe("");
      expect(todo).not.toBe(reason);
    },
  );

  test("[RFD-4] names the moment, the days or the amount that keeps it back", () => {
    const until = instant(Date.UTC(2026, 10, 21, 15, 30));
    expect(faultText({ type: "nightBlock", until }, t)).toContain("00:30");
    expect(faultText({ type: "windowOver", days: 30 }, t)).toContain("30");
    expect(faultText({ type: "moreThanLeft", left: yen(1_234) }, t)).toContain("¥1,234");
  });
});

describe("what to do about a refusal", () => {
  test("[RFD-10] is not always to call the acquirer", () => {
    const todo = (code: string) => refusalText(code, ja).todo;
    expect(todo("PARTIAL_REFUNDS_NOT_SUPPORTED")).toBe(ja["returns.todo.whole"]);
    expect(todo("MULTIPLE_REFUNDS_NOT_SUPPORTED")).toBe(ja["returns.todo.noMore"]);
    expect(todo("MERCHANT_BALANCE_NOT_ENOUGH")).toBe(ja["returns.todo.balance"]);
    expect(todo("BUSINESS_NOT_SUPPORT")).toBe(ja["returns.todo.later"]);
    expect(todo("INVALID_SIGNATURE")).toBe(ja["returns.todo.support"]);
    expect(todo("A_CODE_NOBODY_TOLD_US")).toBe(ja["returns.todo.support"]);
  });
});
