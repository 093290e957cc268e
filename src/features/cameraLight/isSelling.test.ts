import { expect, test } from "vitest";
import { isSelling } from "./isSelling.ts";

test("[SCAN-60] the camera stands by on the register and the checkout, and on no other screen", () => {
  expect(["/", "/checkout"].filter(isSelling)).toEqual(["/", "/checkout"]);
  const others = ["/qa", "/open", "/receipts", "/receipts/S_1", "/sales", "/settings", "/nowhere"];
  expect(others.filter(isSelling)).toEqual([]);
});
