import { createEmbeddedCatalog } from "#adapters/catalog-embedded/embeddedCatalog.ts";
import { ja } from "#i18n/ja.ts";
import { paper } from "#i18n/ja/paper.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { beginPayment } from "../screens/beginPayment.ts";
import { dump, journalOf, ledgerOf } from "../journal.ts";

test("[RCP-1] [RCP-4] [RCP-6] a visitor's wallet pays, and a receipt exists", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("どら焼き", "南部鉄器");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "KakaoPay"));
  await expect(checkout.face("paid")).toBeVisible();
  await expect(checkout.receipt).toContainText("T7000012050002");
  await expect(checkout.receipt).toContainText("KakaoPay");
  await expect(checkout.receipt).toContainText(paper.qualified);
  await expect(checkout.receipt).toContainText(paper.legend);
  await expect(checkout.receipt).toContainText("10%対象");
  await expect(checkout.receipt).toContainText("8%対象※");
  await expect(checkout.receipt).toContainText("KRW");
  await expect(checkout.receipt).toContainText(/\d{8}-0001/);

  const bodies = (await journalOf(page)).map(({ body }) => body);
  expect(bodies.map(({ type }) => type)).toEqual(["paymentIntended", "paymentMoved"]);
  expect(await ledgerOf(page)).toMatchObject([{ state: "paid", walletBrandName: "KakaoPay" }]);

  await checkout.nextCustomer.click();
  await expect(register.lines).toHaveCount(0);
});

