import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

test("[JRN-6] [F22] a second tab says that the till is open elsewhere, and takes over when that closes", async ({
  context,
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  const second = await context.newPage();
  await second.goto("/");
  await expect(second.getByText(ja["shell.elsewhere.title"])).toBeVisible();
  await expect(new RegisterScreen(second).pay).toHaveCount(0);

  // The customer's payment is under way in the first tab when somebody closes it.
  await register.toCheckout();
  await checkout.type(walletCode("0005"));
  await expect(checkout.face("noAnswer").or(checkout.face("sending"))).toBeVisible();
  await expect.poll(() => ledgerOf(page)).toHaveLength(1);
  await page.close();

  const takenOver = new RegisterScreen(second);
  await expect(takenOver.lines).toHaveCount(1);
  await expect(second.getByText(ja["register.over"])).toBeVisible({ timeout: 30_000 });
  const intents = (await journalOf(second)).filter(({ body }) => body.type === "paymentIntended");
  expect(intents).toHaveLength(1);
});

test("[JRN-6] a window with practice codes does not take the till from the one that sells", async ({
  context,
  page,
}) => {
  await page.goto("/qa");
  await page.getByRole("img", { name: ja["practice.qr"]("Alipay") }).waitFor();
  const till = await new RegisterScreen(await context.newPage()).open();
  await till.add("カステラ");
  await expect(till.lines).toHaveCount(1);
});

test("[JRN-17] a language chosen in one window is spoken in the others, and put back by none", async ({
  context,
  page,
  register,
}) => {
  const practice = await context.newPage();
  await practice.goto("/qa");
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  await page.getByLabel("English", { exact: true }).check();
  await expect(practice.locator("html")).toHaveAttribute("lang", "en");
  await expect(register.pay).toHaveCount(0);
  await practice.reload();
  await expect(practice.locator("html")).toHaveAttribute("lang", "en");
});
