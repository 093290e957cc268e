import { expect, test } from "vitest";
import { ja } from "#i18n/ja.ts";
import { stateKey } from "./stateKey.ts";

test("[REC-4] a refund's side tells whether the money is back, not whether the sale was paid", () => {
  expect(ja[stateKey("payment", "paid")]).toBe(ja["receipts.state.paid"]);
  expect(ja[stateKey("refund", "paid")]).toBe(ja["reconcile.state.notPaidBack"]);
  expect(ja[stateKey("refund", "refunding")]).toBe(ja["receipts.state.refunding"]);
  expect(ja[stateKey("payment", "failed")]).toBe(ja["receipts.state.failed"]);
});
