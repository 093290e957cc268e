import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { timeInHand, untilShown } from "../time.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { ja } from "#i18n/ja.ts";

const moments = [
  ["while the acquirer is asked", "0005", "sending"],
  ["while the customer confirms", "0002", "customerConfirms"],
] as const;

for (const [when, scenario, face] of moments) {
  test(`[PAY-10] a reload ${when} resumes by inquiry, and nothing is charged twice`, async ({
    page,
    register,
    checkout,
  }) => {
    await timeInHand(page);
    await beginPayment(register, checkout, walletCode(scenario));
    await expect(checkout.face(face)).toBeVisible({ timeout: 15_000 });
    await expect.poll(() => ledgerOf(page)).toHaveLength(1);
    await page.reload();
    await untilShown(page, checkout.face("paid"));
    const paid = (await ledgerOf(page)).filter(({ state }) => state === "paid");
    expect(paid).toHaveLength(1);
    const intents = (await journalOf(page)).filter(({ body }) => body.type === "paymentIntended");
    expect(intents).toHaveLength(1);
  });
}

test("[PAY-10] [PAY-5] a reload while nobody answers inquires, and sends nothing from memory it no longer has", async ({
  page,
  register,
  checkout,
}) => {
  // The request never arrives. With the code in memory it would be sent again and paid.
  await timeInHand(page);
  await beginPayment(register, checkout, walletCode("0006"));
  await untilShown(page, checkout.face("noAnswer"));
  await page.reload();
  await expect(checkout.face("noAnswer")).toBeVisible();
  await checkout.stop.click();
  await untilShown(page, checkout.face("cancelled"));
  expect((await ledgerOf(page)).filter(({ kind }) => kind === "payment")).toEqual([]);
  await expect(register.lines).toHaveCount(1);
});

test("[PAY-10] a reload while it is being called off goes on calling off", async ({
  page,
  register,
  checkout,
}) => {
  await timeInHand(page);
  await beginPayment(register, checkout, walletCode("0031"));
  await expect(checkout.face("customerConfirms").or(checkout.face("noAnswer"))).toBeVisible();
  await checkout.stop.click();
  await expect(checkout.face("cancelling")).toBeVisible();
  await page.reload();
  await untilShown(page, checkout.face("cancelled"));
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled" }]);
});

test("[PAY-12] a reload after a decline keeps the cart", async ({ page, register, checkout }) => {
  await beginPayment(register, checkout, walletCode("0013"));
  await expect(checkout.face("newCode")).toBeVisible();
  await page.reload();
  await checkout.type(walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
});

test("[CART-5] [MOCK-3] a reload after the payment does not bring the cart back", async ({
  page,
  register,
  checkout,
  receipts,
}) => {
  await beginPayment(register, checkout, walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  await page.reload();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(register.lines).toHaveCount(0);
  await receipts.goto();
  await expect(receipts.rows.first()).toContainText(ja["receipts.state.paid"]);
  expect(await ledgerOf(page)).toHaveLength(1);
});
