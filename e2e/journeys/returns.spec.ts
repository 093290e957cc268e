import { ja } from "#i18n/ja.ts";
import { paper, slipPaper } from "#i18n/ja/paper.ts";
import { zhHans } from "#i18n/payer/zh-Hans.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { ordersOnDisk, refundsAtAcquirer } from "../refunds.ts";
import { sellAndOpen } from "../screens/sellAndOpen.ts";

test("[RFD-3] [PAY-15] everything on the day of the payment is a cancellation", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}) => {
  await sellAndOpen({ register, checkout, receipts }, walletCode("0001"), "カステラ", "南部鉄器");
  await receipts.giveBack.click();
  await returns.all.click();
  await expect(returns.sheet).toContainText(ja["returns.way.cancel"]);
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);
  await expect(receipts.refunds).toContainText(ja["returns.allBack"]);
  await expect(receipts.giveBack).toHaveCount(0);
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled", refunds: [] }]);
  expect(await ordersOnDisk(page)).toMatchObject([{ by: "cancel" }]);
});

test("[RFD-1] [PAY-15] goods by the piece, then amounts, until nothing is left", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}) => {
  const goods = ["カステラ", "カステラ", "カステラ"];
  await sellAndOpen({ register, checkout, receipts }, walletCode("0001"), ...goods);

  await receipts.giveBack.click();
  await returns.more("カステラ");
  await expect(returns.agree).toHaveText(ja["returns.do.refund"]("¥1,404"));
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);
  await expect(receipts.refund(0)).toContainText(ja["returns.pieces"]("宇治抹茶カステラ 1本", 1));

  await receipts.giveBack.click();
  await expect(returns.sheet).toContainText(ja["returns.ofPieces"](2));
  await expect(returns.sheet).toContainText(ja["returns.backAlready"](1));
  await returns.byAmount();
  await returns.amount.fill("2809");
  await expect(returns.agree).toBeDisabled();
  await expect(returns.sheet).toContainText(ja["returns.fault.moreThanLeft"]("¥2,808"));
  await returns.amount.fill("1000");
  await returns.agree.click();
  await expect(receipts.refund(1)).toContainText(ja["returns.state.done"]);

  await receipts.giveBack.click();
  await returns.byAmount();
  await returns.sheet.getByRole("button", { name: ja["returns.allLeft"] }).click();
  await returns.agree.click();
  await expect(receipts.refunds).toContainText(ja["returns.allBack"]);

  const back = (await refundsAtAcquirer(page)).map(({ amount }) => Number(amount));
  expect(back).toEqual([1_404, 1_000, 1_808]);
  const ids = (await ordersOnDisk(page)).map(({ id }) => id as string);
  expect((await refundsAtAcquirer(page)).map(({ refundRequestId }) => refundRequestId)).toEqual(
    ids,
  );
});

test("[PAY-15] a refund nobody has confirmed goes on under its id over a reload", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}) => {
  await sellAndOpen({ register, checkout, receipts }, walletCode("0041"), "カステラ", "カステラ");
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.asked"]);
  await page.reload();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"], { timeout: 30_000 });
  const [order, ...again] = await ordersOnDisk(page);
  expect(again.every(({ id }) => id === order?.id)).toBe(true);
  expect(await refundsAtAcquirer(page)).toMatchObject([
    { refundRequestId: order?.id, amount: "1404", resultCode: "SUCCESS" },
  ]);
});

test("[RFD-9] [CASH-2] what was paid in cash goes back in cash, and the drawer can be counted", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
  sales,
}) => {
  await register.add("カステラ", "南部鉄器");
  const total = await register.total();
  await register.toCheckout();
  await checkout.payCash(total + 500);
  await checkout.nextCustomer.click();
  await receipts.newest();
  await expect(receipts.paper).toContainText(paper.tendered);
  await expect(receipts.paper).toContainText(paper.change);
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await expect(returns.agree).toHaveText(ja["returns.do.cash"]("¥1,404"));
  await returns.agree.click();
  await expect(receipts.refund(0)).toContainText(ja["returns.state.done"]);
  await expect(receipts.slip).toContainText(slipPaper.cash);
  expect(await ledgerOf(page)).toEqual([]);
  const types = (await journalOf(page)).map(({ body }) => body.type);
  expect(types).toEqual(["cashTaken", "cashReturned"]);

  await sales.goto();
  const net = total - 1_404;
  expect(await sales.figures("Tender", ja["sales.cash"])).toEqual([total, -1_404, net]);
  expect(await sales.figures("Tender", ja["sales.rateTotal"])).toEqual([total, -1_404, net]);
  await expect(sales.drawer.locator("data").last()).toHaveAttribute("value", String(net));
  const [sold_, back, rateNet] = await sales.figures("Rate", ja["sales.rateTotal"]);
  expect([sold_, back, rateNet]).toEqual([total, -1_404, net]);
});

test("[RFD-8] [RCP-5] the slip is a return invoice with the payer's words; copies are counted", async ({
  page,
  register,
  checkout,
  receipts,
  returns,
}) => {
  await page.addInitScript(() => {
    window.print = () => Reflect.set(window, "__printed", true);
  });
  await page.reload();
  await sellAndOpen(
    { register, checkout, receipts },
    walletCode("0001", "Alipay"),
    "カステラ",
    "カステラ",
  );
  const number = await receipts.receiptNumber();
  await receipts.giveBack.click();
  await returns.more("カステラ");
  await returns.agree.click();
  await expect(receipts.slip).toContainText(slipPaper.qualified);
  await expect(receipts.slip).toContainText(number);
  await expect(receipts.slip).toContainText("T7000012050002");
  await expect(receipts.slip).toContainText(/\d{8}-R0001/);
  await expect(receipts.slip).toContainText(slipPaper.rate(8, true));
  await expect(receipts.slip).toContainText("Alipay");
  await expect(receipts.slip).toContainText(zhHans.slip.homeNote);
  await page.getByRole("button", { name: ja["receipts.print"] }).click();
  expect(await page.evaluate(() => Reflect.get(window, "__printed") as unknown)).toBe(true);
  await page.reload();
  await receipts.refund(0).getByRole("button", { name: ja["returns.slip"] }).click();
  await expect(page.getByRole("button", { name: ja["receipts.print"] })).toHaveCount(0);
  await page.getByRole("button", { name: ja["returns.slipReissue"] }).click();
  await expect(receipts.slip).toContainText(paper.reissue(1));
  const last = (await journalOf(page)).at(-1)?.body;
  expect(last).toMatchObject({ type: "refundReissued", copy: 1 });
});
