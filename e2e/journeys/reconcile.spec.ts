import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";
import { journalOf } from "../journal.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

/** A register that was opened at noon in Japan, on a day whose end can be reached. */
const test = base.extend({
  register: async ({ page }, provide) => {
    await page.clock.install({ time: new Date("2026-11-20T12:00:00+09:00") });
    await provide(await new RegisterScreen(page).open());
  },
});

/** From noon to twenty minutes past one at night: the acquirer's file is there. */
const tillTheFile = "13:20:00";

test("[REC-3] [REC-5] exactly the faulty sales of a day are shown, each with its next step", async ({
  page,
  register,
  checkout,
  reconcile,
}) => {
  for (const scenario of ["0001", "0081", "0082", "0084"]) {
    await register.add("カステラ");
    await register.toCheckout();
    await checkout.type(walletCode(scenario));
    await expect(checkout.face("paid")).toBeVisible();
    await checkout.nextCustomer.click();
  }
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0083"));
  await expect(checkout.face("otherTender")).toBeVisible();

  await page.clock.fastForward(tillTheFile);
  await checkout.back.click();
  await reconcile.goto();
  await reconcile.compare.click();
  await expect(reconcile.exceptions).toHaveCount(4);
  await expect(reconcile.exception("oursOnly")).toContainText(ja["reconcile.next.oursOnly"]);
  await expect(reconcile.exception("amountDiffers")).toContainText("¥1,405");
  await expect(reconcile.exception("theirsOnly")).toContainText(ja["reconcile.none"]);
  const declined = reconcile.exception("stateDiffers");
  await expect(declined).toContainText(ja["receipts.state.failed"]);
  await declined.getByRole("button", { name: ja["reconcile.ask"] }).click();
  await expect(declined).toContainText(ja["reconcile.asked"]);
  await expect(reconcile.figure("matched")).toHaveText(ja["reconcile.count"](1 + 1));

  const [intent] = (await journalOf(page)).filter(({ body }) => body.type === "paymentIntended");
  if (intent?.body.type !== "paymentIntended") throw new Error("no payment was intended");
  await reconcile.exception("oursOnly").getByRole("link", { name: ja["reconcile.sale"] }).click();
  await page.waitForURL("**/receipts/*");
});

test("[REC-1] a day without faults is calm, with refunds and cancellations in it", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
  reconcile,
}) => {
  for (const brand of ["TrueMoney", "GCash", "KakaoPay"] as const) {
    await register.add("カステラ", "カステラ");
    await register.toCheckout();
    await checkout.type(walletCode("0001", brand));
    await expect(checkout.face("paid")).toBeVisible();
    await checkout.nextCustomer.click();
  }
  await receipts.newest();
  await receipts.giveBack.click();
  await returns.all.click();
  await returns.agree.click();
  await expect(receipts.refunds).toContainText(ja["returns.allBack"]);
  await receipts.goto();
  await receipts.rows.nth(1).click();
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);

  await page.clock.fastForward(tillTheFile);
  await reconcile.goto();
  await reconcile.compare.click();
  await expect(reconcile.clear).toBeVisible();
  await expect(reconcile.exceptions).toHaveCount(0);
  await expect(reconcile.figure("rows")).toHaveText(ja["reconcile.count"](3));
  await expect(reconcile.figure("paid")).toHaveText("¥5,616");
  await expect(reconcile.figure("refunded")).toHaveText("−¥1,404");
});

test("[REC-1] a day on which nothing moved is clear", async ({ page, register, reconcile }) => {
  await register.add("カステラ");
  await reconcile.goto();
  await page.getByLabel(ja["reconcile.day"], { exact: true }).fill("2026-11-19");
  await reconcile.compare.click();
  await expect(reconcile.clear).toBeVisible();
});
