import type { Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";
import { journalOf, ledgerOf } from "../journal.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";
import { timeInHand, untilShown } from "../time.ts";

/** The plans of inquiries and refunds take their time, and nobody wants to wait for it. */
const test = base.extend({
  register: async ({ page }, provide) => {
    await timeInHand(page);
    await provide(await new RegisterScreen(page).open());
  },
});

/** Types of what the journal holds, in order. */
async function happened(page: Page): Promise<readonly string[]> {
  return (await journalOf(page)).map(({ body }) => body.type);
}

async function intents(page: Page): Promise<number> {
  return (await happened(page)).filter((type) => type === "paymentIntended").length;
}

test("[DESK-1] [DESK-2] [PAY-3] a payment put aside leaves the register free, and ends paid by itself", async ({
  page,
  register,
  checkout,
  desk,
  receipts,
}) => {
  await beginPayment(register, checkout, walletCode("0002"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await checkout.putAside.click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(register.lines).toHaveCount(0);
  await expect(desk.news).toContainText(ja["open.news.putAside"]("¥1,404"));
  await expect(desk.count(1)).toBeAttached();

  await beginPayment(register, checkout, walletCode("0001", "KakaoPay"));
  await expect(checkout.face("paid")).toBeVisible();
  await checkout.nextCustomer.click();
  await desk.told("paid");
  await desk.goto();
  await expect(desk.rows).toHaveCount(0);
  await desk.card("paid").getByRole("link", { name: ja["open.receipt"] }).click();
  await expect(receipts.paper).toContainText("TrueMoney");
  expect(await ledgerOf(page)).toMatchObject([{ state: "paid" }, { state: "paid" }]);
  expect(await intents(page)).toBe(2);
});

test("[DESK-6] [DESK-4] the desk tells what is done, what comes next and when it is over, and decides nothing", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await desk.goto();
  await expect(desk.empty).toBeVisible();
  await page.getByRole("link", { name: ja["shell.register"], exact: true }).click();
  await beginPayment(register, checkout, walletCode("0003"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await desk.goto();
  await expect(desk.rows).toContainText(ja["open.place.atTill"]);
  await desk.rows.getByRole("link", { name: ja["open.toTill"] }).click();
  await checkout.putAside.click();
  await desk.goto();
  await expect(desk.rows).toContainText("¥1,404");
  await expect(desk.rows).toContainText("TrueMoney");
  await expect(desk.rows).toContainText(ja["checkout.lastFour"]("0003"));
  await expect(desk.rows).toContainText(ja["open.place.aside"]);
  await expect(desk.rows).toContainText(ja["open.doing.waitingForCustomer"]);
  await expect(desk.rows).toContainText(/あと\d+秒/);
  const [{ paymentRequestId } = {}] = await ledgerOf(page);
  await expect(desk.rows).toContainText(String(paymentRequestId));
  // The one thing a cashier may do is to give up.
  await expect(desk.rows.getByRole("button")).toHaveText([ja["open.stop"]]);
  await desk.rows.getByRole("button").click();
  await expect(desk.card("unpaid")).toBeVisible();
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled" }]);
});

test("[DESK-3] [DESK-2] [CASH-1] a payment put aside that ends unpaid gives its goods back, and cash pays them", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await beginPayment(register, checkout, walletCode("0004"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await checkout.putAside.click();
  await register.add("どら焼き");
  await desk.told("unpaid");
  await desk.news.getByRole("button", { name: ja["open.news.see"] }).click();
  await desk.recall.click();
  await expect(page.getByText(ja["open.recallRefused"])).toBeVisible();
  await page.getByRole("link", { name: ja["shell.register"], exact: true }).click();
  await page.getByRole("button", { name: ja["cart.clear"] }).click();
  await page.getByRole("button", { name: ja["cart.clearYes"], exact: true }).click();
  await desk.goto();
  await desk.recall.click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(register.lines).toContainText("カステラ");
  await page.reload();
  await expect(register.lines).toContainText("カステラ");
  await register.toCheckout();
  await checkout.payCash();
  expect(await ledgerOf(page)).toMatchObject([{ state: "refused" }]);
  expect((await happened(page)).at(-1)).toBe("cashTaken");
  await desk.goto();
  await expect(desk.empty).toBeVisible();
  await expect(desk.settled).toHaveCount(0);
});

test("[DESK-4] [PAY-16] money that comes after the stop is seen going back, and cash pays the sale", async ({
  page,
  register,
  checkout,
}) => {
  await beginPayment(register, checkout, walletCode("0032"));
  await untilShown(page, checkout.stop);
  await checkout.stop.click();
  await untilShown(page, checkout.face("paidBack"));
  await expect(checkout.receipt).toHaveCount(0);
  await checkout.otherWay.click();
  await checkout.payCash(2_000);
  await expect(checkout.receipt).toBeVisible();
  expect(await ledgerOf(page)).toMatchObject([
    { state: "paid", amount: "1404", refunds: [{ amount: "1404", resultCode: "SUCCESS" }] },
  ]);
  expect((await happened(page)).filter((type) => type === "cashTaken")).toHaveLength(1);
});

test("[DESK-4] [PAY-9] what was cancelled in time went back there, and is not paid back twice", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await beginPayment(register, checkout, walletCode("0033"));
  await untilShown(page, checkout.stop);
  await checkout.stop.click();
  await untilShown(page, checkout.face("cancelled"));
  await page.getByRole("button", { name: ja["checkout.action.again"] }).click();
  await checkout.payCash();
  await checkout.nextCustomer.click();
  // The acquirer's late word arrives, is looked into, and changes nothing about the money.
  await expect
    .poll(
      async () => {
        await page.clock.runFor(250);
        return movesOf(page, "lateApproval");
      },
      { timeout: 30_000 },
    )
    .toContain("cancelled");
  expect(await ledgerOf(page)).toMatchObject([{ state: "cancelled", refunds: [] }]);
  await desk.goto();
  await expect(desk.empty).toBeVisible();
});

for (const [scenario, what, face] of [
  ["0057", "a cancellation that the acquirer did not keep", "cancelled"],
  ["0058", "a no that was none", "otherTender"],
] as const) {
  test(`[DESK-4] [PAY-16] ${what} is paid back by itself, and the desk says so`, async ({
    page,
    register,
    checkout,
    desk,
  }) => {
    await beginPayment(register, checkout, walletCode(scenario));
    if (face === "cancelled") {
      await untilShown(page, checkout.stop);
      await checkout.stop.click();
    }
    await untilShown(page, checkout.face(face));
    const action = face === "cancelled" ? "again" : "otherTender";
    await page.getByRole("button", { name: ja[`checkout.action.${action}`] }).click();
    await checkout.payCash();
    await checkout.nextCustomer.click();
    await desk.told("paidBack");
    await desk.goto();
    await expect(desk.card("paidBack")).toContainText("¥1,404");
    await expect(desk.rows).toHaveCount(0);
    expect(await ledgerOf(page)).toMatchObject([
      { state: "paid", refunds: [{ amount: "1404", resultCode: "SUCCESS" }] },
    ]);
    expect((await happened(page)).filter((type) => type === "cashTaken")).toHaveLength(1);
  });
}

test("[PAY-10] [DESK-2] a reload keeps what was put aside, and its end is told all the same", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await beginPayment(register, checkout, walletCode("0002"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await checkout.putAside.click();
  await expect(register.lines).toHaveCount(0);
  await page.reload();
  await desk.told("paid");
  expect(await ledgerOf(page)).toMatchObject([{ state: "paid" }]);
  expect(await intents(page)).toBe(1);
});

test("[DESK-4] [PAY-16] a wallet without cancellation is watched while cash pays, and paid back", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await beginPayment(register, checkout, walletCode("0002", "DANA"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await expect(checkout.stop).toHaveCount(0);
  await checkout.giveUpForAnotherWay();
  await checkout.payCash();
  await checkout.nextCustomer.click();
  await desk.told("paidBack");
  expect(await ledgerOf(page)).toMatchObject([
    { state: "paid", cancelledAt: null, refunds: [{ amount: "1404", resultCode: "SUCCESS" }] },
  ]);
});

test("[DESK-4] [PAY-10] what is watched goes on being watched after a reload, and cash pays once", async ({
  page,
  register,
  checkout,
  desk,
}) => {
  await beginPayment(register, checkout, walletCode("0003", "DANA"));
  await expect(checkout.face("customerConfirms")).toBeVisible();
  await checkout.giveUp.click();
  await expect(checkout.face("watching")).toBeVisible();
  await page.reload();
  await expect(checkout.face("watching")).toBeVisible();
  await checkout.otherWay.click();
  await expect(checkout.earlier).toBeVisible();
  await checkout.payCash();
  await expect(checkout.earlier).toBeVisible();
  await page.reload();
  await desk.goto();
  await expect(desk.rows).toContainText(ja["open.doing.askingTruth"]);
  await expect(desk.rows).toContainText(ja["open.place.aside"]);
  await expect(desk.recall).toHaveCount(0);
  expect((await happened(page)).filter((type) => type === "cashTaken")).toHaveLength(1);
  expect(await ledgerOf(page)).toMatchObject([{ state: "inProcess", cancels: 0 }]);
});

/** The statuses a payment came to after this reason was given for calling it off. */
async function movesOf(page: Page, reason: string): Promise<readonly string[]> {
  return (await journalOf(page)).flatMap(({ body }) =>
    body.type === "paymentMoved" && "reason" in body.payment && body.payment.reason === reason
      ? [body.payment.status]
      : [],
  );
}
