import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { ledgerOf } from "../journal.ts";
import { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

declare global {
  interface Window {
    /** Set by a test: from now on the disk takes no more entries. */
    __diskFull?: boolean;
  }
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
      if (window.__diskFull && this.name === "entries") {
        throw new DOMException("the disk is full", "QuotaExceededError");
      }
      return add.apply(this, args);
    };
  });
});

test("[JRN-4] [PAY-2] a full disk stops the sale before anybody is asked", async ({ page }) => {
  const register = await new RegisterScreen(page).open();
  const checkout = new CheckoutScreen(page);
  await register.add("カステラ");
  await register.toCheckout();
  await page.evaluate(() => (window.__diskFull = true));
  await checkout.type(walletCode("0001"));
  await expect(page.getByText(ja["shell.stopped.title"]).first()).toBeVisible();
  expect(await ledgerOf(page)).toEqual([]);
  // The page is loaded again, the disk has room again, the cart is still there.
  await page.reload();
  await expect(register.lines).toHaveCount(1);
});

test("[JRN-4] [PAY-13] [F18] a disk that fills up during the payment never shows it as paid, and a reload finds it", async ({
  page,
}) => {
  const register = await new RegisterScreen(page).open();
  const checkout = new CheckoutScreen(page);
  await beginPayment(register, checkout, walletCode("0002"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await page.evaluate(() => (window.__diskFull = true));
  await expect(page.getByText(ja["shell.stopped.title"]).first()).toBeVisible({ timeout: 30_000 });
  await expect(checkout.face("paid")).toHaveCount(0);
  await page.reload();
  await page
    .getByRole("button", { name: ja["register.resume"] })
    .or(checkout.face("paid"))
    .waitFor();
  await page.goto("/receipts");
  await expect(page.getByText(ja["receipts.state.paid"]).first()).toBeVisible({ timeout: 30_000 });
  expect(await ledgerOf(page)).toHaveLength(1);
});
