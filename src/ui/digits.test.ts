import { describe, expect, test } from "vitest";
import { digitsShown, digitsTyped } from "./digits.ts";

describe("digits that are typed or pasted", () => {
  test("are taken in half and full width, and nothing else is", () => {
    expect(digitsTyped("¥1,296", 8, "yen")).toBe("1296");
    expect(digitsTyped("１２９６", 8, "yen")).toBe("1296");
    expect(digitsTyped("2819 1002 0000", 32, "code")).toBe("281910020000");
    expect(digitsTyped("abc", 8, "plain")).toBe("");
  });

  test("never become more than may be entered", () => {
    expect(digitsTyped("123456789", 8, "yen")).toBe("12345678");
  });

  test("of a code keep their leading zeros; those of an amount do not", () => {
    expect(digitsTyped("0012", 8, "code")).toBe("0012");
    expect(digitsTyped("0012", 8, "yen")).toBe("12");
    expect(digitsTyped("00", 3, "plain")).toBe("0");
  });

  test("are shown as money, as they are, or by four", () => {
    expect(digitsShown("", "yen")).toBe("\u00a50");
    expect(digitsShown("1296", "yen")).toBe("\u00a51,296");
    expect(digitsShown("120", "plain")).toBe("120");
    expect(digitsShown("281910020", "code")).toBe("2819 1002 0");
    expect(digitsShown("2819", "code")).toBe("2819");
  });

  test("read back from the way they are shown are the same", () => {
    for (const look of ["yen", "plain", "code"] as const) {
      expect(digitsTyped(digitsShown("28191002", look), 32, look)).toBe("28191002");
    }
  });
});
