import { readFile } from "node:fs/promises";
import { emptyChain } from "#domain/journal/chain.ts";
import type { Entry } from "#domain/journal/entry.ts";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";

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
