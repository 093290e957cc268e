import { describe, expect, test } from "vitest";
import { parseReceiptCode, receiptCodeText } from "./ownReceipt.ts";

describe("the QR on our own receipt", () => {
  test("[CODE-3] gives back the number it was made of", () => {
    expect(parseReceiptCode(receiptCodeText("20261122-0007"))).toBe("20261122-0007");
  });

  test.each(["20261122-0007", "NOREN-R2:20261122-0007", "NOREN-R1:20261122-00071", "NOREN-R1:"])(
    "[CODE-3] is not %j",
    (text) => {
      expect(parseReceiptCode(text)).toBeNull();
    },
  );
});
