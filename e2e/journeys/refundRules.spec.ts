import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { refundsAtAcquirer } from "../refunds.ts";
import { openedAt, sellAndOpen } from "../screens/sellAndOpen.ts";

test("[RFD-4] a wallet that refunds once asks whether that is everything", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}) => {
  const code = walletCode("0001", "Easypaisa");
  await sellAndOpen({ register, checkout, receipts }, code, "カステラ", "カステラ");
  await receipts.giveBack.click();
  await expect(returns.sheet).toContainText(ja["returns.rule.onceOnly"]);
  await returns.more("カステラ");
  await expect(returns.agree).toBeDisabled();
  await returns.everything.check();
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);
  await receipts.giveBack.click();
  await returns.all.click();
  await expect(returns.agree).toBeDisabled();
  await expect(returns.sheet).toContainText(ja["returns.fault.noMoreRefunds"]);
  expect(await refundsAtAcquirer(page)).toHaveLength(1);
});

test("[RFD-4] a wallet that refunds everything or nothing offers nothing else", async ({
  page,
  checkout,
  receipts,
  returns,
}) => {
  const register = await openedAt(page, "12:00:00");
  const code = walletCode("0001", "Paytm");
  await sellAndOpen({ register, checkout, receipts }, code, "カステラ", "カステラ");
  await page.clock.fastForward("24:00:00");
  await receipts.giveBack.click();
  await expect(returns.sheet).toContainText(ja["returns.rule.wholeOnly"]);
  await expect(returns.sheet.getByRole("group", { name: /カステラ/ })).toHaveCount(0);
  await expect(returns.agree).toHaveText(ja["returns.do.refund"]("¥2,808"));
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);
  expect(await refundsAtAcquirer(page)).toMatchObject([{ amount: "2808", resultCode: "SUCCESS" }]);
});

test("[RFD-4] at night a wallet that sleeps takes nothing back but a cancellation", async ({
  page,
  checkout,
  receipts,
  returns,
}) => {
  const register = await openedAt(page, "23:40:00");
  await sellAndOpen(
    { register, checkout, receipts },
    walletCode("0001", "GCash"),
    "カステラ",
    "カステラ",
  );
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await expect(returns.sheet).toContainText(ja["returns.fault.nightBlock"]("00:30"));
  await expect(returns.agree).toBeDisabled();
  await returns.all.click();
  await expect(returns.agree).toBeEnabled();
  expect(await refundsAtAcquirer(page)).toEqual([]);
});

const refusals = [
  ["0043", "PARTIAL_REFUNDS_NOT_SUPPORTED", "whole"],
  ["0044", "REFUND_WINDOW_EXCEED", "window"],
] as const;

for (const [scenario, code, what] of refusals) {
  test(`[RFD-10] ${code} is told in words, with what to do, and nothing went back`, async ({
    register,
    checkout,
    receipts,
    returns,
  }) => {
    await sellAndOpen(
      { register, checkout, receipts },
      walletCode(scenario),
      "カステラ",
      "カステラ",
    );
    await receipts.giveBack.click();
    await returns.more("カステラ");
    await returns.agree.click();
    await expect(receipts.refund(0)).toContainText(ja["returns.state.refused"]);
    await expect(receipts.refund(0)).toContainText(ja[`returns.reason.${what}`]);
    await expect(receipts.refund(0)).toContainText(ja[`returns.todo.${what}`]);
    await expect(receipts.refunds).toContainText("¥2,808");
    await expect(receipts.slip).toHaveCount(0);
    await expect(receipts.giveBack).toBeEnabled();
  });
}

test("[RFD-10] 0042: the second refund is refused and the first one stands", async ({
  register,
  checkout,
  receipts,
  returns,
}) => {
  await sellAndOpen({ register, checkout, receipts }, walletCode("0042"), "カステラ", "カステラ");
  for (const state of ["done", "refused"] as const) {
    await receipts.giveBack.click();
    await returns.more("カステラ");
    await returns.agree.click();
    await expect(receipts.refunds.getByText(ja[`returns.state.${state}`])).toBeVisible();
  }
  await expect(receipts.refunds).toContainText(ja["returns.todo.noMore"]);
  await expect(receipts.refunds.getByText(ja["returns.state.done"])).toHaveCount(1);
});

test("[RFD-10] 0045: refused at night, done by day", async ({
  page,
  checkout,
  receipts,
  returns,
}) => {
  const register = await openedAt(page, "23:40:00");
  await sellAndOpen({ register, checkout, receipts }, walletCode("0045"), "カステラ", "カステラ");
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.todo.later"]);
  await page.clock.fastForward("01:00:00");
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await returns.agree.click();
  await expect(receipts.refund(1)).toContainText(ja["returns.state.done"]);
});
