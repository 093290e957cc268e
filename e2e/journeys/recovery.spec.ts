import { readFile } from "node:fs/promises";
import { recovery as words } from "#i18n/ja/recovery.ts";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { withoutLastEntry } from "../damage.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";

test("[JRN-10] [JRN-23] a journal that lost an entry stops the till, and the tablet's own copy brings it back", async ({
  page,
  register,
  checkout,
  receipts,
}) => {
  await beginPayment(register, checkout, walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  const before = await journalOf(page);
  await page.goto("/qa");
  await withoutLastEntry(page);
  await page.goto("/");
  await expect(page.getByText(words["recovery.kept"])).toBeVisible();
  await expect(register.pay).toHaveCount(0);
  await page.getByRole("button", { name: words["recovery.mirror"] }).click();
  await expect(register.pay).toBeVisible({ timeout: 30_000 });
  expect(await journalOf(page)).toEqual(before);
  await receipts.newest();
});

test("[JRN-10] [JRN-23] an exported file brings a journal back, and anything else is refused in words", async ({
  page,
  register,
  checkout,
}) => {
  await beginPayment(register, checkout, walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  const before = await journalOf(page);
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: ja["settings.export"] }).click();
  const text = await readFile(await (await saving).path(), "utf8");
  await page.goto("/qa");
  await withoutLastEntry(page);
  await page.goto("/");
  const file = page.locator("input[type=file]");
  const given = (content: string) => ({
    name: "journal.ndjson",
    mimeType: "application/x-ndjson",
    buffer: Buffer.from(content),
  });
  await file.setInputFiles(given("holiday pictures"));
  await expect(page.getByText(words["recovery.failed"])).toBeVisible();
  await expect(page.getByText(words["recovery.refused.unreadable"](1))).toBeVisible();
  await file.setInputFiles(given(text));
  await expect(register.pay).toBeVisible({ timeout: 30_000 });
  expect(await journalOf(page)).toEqual(before);
});
