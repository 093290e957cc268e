import { describe, expect, test } from "vitest";
import { ja } from "#i18n/ja.ts";
import { cashRecord, goods, soldGoods, walletRecord } from "#testkit/paidSales.ts";
import { receiptPayment } from "#domain/refund/wayBack.ts";
import { draft } from "#testkit/payments.ts";
import { checkoutView, nextSteps, spokenView } from "./checkoutView.ts";

const sale = soldGoods([goods("a", 1_404)]);
const inCash = cashRecord(sale, 2_000);

describe("what stands on the checkout screen", () => {
  test("is the scanner while nothing has paid or is paying, with cash beside it", () => {
    for (const payment of [null, draft]) {
      const view = checkoutView({ payment, receipt: null });
      expect(view).toEqual({ show: "scanner" });
      expect(nextSteps(view, false)).toEqual({ action: "typeDigits", besides: ["cash"] });
      expect(spokenView(view, ja)).toBe("");
    }
  });

  test("is the payment once a code was read, and a sold one leads to the next customer", () => {
    const record = walletRecord(sale);
    const view = checkoutView({ payment: receiptPayment(record), receipt: record });
    expect(view.show).toBe("payment");
    expect(nextSteps(view, false)).toMatchObject({ action: "nextCustomer", besides: [] });
  });

  test("[CASH-1] is the cash that was taken, also while an earlier attempt still stands", () => {
    const { attempts } = walletRecord(sale);
    for (const payment of [null, attempts[0] ?? null]) {
      const view = checkoutView({ payment, receipt: inCash });
      expect(view).toEqual({ show: "cash", record: inCash });
      expect(nextSteps(view, false)).toEqual({ action: "nextCustomer", besides: [] });
    }
  });

  test("[UI-3] the change is said aloud", () => {
    const spoken = spokenView(checkoutView({ payment: null, receipt: inCash }), ja);
    expect(spoken).toContain(ja["cash.paid.title"]);
    expect(spoken).toContain("¥596");
  });
});
