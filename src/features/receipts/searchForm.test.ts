import { describe, expect, test } from "vitest";
import { emptySearch, formOf, queryOf } from "./searchForm.ts";

describe("a search for receipts", () => {
  test("[RCP-7] asks by date, amount and number, and only for what was filled in", () => {
    expect(queryOf(emptySearch)).toEqual({ ok: true, value: {} });
    const form = {
      from: "2026-11-01",
      to: "2026-11-22",
      min: "１，０００",
      max: "¥5000",
      text: " 20261122-0012 ",
    };
    expect(queryOf(form)).toEqual({
      ok: true,
      value: {
        from: "2026-11-01",
        to: "2026-11-22",
        minAmount: 1000,
        maxAmount: 5000,
        text: "20261122-0012",
      },
    });
  });

  test("[RCP-7] zero is an amount, not an empty field", () => {
    expect(queryOf({ ...emptySearch, min: "0" })).toEqual({ ok: true, value: { minAmount: 0 } });
  });

  test("[RCP-7] takes no amount that is none, and no range that is upside down", () => {
    const faultOf = (part: Partial<typeof emptySearch>) => queryOf({ ...emptySearch, ...part });
    expect(faultOf({ min: "12x" })).toEqual({
      ok: false,
      error: { field: "min", reason: "notYen" },
    });
    expect(faultOf({ min: "500", max: "400" })).toEqual({
      ok: false,
      error: { field: "max", reason: "upsideDown" },
    });
    expect(faultOf({ from: "2026-11-22", to: "2026-11-21" })).toEqual({
      ok: false,
      error: { field: "to", reason: "upsideDown" },
    });
  });

  test("fills the form again with what is already being shown", () => {
    const query = { from: "2026-11-22", minAmount: 0, text: "0012" };
    const again = queryOf(formOf(query));
    expect(again).toEqual({ ok: true, value: query });
  });
});
