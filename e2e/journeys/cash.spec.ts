import type { Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";

async function cashTaken(page: Page) {
  return (await journalOf(page)).filter(({ body }) => body.type === "cashTaken");
}

test("[CASH-2] [UI-3] cash pays: the change is shown before and after, and there is a receipt", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.cash.click();
  await checkout.tendered.fill("2000");
  await expect(checkout.change("¥596")).toBeVisible();
  await checkout.cashSheet.getByRole("button", { name: ja["cash.take"]("¥2,000") }).click();
  await expect(checkout.cashPaid).toBeVisible();
  await expect(page.getByRole("region", { name: ja["checkout.paymentRegion"] })).toContainText(
    "¥596",
  );
  await expect(
    page.getByRole("status").filter({ hasText: ja["cash.spoken"]("¥596") }),
  ).toBeAttached();
  for (const figure of ["¥1,404", "¥2,000", "¥596"]) {
    await expect(checkout.receipt).toContainText(figure);
  }
  await expect(checkout.receipt).toContainText(/\d{8}-0001/);
  expect(await cashTaken(page)).toMatchObject([{ body: { tendered: 2_000 } }]);
  expect(await ledgerOf(page)).toEqual([]);
  await checkout.nextCustomer.click();
  await expect(register.lines).toHaveCount(0);
});

test("[CASH-1] [UI-2] cash is taken with the keyboard alone, once, however often Enter is pressed", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await page.keyboard.press("F9");
  await expect(checkout.cash).toBeVisible();
  await page.keyboard.press("F8");
  await expect(checkout.tendered).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(checkout.cashSheet).toHaveCount(0);
  await page.keyboard.press("F8");
  await page.keyboard.type("1404", { delay: 60 });
  // At once, as an impatient finger does it: on a machine that dawdles between the two, the second is
  // a press of its own, and calls the next customer.
  await Promise.all([page.keyboard.press("Enter"), page.keyboard.press("Enter")]);
  await expect(checkout.cashPaid).toBeVisible();
  await expect(page.getByText(ja["cash.paid.adviceExact"])).toBeVisible();
  expect(await cashTaken(page)).toHaveLength(1);
});

test("[CASH-1] [MON-2] less than the total, or what is no amount, is not taken", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.cash.click();
  for (const text of ["", "1403", "1.5e4", "-5000", "100000000"]) {
    await checkout.tendered.fill(text);
    await expect(
      checkout.cashSheet.getByRole("button", { name: ja["cash.takeNone"] }),
    ).toBeDisabled();
    await checkout.tendered.press("Enter");
  }
  await checkout.tendered.fill("1403");
  await expect(checkout.cashSheet.getByText(ja["cash.short"])).toBeVisible();
  expect(await cashTaken(page)).toEqual([]);
});

test("[CASH-1] the amounts a customer is likely to hand over are one tap away", async ({
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.cash.click();
  for (const [name, change] of [
    [ja["cash.exact"], "¥0"],
    ["¥2,000", "¥596"],
    ["¥5,000", "¥3,596"],
    ["¥10,000", "¥8,596"],
  ] as const) {
    await checkout.cashSheet.getByRole("button", { name, exact: true }).click();
    await expect(checkout.change(change)).toBeVisible();
  }
});

test("[CASH-1] [PAY-12] after a declined wallet cash pays the same cart", async ({
  page,
  register,
  checkout,
}) => {
  await beginPayment(register, checkout, walletCode("0015"));
  await expect(checkout.face("otherTender")).toBeVisible();
  await page.getByRole("button", { name: ja["checkout.action.otherTender"] }).click();
  await checkout.payCash();
  await expect(checkout.receipt).toBeVisible();
  const [intended, ...rest] = (await journalOf(page)).map(({ body }) => body);
  const taken = rest.at(-1);
  if (intended?.type !== "paymentIntended" || taken?.type !== "cashTaken") {
    throw new Error("one intent and cash were expected");
  }
  expect(taken.sale.id).toBe(intended.sale.id);
  expect(await ledgerOf(page)).toMatchObject([{ state: "refused" }]);
});

test("[CASH-1] [PAY-7] no cash is offered while money is expected of a wallet", async ({
  page,
  register,
  checkout,
}) => {
  await beginPayment(register, checkout, walletCode("0003"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await expect(checkout.cash).toHaveCount(0);
  await page.keyboard.press("F8");
  await expect(checkout.cashSheet).toHaveCount(0);
  await expect(checkout.otherWay).toHaveCount(0);
  await expect(checkout.putAside).toBeVisible();
});
