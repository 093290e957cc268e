import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import { barLength, withQuietHours } from "./dayView.ts";

const at = (hour: number, amount: number) => ({ hour, count: amount ? 1 : 0, amount: yen(amount) });

describe("the day's hours", () => {
  test("[DAY-3] hours without sales stand between the first and the last one", () => {
    expect(withQuietHours([at(10, 500), at(13, 200)])).toEqual([
      at(10, 500),
      at(11, 0),
      at(12, 0),
      at(13, 200),
    ]);
  });

  test("[DAY-1] a business day that ends after midnight keeps its order", () => {
    const hours = withQuietHours([at(22, 500), at(1, 200)]).map(({ hour }) => hour);
    expect(hours).toEqual([22, 23, 0, 1]);
  });

  test("[DAY-3] filling in quiet hours changes no sum", () => {
    const rows = [at(9, 1), at(12, 20), at(20, 300)];
    const sum = (hours: readonly { readonly amount: number }[]) =>
      hours.reduce((total, { amount }) => total + amount, 0);
    expect(sum(withQuietHours(rows))).toBe(sum(rows));
    expect(withQuietHours([])).toEqual([]);
  });
});

describe("a bar", () => {
  test("is measured against the longest of its breakdown and has no length without sales", () => {
    const rows = [at(10, 500), at(11, 250), at(12, 0)];
    expect(rows.map((row) => barLength(row, rows))).toEqual([100, 50, 0]);
    expect(barLength(at(9, 0), [at(9, 0)])).toBe(0);
  });
});
