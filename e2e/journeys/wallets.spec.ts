import { ja } from "#i18n/ja.ts";
import { en as payerEn } from "#i18n/payer/en.ts";
import { payerSentence } from "#i18n/payer/payerSentences.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";

test("[WAL-5] a wallet that Japan does not take yet is named and sent nowhere", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "ZaloPay"));
  const what = ja["checkout.walletRefused.notInJapan.what"]("ZaloPay");
  await expect(checkout.notice(what)).toBeVisible();
  await expect(page.getByText(payerSentence("walletNotHere", payerEn))).toBeVisible();
  expect(await ledgerOf(page)).toEqual([]);
  expect(await journalOf(page)).toEqual([]);
});

test("[WAL-4] a Japanese wallet is paid by its own acquirer", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type("9000010000000001");
  await expect(checkout.face("paid")).toBeVisible();
  await expect(checkout.receipt).toContainText("楽天ペイ");
  expect(await ledgerOf(page)).toMatchObject([
    { state: "paid", walletBrandName: "Rakuten Pay", clientId: "NOREN_DEMO_JP" },
  ]);
});

test("[WAL-6] a manager switches a wallet off by name, and it is refused until it is on again", async ({
  page,
  register,
  checkout,
}) => {
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  const wallet = page.getByRole("switch", { name: "KakaoPay" });
  await wallet.click();
  await expect(page.getByText(ja["settings.walletsNameless"])).toBeVisible();
  await expect(wallet).toBeChecked();
  await page.getByRole("textbox", { name: ja["settings.walletsBy"] }).fill("佐藤");
  await wallet.click();
  await expect(wallet).not.toBeChecked();
  expect((await journalOf(page)).map(({ body }) => body)).toEqual([
    { type: "walletSwitched", wallet: "KakaoPay", on: false, by: "佐藤" },
  ]);
  await page.getByRole("link", { name: ja["shell.register"] }).click();
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "KakaoPay"));
  const what = ja["checkout.walletRefused.switchedOff.what"]("KakaoPay");
  await expect(checkout.notice(what)).toBeVisible();
  await expect(page.getByText(/Naver Pay、Toss/)).toBeVisible();
  expect(await ledgerOf(page)).toEqual([]);
});
