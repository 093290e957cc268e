import { type FakeCamera, installFakeCamera } from "../camera/fakeCamera.ts";
import { phoneScreen } from "../camera/phoneScreen.ts";
import { receiptCodeText } from "#domain/code/ownReceipt.ts";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";
import { ledgerOf } from "../journal.ts";
import { sellAndOpen } from "../screens/sellAndOpen.ts";

const test = base.extend<{ readonly camera: FakeCamera }>({
  camera: async ({ context, page }, provide) => {
    const handle = await installFakeCamera(context);
    await provide(handle(page));
  },
});

test("[RCP-8] a return finds its sale by the receipt's own code before the camera", async ({
  camera,
  page,
  register,
  checkout,
  receipts,
}) => {
  await sellAndOpen({ register, checkout, receipts }, walletCode("0001"), "カステラ");
  const number = await receipts.receiptNumber();
  await receipts.goto();
  await receipts.scan.click();
  await expect(receipts.picture).toBeVisible();
  await expect.poll(() => camera.liveTracks()).toBe(1);
  await camera.show(phoneScreen({ qr: receiptCodeText(number) }));
  await page.waitForURL("**/receipts/*", { timeout: 20_000 });
  await expect(receipts.paper).toContainText(number);
  await expect.poll(() => camera.liveTracks()).toBe(0);
});

test("[RCP-8] a return finds its sale by a hand scanner, from the list and from another sale", async ({
  register,
  checkout,
  receipts,
}) => {
  await sellAndOpen({ register, checkout, receipts }, walletCode("0001"), "カステラ");
  const first = await receipts.receiptNumber();
  await register.page.getByRole("link", { name: ja["shell.register"], exact: true }).click();
  await sellAndOpen({ register, checkout, receipts }, walletCode("0001", "GCash"), "どら焼き");
  await register.wedge(receiptCodeText(first));
  await expect(receipts.paper).toContainText(first);
  await receipts.goto();
  await register.wedge(receiptCodeText(first));
  await expect(receipts.paper).toContainText(first);
});

test("[RCP-8] what was scanned and is no receipt of this till is named", async ({
  page,
  register,
  receipts,
}) => {
  await receipts.goto();
  await register.wedge(receiptCodeText("20200101-0001"));
  await expect(page.getByText(ja["returns.unknownReceipt"]("20200101-0001"))).toBeVisible();
  await register.wedge(walletCode("0001"));
  await expect(page.getByText(ja["returns.notReceiptWallet"])).toBeVisible();
  expect(await ledgerOf(page)).toEqual([]);
});

test("[RCP-7] [RCP-8] a return finds its sale by number, and by amount and date", async ({
  register,
  checkout,
  receipts,
}) => {
  await sellAndOpen({ register, checkout, receipts }, walletCode("0001"), "カステラ");
  const number = await receipts.receiptNumber();
  await receipts.goto();
  await receipts.openSearch();
  await receipts.field("text").fill(number);
  await receipts.find();
  await expect(receipts.rows).toHaveCount(1);
  await receipts.field("text").fill("");
  await receipts.field("min").fill("1404");
  await receipts.field("max").fill("1404");
  await receipts.find();
  await expect(receipts.rows).toHaveCount(1);
  await receipts.field("max").fill("1405");
  await receipts.field("min").fill("1405");
  await receipts.find();
  await expect(receipts.rows).toHaveCount(0);
});
