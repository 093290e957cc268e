import type { Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import { paper, slipPaper } from "#i18n/ja/paper.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { readQr } from "../readQr.ts";
import { OffersScreen } from "../screens/offersScreen.ts";
import type { RegisterScreen } from "../screens/registerScreen.ts";

async function backToRegister(page: Page, register: RegisterScreen): Promise<void> {
  await page.getByRole("link", { name: ja["shell.register"] }).click();
  await register.pay.waitFor();
}

async function bodiesOf(page: Page, type: string) {
  return (await journalOf(page)).map(({ body }) => body).filter((body) => body.type === type);
}

test("[OFF-13] [OFF-14] a manager sees what comes with the till, is told faults in words, and publishes", async ({
  page,
  register,
}) => {
  await register.pay.waitFor();
  const offers = await new OffersScreen(page).goto();
  await expect(offers.row("GCash 10%引き")).toContainText(ja["offers.state.running"]);
  expect(await bodiesOf(page, "offerPublished")).toEqual([]);
  await offers.begin();
  await offers.publish.click();
  await expect(offers.form.getByText(ja["offers.fault.empty"]).first()).toBeVisible();
  await offers.write({ title: "秋の値引", yen: 140 });
  await expect(offers.preview).toContainText("秋の値引 (en)");
  await offers.preview.getByRole("combobox").selectOption("日本語");
  await expect(offers.preview.getByRole("article")).toHaveAttribute("lang", "ja");
  await page.getByRole("button", { name: ja["offers.saveDraft"] }).click();
  await expect(offers.row("秋の値引")).toContainText(ja["offers.state.draft"]);
  expect(await bodiesOf(page, "offerPublished")).toEqual([]);
  await page.getByRole("button", { name: ja["offers.editOf"]("秋の値引") }).click();
  await offers.publish.click();
  await expect(offers.row("秋の値引")).toContainText(ja["offers.state.running"]);
  expect(await bodiesOf(page, "offerPublished")).toMatchObject([{ offer: { budget: null } }]);
  await offers.stop("秋の値引");
  await expect(offers.row("秋の値引")).toContainText(ja["offers.state.stopped"]);
  expect(await bodiesOf(page, "offerStopped")).toHaveLength(1);
});

test("[OFF-6] [OFF-15] the shop's campaign lowers the price before it is paid, in cash too", async ({
  page,
  register,
  checkout,
}) => {
  await register.pay.waitFor();
  await (await new OffersScreen(page).goto()).make({ title: "秋の値引", yen: 140 });
  await backToRegister(page, register);
  await register.add("カステラ");
  await register.toCheckout();
  await expect.poll(() => register.total()).toBe(1_264);
  await checkout.payCash(2_000);
  await expect(checkout.receipt).toContainText("¥1,264");
  await expect(checkout.receipt).toContainText(paper.campaign("秋の値引"));
  const [taken] = await bodiesOf(page, "cashTaken");
  expect(taken).toMatchObject({ sale: { discount: 140, totals: { total: 1_264, tax: 93 } } });
});

test("[OFF-5] [OFF-12] [OFF-15] a wallet's campaign is a tender: the wallet is asked for the rest, and both go back", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}) => {
  await register.pay.waitFor();
  const campaign = { funder: "wallet", funderName: "GCash", wallet: "GCash" } as const;
  await (await new OffersScreen(page).goto()).make({ ...campaign, title: "GCash割", yen: 200 });
  await backToRegister(page, register);
  await register.add("カステラ");
  await register.toCheckout();
  await expect.poll(() => register.total()).toBe(1_404);
  await page.getByLabel(ja["offers.wallet"]).selectOption("GCash");
  await expect.poll(() => register.total()).toBe(1_204);
  // The code is another wallet's, which would have to pay more than is shown: nothing is sent.
  await checkout.type(walletCode("0001", "DANA"));
  await expect(checkout.notice(ja["checkout.notice.totalChanged.what"])).toBeVisible();
  expect(await ledgerOf(page)).toEqual([]);
  await expect.poll(() => register.total()).toBe(1_404);
  await checkout.type(walletCode("0001", "GCash", 1));
  await expect(checkout.face("paid")).toBeVisible();
  expect(await ledgerOf(page)).toMatchObject([{ amount: "1204" }]);
  await expect(checkout.receipt).toContainText("¥1,404");
  await expect(checkout.receipt).toContainText(`${paper.funded("GCash")} GCash割`);
  await expect(checkout.receipt).toContainText("¥1,204");
  await checkout.nextCustomer.click();
  await receipts.goto();
  await receipts.rows.first().click();
  await receipts.giveBack.click();
  await returns.all.click();
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);
  await expect(receipts.slip).toContainText(slipPaper.toFunder("GCash"));
  await expect(receipts.slip).toContainText("¥1,204");
});

test("[CPN-1] [CPN-3] a coupon on a receipt is redeemed at the next sale, once", async ({
  page,
  register,
  checkout,
}) => {
  await register.pay.waitFor();
  const offers = await new OffersScreen(page).goto();
  await offers.make({ title: "次回割", yen: 300, given: "nextTime" });
  await backToRegister(page, register);
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.payCash();
  const code = checkout.receipt.getByRole("img", { name: paper.couponCode });
  await expect(code).toBeVisible();
  const coupon = await readQr(code);
  await checkout.nextCustomer.click();

  await register.add("カステラ");
  await register.toCheckout();
  await register.wedge(coupon);
  await expect(page.getByText(ja["offers.couponTaken"], { exact: true })).toBeVisible();
  await expect.poll(() => register.total()).toBe(1_104);
  await checkout.payCash();
  // The sale that redeems one gets none of its own.
  await expect(checkout.receipt).toContainText("¥1,104");
  await expect(code).toHaveCount(0);
  await checkout.nextCustomer.click();

  await register.add("カステラ");
  await register.toCheckout();
  await register.wedge(coupon);
  await expect(page.getByText(ja["offers.couponUsed"], { exact: true })).toBeVisible();
  await register.wedge(`${coupon.slice(0, -1)}${coupon.endsWith("0") ? "1" : "0"}`);
  await expect(page.getByText(ja["offers.couponForeign"], { exact: true })).toBeVisible();
  expect(await register.total()).toBe(1_404);
});
