import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { timeInHand, untilShown } from "../time.ts";

const declines = [
  ["0011", "EXPIRED_CODE", "newCode"],
  ["0012", "INVALID_CODE", "newCode"],
  ["0013", "USER_BALANCE_NOT_ENOUGH", "newCode"],
  ["0014", "USER_AMOUNT_EXCEED_LIMIT", "newCode"],
  ["0015", "RISK_REJECT", "otherTender"],
  ["0016", "PROCESS_FAIL", "otherTender"],
  ["0017", "PAYMENT_AMOUNT_EXCEED_LIMIT", "otherTender"],
  ["0018", "MERCHANT_NOT_REGISTERED", "callSupport"],
  ["0019", "REGULATION_RESTRICTION", "otherTender"],
] as const;

for (const [scenario, code, face] of declines) {
  test(`[PAY-11] [PAY-12] ${code} asks for one thing and keeps the cart`, async ({
    page,
    register,
    checkout,
  }) => {
    await beginPayment(register, checkout, walletCode(scenario));
    await expect(checkout.face(face)).toBeVisible();
    await expect(page.getByText(ja[`checkout.result.${code}`]).first()).toBeVisible();
    await expect(page.getByText(ja["checkout.notCharged"]).first()).toBeVisible();
    await expect(register.lines).toHaveCount(1);
  });
}

test("[PAY-14] [PAY-12] after a decline a new code pays, the old one is refused", async ({
  register,
  checkout,
}) => {
  await beginPayment(register, checkout, walletCode("0013"));
  await checkout.newCode.click();
  await checkout.type(walletCode("0013"));
  await expect(checkout.notice(ja["checkout.notice.codeUsed.what"])).toBeVisible();
  await checkout.type(walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
});

test("[UI-7] [PAY-4] a customer who has to confirm is waited for, then paid", async ({
  page,
  register,
  checkout,
}) => {
  await timeInHand(page);
  await beginPayment(register, checkout, walletCode("0002"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await expect(page.getByText(/失敗/)).toHaveCount(0);
  await untilShown(page, checkout.face("paid"));
});

test("[PAY-4] a wrong PIN ends in a new code, not in a second charge", async ({
  page,
  register,
  checkout,
}) => {
  await timeInHand(page);
  await beginPayment(register, checkout, walletCode("0004"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await untilShown(page, checkout.face("newCode"));
  expect(await ledgerOf(page)).toHaveLength(1);
});

const silences = [
  ["0005", "paid although no answer ever came"],
  ["0006", "sent again under the same id when it never arrived"],
  ["0007", "paid although the connection broke"],
  ["0008", "paid although an error page came back"],
  ["0021", "sent again under the same id when the acquirer asks"],
  ["0022", "sent again when the acquirer is busy"],
] as const;

for (const [scenario, what] of silences) {
  test(`[PAY-3] [PAY-5] [APS-2] ${scenario}: ${what}, and once`, async ({
    page,
    register,
    checkout,
  }) => {
    await timeInHand(page);
    await beginPayment(register, checkout, walletCode(scenario));
    await untilShown(page, checkout.face("paid"));
    await expect(page.getByText(/失敗/)).toHaveCount(0);
    const payments = (await ledgerOf(page)).filter(({ kind }) => kind === "payment");
    expect(payments).toMatchObject([{ state: "paid" }]);
    const intents = (await journalOf(page)).filter(({ body }) => body.type === "paymentIntended");
    expect(intents).toHaveLength(1);
  });
}

test("[PAY-4] [PAY-9] a customer who never confirms is cancelled when the plan is spent", async ({
  page,
  checkout,
  register,
}) => {
  await page.clock.install();
  await beginPayment(register, checkout, walletCode("0003"));
  await page.clock.runFor(2_000);
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await expect(async () => {
    await page.clock.runFor(3_000);
    await expect(checkout.face("cancelled")).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 40_000 });
  await expect(register.lines).toHaveCount(1);
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled" }]);
});

test("[PAY-9] [CART-6] the cashier stops an unsure payment, and the cart can be sold again", async ({
  page,
  register,
  checkout,
}) => {
  await beginPayment(register, checkout, walletCode("0003"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await expect(checkout.back).toHaveCount(0);
  await checkout.stop.click();
  await expect(checkout.face("cancelled")).toBeVisible();
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled" }]);
  await page.getByRole("button", { name: ja["checkout.action.again"] }).click();
  await checkout.type(walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
});

test("[PAY-16] [UI-3] money that is owed back is never celebrated, and told as paid back", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await timeInHand(page);
  await beginPayment(register, checkout, walletCode("0032"));
  await untilShown(page, checkout.stop);
  await checkout.stop.click();
  await untilShown(page, checkout.face("paidBack"));
  await expect(checkout.face("paid")).toHaveCount(0);
  await expect(checkout.receipt).toHaveCount(0);
  await expect(register.lines).toHaveCount(1);
  await desk.goto();
  await expect(desk.empty).toBeVisible();
  expect(await ledgerOf(page)).toMatchObject([
    { state: "paid", refunds: [{ amount: "1404", resultCode: "SUCCESS" }] },
  ]);
});

test("[CODE-3] a trap is named and sent nowhere", async ({ page, register, checkout }) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type("4901234567894");
  await expect(checkout.notice(ja["checkout.notice.product.what"])).toBeVisible();
  await checkout.type("9000000000123456789");
  await expect(checkout.notice(ja["checkout.walletEnded.what"]("LINE Pay"))).toBeVisible();
  await checkout.type("28123456789012345l");
  await expect(checkout.notice(ja["checkout.notice.noKnownForm.what"])).toBeVisible();
  await checkout.type("2812345678901234\u202e56");
  await expect(checkout.notice(ja["checkout.notice.foreignCharacters.what"])).toBeVisible();
  await checkout.type("123456");
  await expect(checkout.notice(ja["checkout.notice.noWalletNumber.what"])).toBeVisible();
  expect(await ledgerOf(page)).toEqual([]);
  expect(await journalOf(page)).toEqual([]);
});
