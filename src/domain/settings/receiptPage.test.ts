import { describe, expect, test } from "vitest";
import { checkSettings } from "./checkSettings.ts";
import { parseReceiptPage, reachablePage } from "./receiptPage.ts";
import { defaultShopSettings, paperOf } from "./shopSettings.ts";

describe("the address of the receipt's page", () => {
  test.each([
    ["", undefined],
    ["  ", undefined],
    ["https://pos.example.jp", "https://pos.example.jp/r"],
    [" https://POS.example.jp/ ", "https://pos.example.jp/r"],
    ["https://example.jp:8443/till/r.html", "https://example.jp:8443/till/r.html"],
    ["https://暖簾.jp", "https://xn--ylvz59b.jp/r"],
  ])("[PAPER-9] %j is kept as %j", (typed, page) => {
    expect(parseReceiptPage(typed)).toEqual({ ok: true, value: page });
  });

  test.each([
    "pos.example.jp",
    "http://pos.example.jp/r",
    "https://",
    "https://user:word@example.jp/r",
    "https://example.jp/r?shop=1",
    "https://example.jp/r#1",
    "https:///r",
    "javascript:alert(1)",
    `https://example.jp/${"r".repeat(80)}`,
  ])("[PAPER-9] %j is refused", (typed) => {
    expect(parseReceiptPage(typed)).toEqual({ ok: false, error: "format" });
  });

  test.each([
    [undefined, "http://localhost:4173", null],
    [undefined, "http://127.0.0.1:4173", null],
    [undefined, "https://localhost", null],
    [undefined, "https://[::1]:8443", null],
    [undefined, "http://192.168.0.7:4173", null],
    [undefined, "https://pos.example.jp", "https://pos.example.jp/r"],
    ["https://r.example.jp/r", "http://localhost:4173", "https://r.example.jp/r"],
  ])("[PAPER-9] %j at a till under %s is reached at %j", (setting, till, page) => {
    expect(reachablePage(setting, till)).toBe(page);
  });
});

describe("the shop's paper", () => {
  test("[PAPER-3] is 80 mm wide until the shop says otherwise", () => {
    expect(paperOf(defaultShopSettings)).toBe("80");
    expect(paperOf({ ...defaultShopSettings, paper: "58" })).toBe("58");
  });

  test("[PAPER-3] [PAPER-9] is kept with the settings, and an address that is none is refused", () => {
    const typed = { ...defaultShopSettings, paper: "a4", receiptPage: "https://a.jp/" } as const;
    expect(checkSettings(typed)).toEqual({
      ok: true,
      value: { ...defaultShopSettings, paper: "a4", receiptPage: "https://a.jp/r" },
    });
    // What is not there stays so: undefined has no place in the journal.
    const emptied = checkSettings({ ...typed, receiptPage: " " });
    expect(emptied.ok && Object.keys(emptied.value)).not.toContain("receiptPage");
    expect(checkSettings({ ...typed, receiptPage: "http://a.jp" })).toEqual({
      ok: false,
      error: { type: "badSetting", field: "receiptPage", reason: "format" },
    });
  });
});
