import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { ledgerOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { timeInHand, untilShown } from "../time.ts";

const auditor = fileURLToPath(new URL("../../scripts/audit.mjs", import.meta.url));

interface Verdict {
  readonly code: number | null;
  readonly report: Record<string, unknown>;
}

/** Runs the auditor as a stranger would: another program, with two files. */
async function audited(journal: string, ledger: string): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const args = [auditor, "--journal", journal, "--ledger", ledger];
    const child = execFile(process.execPath, args, (_error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr));
      else resolve({ code: child.exitCode, report: JSON.parse(stdout) as Record<string, unknown> });
    });
  });
}

/** The acquirer's books in the form of its export. */
function ledgerFile(orders: readonly Record<string, unknown>[]): string {
  return JSON.stringify({ format: "noren mock ledger", version: 1, orders });
}

test("[AUD-19] [AUD-20] a shift's journal, taken from the settings, agrees with the acquirer's ledger to the yen", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}, info) => {
  test.setTimeout(480_000);
  const patient = { timeout: 60_000 };
  await timeInHand(page);
  const toRegister = page.getByRole("link", { name: ja["shell.register"], exact: true });
  const again = page.getByRole("button", { name: ja["checkout.action.again"] });

  await test.step("paid at once", async () => {
    await beginPayment(register, checkout, walletCode("0001"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
  });
  await test.step("declined, then paid with a new code", async () => {
    await beginPayment(register, checkout, walletCode("0013"));
    await checkout.newCode.click();
    await checkout.type(walletCode("0001", "KakaoPay"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
  });
  await test.step("declined, then paid in cash", async () => {
    await beginPayment(register, checkout, walletCode("0015"));
    await untilShown(page, checkout.face("otherTender"));
    await page.getByRole("button", { name: ja["checkout.action.otherTender"] }).click();
    await checkout.payCash(2_000);
    await checkout.nextCustomer.click();
  });
  await test.step("unsure, then paid", async () => {
    await beginPayment(register, checkout, walletCode("0005"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
  });
  await test.step("unsure because it never arrived, sent again, then paid", async () => {
    await beginPayment(register, checkout, walletCode("0006"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
  });
  await test.step("cancelled by the cashier, then paid with another wallet", async () => {
    await beginPayment(register, checkout, walletCode("0003"));
    await untilShown(page, checkout.stop);
    await checkout.stop.click();
    await untilShown(page, checkout.face("cancelled"));
    await again.click();
    await checkout.type(walletCode("0001", "GCash"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
  });
  await test.step("taken after it was called off, so it goes back; then paid in cash", async () => {
    await beginPayment(register, checkout, walletCode("0032"));
    await untilShown(page, checkout.stop);
    await checkout.stop.click();
    await untilShown(page, checkout.face("paidBack"));
    await checkout.otherWay.click();
    await checkout.payCash();
    await checkout.nextCustomer.click();
  });
  await test.step("paid, and all of it given back on the same day", async () => {
    await beginPayment(register, checkout, walletCode("0001", "AlipayHK"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
    await receipts.newest();
    await receipts.giveBack.click();
    await returns.all.click();
    await returns.agree.click();
    await expect(receipts.refund(0)).toContainText(ja["returns.state.done"], patient);
    await toRegister.click();
  });
  await test.step("paid, and a part of it given back", async () => {
    await beginPayment(register, checkout, walletCode("0041"));
    await untilShown(page, checkout.face("paid"));
    await checkout.nextCustomer.click();
    await receipts.newest();
    await receipts.giveBack.click();
    await returns.byAmount();
    await returns.amount.fill("404");
    await returns.agree.click();
    await expect(receipts.refund(0)).toContainText(ja["returns.state.done"], patient);
    await toRegister.click();
  });

  const [journal, ledger] = [info.outputPath("journal.ndjson"), info.outputPath("ledger.json")];
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: ja["settings.export"] }).click();
  await (await download).saveAs(journal);
  // Ids that never arrived stay out, as in the acquirer's own export.
  const books = (await ledgerOf(page)).filter(({ kind }) => kind !== "lost");
  await writeFile(ledger, ledgerFile(books));
  const goods = 1_404;
  expect(await audited(journal, ledger)).toEqual({
    code: 0,
    report: {
      agree: true,
      entries: (await readFile(journal, "utf8")).split("\n").length - 1,
      sales: 9,
      heldYen: 6 * goods - 404,
      receiptsYen: 7 * goods,
      refundedYen: goods + 404,
      openYen: 0,
      findings: [],
    },
  });

  // A sale that was kept whole: of money that also went back the auditor says more than one thing.
  const kept = ({ state, refunds }: (typeof books)[number]) =>
    state === "paid" && Array.isArray(refunds) && refunds.length === 0;
  const sold = books.find(kept);
  const id = String(sold?.["paymentRequestId"]);
  const short = books.map((row) =>
    row === sold ? { ...row, amount: String(Number(row["amount"]) - 1) } : row,
  );
  await writeFile(ledger, ledgerFile(short));
  const changed = await audited(journal, ledger);
  expect(changed.code).toBe(1);
  expect(changed.report).toMatchObject({
    agree: false,
    findings: [{ rule: "AUD-15", where: `request ${id}` }, { rule: "AUD-19" }],
  });
});
