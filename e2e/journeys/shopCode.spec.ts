import { ja } from "#i18n/ja.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { PracticePhoneScreen } from "../screens/practicePhoneScreen.ts";
import { windowBeside } from "../screens/windowBeside.ts";

for (const [code, wallet] of [
  ["ALIPAYPLUS_ORDER", "KakaoPay"],
  ["JPQR_ORDER", "J-Coin Pay"],
] as const) {
  test(`[MPM-3] [MOCK-14] a customer pays the shop's code with ${wallet}`, async ({
    page,
    context,
    register,
    checkout,
  }) => {
    await register.add("どら焼き");
    await register.toCheckout();
    await checkout.show(code);
    await expect(checkout.shopCode(code)).toBeVisible();
    const phone = await new PracticePhoneScreen(await windowBeside(context)).goto();
    await phone.scan(wallet, "0001");
    await expect(phone.said("SUCCESS")).toBeVisible();
    await page.bringToFront();
    await expect(checkout.face("paid")).toBeVisible({ timeout: 15_000 });
    await expect(checkout.receipt).toContainText(wallet);
    const types = (await journalOf(page)).map(({ body }) => body.type);
    expect(types).toEqual(["paymentIntended", "paymentMoved", "paymentMoved"]);
    expect(await ledgerOf(page)).toMatchObject([{ state: "paid", walletBrandName: wallet }]);
  });
}

test("[MPM-4] the cashier takes the code back, and cash pays the cart", async ({
  page,
  context,
  register,
  checkout,
}) => {
  await register.add("どら焼き");
  await register.toCheckout();
  await checkout.show("ALIPAYPLUS_ORDER");
  await checkout.stop.click();
  await expect(checkout.face("cancelled")).toBeVisible();
  const phone = await new PracticePhoneScreen(await windowBeside(context)).goto();
  await phone.look.click();
  await expect(phone.waiting).toHaveCount(0);
  await page.bringToFront();
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled" }]);
});

test("[MPM-5] a reload while the code is shown goes on showing it", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("どら焼き");
  await register.toCheckout();
  await checkout.show("JPQR_ORDER");
  await page.reload();
  await expect(checkout.shopCode("JPQR_ORDER")).toBeVisible({ timeout: 15_000 });
  expect(await ledgerOf(page)).toHaveLength(1);
});

test("[MPM-1] the way out is there while the camera is not", async ({ page, register }) => {
  await register.add("どら焼き");
  await register.toCheckout();
  await page.getByRole("button", { name: ja["checkout.action.showCode"] }).click();
  await expect(page.getByRole("dialog", { name: ja["checkout.shopCode.title"] })).toBeVisible();
});
