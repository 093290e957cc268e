import { describe, expect, test } from "vitest";
import { digitsShown, digitsTyped, digitsWithKey, isDigits } from "./digits.ts";

describe("digits that are typed or pasted", () => {
  test("[MON-2] are taken in half and full width, with what people write around them", () => {
    expect(digitsTyped("¥1,296", "yen")).toBe("1296");
    expect(digitsTyped("￥１，２９６円", "yen")).toBe("1296");
    expect(digitsTyped("1000\u00a0", "yen")).toBe("1000");
    expect(digitsTyped("2819 1002-0000", "code")).toBe("281910020000");
  });

  test.each(["1.5", "1e3", "0x64", "\u22121", "-1", "1_000", "NaN", "٥٠٠", "²", "0.1+0.2"])(
    "[MON-2] are never guessed from %j",
    (text) => {
      expect(digitsTyped(text, "yen")).toBe(text);
      expect(isDigits(digitsTyped(text, "yen"))).toBe(false);
    },
  );

  test.each([
    "28123456789012345l",
    "2812345678901234\u202e56",
    "2812345678901234\u200b56",
    "hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8=",
    "upi://pay?pa=victim@bank&pn=Shop&am=1.00&cu=INR",
    "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
    "٢٨١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦",
  ])("[CODE-3] are never made from %j, which reaches the recogniser as it came", (text) => {
    expect(digitsTyped(text, "code")).toBe(text);
  });

  test("[CODE-9] are cut short, but never so that a long text becomes a good one", () => {
    expect(digitsTyped("2".repeat(1_000_000), "code").length).toBeGreaterThan(1_024);
  });

  test("of a code keep their leading zeros; those of an amount do not", () => {
    expect(digitsTyped("0012", "code")).toBe("0012");
    expect(digitsTyped("0012", "yen")).toBe("12");
    expect(digitsTyped("00", "plain")).toBe("0");
  });

  test("by key end where they may have no more, and are never cut", () => {
    expect(digitsWithKey("1234567", "8", 8, "yen")).toBe("12345678");
    expect(digitsWithKey("12345678", "9", 8, "yen")).toBe("12345678");
    expect(digitsTyped("100000000", "yen")).toBe("100000000");
    expect(digitsWithKey("1a", "2", 8, "yen")).toBe("1a2");
  });

  test("are shown as money, as they are, or by four; what is no digits as it came", () => {
    expect(digitsShown("", "yen")).toBe("\u00a50");
    expect(digitsShown("1296", "yen")).toBe("\u00a51,296");
    expect(digitsShown("9".repeat(20), "yen")).toBe("9".repeat(20));
    expect(digitsShown("120", "plain")).toBe("120");
    expect(digitsShown("281910020", "code")).toBe("2819 1002 0");
    expect(digitsShown("2819", "code")).toBe("2819");
    expect(digitsShown("1.5", "yen")).toBe("1.5");
  });

  test("read back from the way they are shown are the same", () => {
    for (const look of ["yen", "plain", "code"] as const) {
      expect(digitsTyped(digitsShown("28191002", look), look)).toBe("28191002");
    }
  });
});
