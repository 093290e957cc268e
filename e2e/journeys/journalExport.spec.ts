import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { emptyChain } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";

test("[JRN-24] what the browser may throw away is asked for when the day is looked at, until it is saved or promised", async ({
  page,
  register,
  checkout,
  sales,
}) => {
  await sales.goto();
  const due = page.getByText(ja["safekeeping.due"]);
  await expect(page.getByText(ja["sales.empty"])).toBeVisible();
  await expect(due).toHaveCount(0);
  await page.getByRole("link", { name: ja["shell.register"] }).click();
  await beginPayment(register, checkout, walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  await sales.goto();
  await expect(due).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: ja["settings.export"] }).click();
  await saved;
  await expect(page.getByText(ja["settings.exported"](2))).toBeVisible();
  await expect(due).toHaveCount(0);

  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  await page.getByRole("button", { name: ja["safekeeping.ask"] }).click();
  await expect(page.getByText(ja["safekeeping.declined"])).toBeVisible();
  await durableStorageGranted(page);
  await page.reload();
  await expect(page.getByText(ja["safekeeping.given"])).toBeVisible();
});

test("[JRN-8] the journal is saved as a file that anybody can follow, without a whole code in it", async ({
  page,
  register,
  checkout,
}) => {
  const code = walletCode("0001");
  await beginPayment(register, checkout, code);
  await expect(checkout.face("paid")).toBeVisible();
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: ja["settings.export"] }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^noren-journal-\d{4}-\d{2}-\d{2}\.ndjson$/);
  await expect(page.getByText(ja["settings.exported"](2))).toBeVisible();

  const text = await readFile(await file.path(), "utf8");
  expect(text).not.toContain(code);
  const entries = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);
  expect(entries).toEqual(await journalOf(page));
  expect(entries.map(({ prev }) => prev)).toEqual([emptyChain.hash, entries[0]?.hash]);
});

/** Does what a browser does for an app that its user has installed. */
async function durableStorageGranted(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  const own = await page.context().newCDPSession(page);
  const { browserContextId = "" } = (await own.send("Target.getTargetInfo")).targetInfo;
  const browser = await page.context().browser()?.newBrowserCDPSession();
  await browser?.send("Browser.setPermission", {
    origin,
    browserContextId,
    permission: { name: "persistent-storage" },
    setting: "granted",
  });
}