test("[UI-2] a whole sale is done with the keyboard alone", async ({
  page,
  register,
  checkout,
}) => {
  await page.keyboard.press("/");
  await expect(register.search).toBeFocused();
  await page.keyboard.type("カステラ", { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(register.lines).toHaveCount(1);
  await page.keyboard.press("F2");
  await page.keyboard.type("500", { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(register.lines).toHaveCount(2);
  await page.keyboard.press("F9");
  await page.waitForURL("**/checkout");
  await expect(checkout.picture).toBeVisible();
  await page.keyboard.press("2");
  await expect(checkout.digits).toBeFocused();
  await page.keyboard.type(walletCode("0001").slice(1), { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(checkout.face("paid")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await expect(register.lines).toHaveCount(0);
});

test("[CART-6] [PAY-7] a paid cart is over on every screen, and new goods are the next customer's", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("どら焼き");
  await register.toCheckout();
  await checkout.type(walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  await page.getByRole("link", { name: ja["shell.register"], exact: true }).click();
  await expect(register.cart.getByText(ja["register.over"])).toBeVisible();
  await expect(register.pay).toHaveCount(0);
  await register.add("カステラ");
  await expect(register.lines).toHaveCount(1);
  await expect(register.lines).toContainText("カステラ");
  await register.toCheckout();
  await expect(checkout.face("paid")).toHaveCount(0);
  await checkout.type(walletCode("0001", "GCash"));
  await expect(checkout.face("paid")).toBeVisible();
  const amounts = new Set((await ledgerOf(page)).map(({ amount }) => amount));
  expect(amounts).toEqual(new Set(["1296", "1404"]));
});

test("[CART-2] a double tap that closes a sheet does not add what lies below it", async ({
  page,
  register,
}) => {
  await register.add("カステラ");
  await page.getByRole("button", { name: ja["cart.clear"] }).click();
  await page.getByRole("button", { name: ja["cart.clearYes"], exact: true }).dblclick();
  await expect(register.lines).toHaveCount(0);
  await register.add("カステラ", "カステラ");
  expect(await register.total()).toBe(2_808);
});

test("[CART-1] goods are found in kana, English, Chinese and by barcode", async ({ register }) => {
  for (const text of ["どらやき", "ドラヤキ", "dorayaki", "铜锣烧"]) {
    await register.search.fill(text);
    await expect(register.tile("どら焼き")).toHaveCount(1);
  }
});

test("[MON-2] an amount that is no amount is refused and nothing is guessed", async ({
  register,
}) => {
  const sheet = await register.openFreeAmount();
  for (const text of ["1.5", "1e3", "0x64", "-1", "100000000"]) {
    await sheet.getByRole("textbox").fill(text);
    await expect(sheet.getByRole("button", { name: ja["freeAmount.add"] })).toBeDisabled();
    await expect(sheet.getByRole("status")).not.toBeEmpty();
  }
});

test("[CART-1] [CART-2] [CART-3] the cart counts, refuses and takes back", async ({ register }) => {
  await register.add("金平糖", "金平糖", "金平糖");
  await expect(register.lines).toHaveCount(1);
  expect(await register.total()).toBe(1_620);

  const { cart } = register;
  await cart.getByRole("button", { name: /を1つ減らす/ }).click();
  expect(await register.total()).toBe(1_080);
  await cart.getByRole("button", { name: /の数量 2/ }).click();
  const sheet = register.page.getByRole("dialog");
  await sheet.getByRole("textbox").fill("999");
  await sheet.getByRole("button", { name: ja["cart.quantitySet"] }).click();
  expect(await register.total()).toBe(539_460);
  await register.add("金平糖");
  await expect(cart.getByText(ja["cart.refused.quantityOutOfRange"])).toBeVisible();
  expect(await register.total()).toBe(539_460);

  await register.add("いちご大福");
  await cart.getByRole("button", { name: /金平糖.*を削除/ }).click();
  expect(await register.total()).toBe(280);
  await register.undo.click();
  expect(await register.total()).toBe(539_740);
  await expect(register.lines.first()).toContainText("金平糖");
});

test("[CART-4] [MON-2] a free amount is a line with its own tax", async ({ register }) => {
  const sheet = await register.openFreeAmount();
  await sheet.getByRole("radio", { name: ja["freeAmount.food"](8) }).check({ force: true });
  await sheet.getByRole("textbox").fill("１，０８０");
  await sheet.getByRole("button", { name: ja["freeAmount.add"] }).click();
  expect(await register.total()).toBe(1_080);
  await expect(register.cart).toContainText("8%対象");
});

test("[CART-5] the cart survives a reload", async ({ page, register }) => {
  await register.add("どら焼き", "カステラ");
  const total = await register.total();
  await page.reload();
  await expect(register.lines).toHaveCount(2);
  expect(await register.total()).toBe(total);
});

test("[SCAN-5] [CODE-4] a hand scanner adds goods, and what is no goods is named", async ({
  page,
  register,
}) => {
  const [first] = createEmbeddedCatalog().products();
  if (!first) throw new Error("the demo shop sells nothing");
  await register.wedge(first.barcode);
  await expect(register.lines).toHaveCount(1);
  await expect(register.lines).toContainText(first.name.ja);
  await register.wedge("4901234567894");
  await expect(page.getByText(ja["goods.notInCatalog"]("4901234567894"))).toBeVisible();
  await register.wedge(walletCode("0001"));
  await expect(page.getByText(ja["goods.walletTitle"])).toBeVisible();
  await expect(register.lines).toHaveCount(1);
});

test("[FX-4] [UI-1] the home amount stands beside the yen and follows the wallet", async ({
  page,
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.market.click();
  await page.getByRole("dialog").getByText("タイ").click();
  await expect(register.cart).toContainText(/≈ [\d,.]+ THB/);
  await expect(register.cart).toContainText(ja["common.reference"]);
  await expect(register.cart).toContainText("Alipay+");
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll("main *, aside *")]
      .filter((node) => node.childElementCount === 0 && node.textContent?.trim())
      .map((node) => Number.parseFloat(getComputedStyle(node).fontSize)),
  );
  const total = register.cart.locator("strong data");
  const totalSize = await total.evaluate((node) =>
    Number.parseFloat(getComputedStyle(node).fontSize),
  );
  expect(Math.max(...sizes)).toBe(totalSize);
  await register.toCheckout();
  await checkout.type(walletCode("0002", "bKash"));
  await expect(register.cart).toContainText(/≈ [\d,.]+ BDT/);
});

test("[FX-6] once it has paid, the wallet's own figure takes the place of the estimate", async ({
  register,
  checkout,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "TrueMoney"));
  await expect(checkout.face("paid")).toBeVisible();
  await expect(register.cart).toContainText(ja["checkout.charged"]);
  await expect(register.cart).toContainText(/[\d,.]+ THB/);
  await expect(register.cart).not.toContainText("≈");
  await expect(checkout.receipt).toContainText(paper.charged);
  await expect(checkout.receipt).not.toContainText(paper.home);
});

test("[RCP-5] [RCP-7] [DAY-3] receipts are found and reissued, and the day adds up", async ({
  page,
  register,
  checkout,
  receipts,
  sales,
}) => {
  const sold: number[] = [];
  for (const [brand, goods] of [
    ["Alipay", "どら焼き"],
    ["GCash", "南部鉄器"],
    ["Alipay", "カステラ"],
  ] as const) {
    await register.add(goods);
    sold.push(await register.total());
    await register.toCheckout();
    await checkout.type(walletCode("0001", brand, sold.length));
    await checkout.nextCustomer.click();
    await page.waitForURL((url) => url.pathname === "/");
  }
  const total = sold.reduce((sum, amount) => sum + amount, 0);

  await sales.goto();
  await expect(page.getByText(`¥${total.toLocaleString("en-US")}`).first()).toBeVisible();
  await expect(sales.table("Tender").getByRole("row", { name: /Alipay/ })).toContainText("2");
  await expect(sales.table("Market").getByRole("row", { name: /フィリピン/ })).toContainText("1");
  await expect(sales.table("Rate")).toContainText("10%");
  await expect(sales.table("Hour").getByRole("rowheader", { name: /時$/ })).toHaveCount(1);

  await receipts.goto();
  await expect(receipts.rows).toHaveCount(3);
  await receipts.openSearch();
  await receipts.field("min").fill(String(Math.max(...sold)));
  await receipts.find();
  await expect(receipts.rows).toHaveCount(1);
  await expect(receipts.rows.first()).toContainText(ja["receipts.state.paid"]);
  await receipts.rows.first().click();
  await expect(receipts.paper).toContainText("GCash");
  await page.evaluate(() => (window.print = () => undefined));
  await receipts.reissue.click();
  await expect(receipts.paper).toContainText(paper.reissue(1));
  const { body } = (await journalOf(page)).at(-1) ?? {};
  expect(body).toMatchObject({ type: "receiptReissued", copy: 1 });
});

test("[RCP-2] [RCP-3] [JRN-2] a shop without a number prints a plain receipt, and the journal is whole", async ({
  page,
  register,
  checkout,
}) => {
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  const number = page.getByLabel(ja["settings.registration"]);
  await number.fill("T123");
  await page.getByRole("button", { name: ja["settings.save"] }).click();
  await expect(page.getByText(ja["settings.error.format"])).toBeVisible();
  await number.fill("");
  await page.getByRole("button", { name: ja["settings.save"] }).click();
  await expect(page.getByText(ja["settings.saved"]).first()).toBeVisible();
  await page.getByRole("link", { name: ja["shell.register"], exact: true }).click();
  await beginPayment(register, checkout, walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  await expect(checkout.receipt).not.toContainText("登録番号");
  await expect(checkout.receipt).not.toContainText(paper.qualified);
  await page.getByRole("link", { name: ja["shell.settings"] }).click();
  await page.getByRole("button", { name: ja["settings.verify"] }).click();
  await expect(page.getByText(ja["settings.intact"](3))).toBeVisible();
});

test("[SEC-2] [JRN-8] no storage, address or log holds the customer's code whole", async ({
  page,
  register,
  checkout,
}) => {
  const code = walletCode("0001", "DANA", 987_654_321_012);
  const logged: string[] = [];
  page.on("console", (message) => logged.push(message.text()));
  await beginPayment(register, checkout, code);
  await expect(checkout.face("paid")).toBeVisible();
  const kept = JSON.stringify([
    await dump(page, "noren"),
    await dump(page, "mock-acquirer"),
    await page.evaluate(() => [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      history.state as unknown,
    ]),
    logged,
    await page.content(),
  ]);
  expect(kept).toContain("0001");
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(code.slice(0, 12));
});
