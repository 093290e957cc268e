import type { Browser, Page } from "@playwright/test";
import decodeQR from "qr/decode.js";
import { payerLanguages } from "#domain/wallet/payerLanguage.ts";
import { ja as jaStaff } from "#i18n/ja.ts";
import { en } from "#i18n/payer/en.ts";
import { ja } from "#i18n/payer/ja.ts";
import { th } from "#i18n/payer/th.ts";
import { ur } from "#i18n/payer/ur.ts";
import { longestAddress } from "#flows/sealCopy.ts";
import { walletCode } from "../codes.ts";
import { gallery } from "../display/gallery.ts";
import { expect, test as base } from "../fixtures.ts";
import { cutOff, settled, tooSmall, violations } from "../looks/measure.ts";
import { readQr } from "../readQr.ts";
import type { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { DisplayScreen } from "../screens/displayScreen.ts";
import { PayerReceiptScreen } from "../screens/payerReceiptScreen.ts";
import type { RegisterScreen } from "../screens/registerScreen.ts";
import { ShopSettingsScreen } from "../screens/shopSettingsScreen.ts";

const publicPage = "https://pos.shop.example/r";
const patience = { timeout: 30_000 };

interface Counter {
  /** A receipt of a Thai payer, as their phone's camera gets it. */
  readonly scanned: string;
  readonly display: DisplayScreen;
  readonly phone: PayerReceiptScreen;
}

const test = base.extend<Counter>({
  display: async ({ context, register }, provide) => {
    await register.pay.waitFor();
    await provide(await DisplayScreen.open(context));
  },
  scanned: async ({ page, register, checkout, display }, provide) => {
    await publish(page, publicPage);
    await sell(register, checkout);
    await expect(display.at("paid", "th")).toBeVisible(patience);
    const code = display.page.getByRole("img", { name: th.receiptOnPhone.title });
    await expect(code).toBeVisible();
    await provide(await readQr(code));
  },
  phone: async ({ browser, baseURL, faults }, provide) => {
    const phone = await PayerReceiptScreen.phone(browser, { baseURL, faults });
    await provide(phone);
    await phone.close();
  },
});

test.describe.configure({ timeout: 120_000 });

async function publish(page: Page, address: string): Promise<void> {
  const settings = await new ShopSettingsScreen(page).goto();
  await settings.receiptPage.fill(address);
  await settings.save();
  await settings.backToRegister();
}

async function sell(register: RegisterScreen, checkout: CheckoutScreen): Promise<void> {
  await register.add("カステラ", "カステラ", "抹茶");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "TrueMoney"));
}

test("[PAPER-1] [PAPER-7] [PAPER-10] the payer scans the display and has the receipt on their phone, in their language", async ({
  page,
  scanned,
  phone,
  checkout,
  display,
}) => {
  expect(scanned.startsWith(`${publicPage}#`)).toBe(true);
  const total = await page.locator("main article data").first().getAttribute("value");
  await phone.open(scanned);
  await expect(phone.page.locator("html")).toHaveAttribute("lang", "th");
  await expect(phone.receipt).toContainText(th.receipt.title);
  await expect(phone.receipt).toContainText(th.receipt.translation);
  await expect(phone.receipt).toContainText("カステラ");
  await expect(phone.receipt).toContainText("TrueMoney");
  await expect(phone.total).toHaveAttribute("value", total ?? "");
  const text = await phone.receipt.innerText();
  expect(text).not.toMatch(/[¥￥]/);
  // No list is published here, so that nothing is called genuine: the paper has the same number.
  await expect(phone.receipt).toContainText(th.receipt.unchanged);
  await expect(phone.receipt).not.toContainText(th.receipt.genuine);
  const mark = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? "no mark";
  await expect(checkout.receipt.locator("footer")).toContainText(mark);
  // The next customer has no business with it.
  await checkout.nextCustomer.click();
  await expect(display.at("welcome")).toBeVisible();
  await expect(display.page.getByRole("img", { name: th.receiptOnPhone.title })).toHaveCount(0);
});

test("[PAPER-5] the longest address is read from the pixels of either display, in the language with least room", async ({
  browser,
  context,
}) => {
  const display = await DisplayScreen.open(context);
  const show = await display.standIn();
  const url = `${publicPage}#`.padEnd(longestAddress, "Zm9-yZ_4Q0kWb7xA2");
  const paid = gallery["paid with more"];
  if (paid?.step !== "paid") throw new Error("no such view");
  for (const size of [
    { width: 1024, height: 600 },
    { width: 1280, height: 800 },
  ]) {
    await display.page.setViewportSize(size);
    const view = { ...paid, receiptUrl: url };
    await show({ shopName: "暖簾 渋谷店", language: "ur", visit: 1, view });
    const code = display.page.getByRole("img", { name: ur.receiptOnPhone.title });
    const picture = await code.screenshot({ path: test.info().outputPath(`qr ${size.width}.png`) });
    expect(decodeQR(await pixelsOf(browser, picture))).toBe(url);
  }
});

test("[PAPER-6] [PAPER-8] whatever was changed, cut off or never signed is not shown, and says so in the phone's language", async ({
  browser,
  baseURL,
  faults,
  scanned,
}) => {
  const phone = await PayerReceiptScreen.phone(browser, { baseURL, faults, locale: "ur-PK" });
  const swapped = scanned.at(-200) === "A" ? "B" : "A";
  for (const address of [
    scanned.slice(0, -1),
    `${scanned.slice(0, -200)}${swapped}${scanned.slice(-199)}`,
    `${publicPage}#<img src=x>`,
    publicPage,
  ]) {
    await phone.open(address);
    await expect(phone.unreadable).toContainText(ur.receipt.unreadable.title);
    await expect(phone.receipt).toHaveCount(0);
    await expect(phone.page.locator("html")).toHaveAttribute("dir", "rtl");
  }
  await phone.choose("en");
  await expect(phone.unreadable).toContainText(en.receipt.unreadable.advice);
  // The right one, scanned into the same tab, is shown.
  await phone.open(scanned);
  await expect(phone.receipt).toBeVisible();
  await phone.close();
});

test("[PAPER-7] under a published key it is genuine, and under any other it is not shown", async ({
  page,
  scanned,
  phone,
}) => {
  const settings = await new ShopSettingsScreen(page).goto();
  const hash = /[0-9a-f]{64}/.exec(await settings.section.innerText())?.[0] ?? "";
  let published = `# our tills\n${hash}\n`;
  await phone.page.route("**/receipt-keys.txt", (route) =>
    route.fulfill({ contentType: "text/plain", body: published }),
  );
  await phone.open(scanned);
  await expect(phone.receipt).toContainText(th.receipt.genuine);
  published = `${"0".repeat(64)}\n`;
  await phone.page.reload();
  await expect(phone.unreadable).toContainText(ja.receipt.unreadable.title);
});

test("[PAPER-8] the page keeps nothing, loads nothing of the till, tells nobody and goes on without a line", async ({
  scanned,
  phone,
}) => {
  const asked: string[] = [];
  phone.page.on("request", (request) => asked.push(request.url()));
  await phone.open(scanned);
  await phone.page.waitForLoadState("networkidle");
  const fragment = new URL(scanned).hash.slice(1, 40);
  expect(asked.some((url) => url.includes("/assets/r-"))).toBe(true);
  for (const url of asked.map((it) => it.split("#")[0] ?? "")) {
    expect(url).not.toContain(fragment);
    expect(url).not.toMatch(/assets\/(index|Register|Checkout|display|embedded|openJournal)-/);
  }
  const kept = await phone.page.evaluate(async () => [
    (await indexedDB.databases()).length,
    localStorage.length + sessionStorage.length,
    document.cookie.length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
  await phone.page.context().setOffline(true);
  await phone.choose("ur");
  await expect(phone.receipt).toContainText(ur.receipt.title);
  await phone.choose("ja");
  await expect(phone.receipt).toContainText(ja.receipt.unchanged);
});

test("[PAPER-8] [UI-4] [UI-5] nothing is cut off on a phone in any language", async ({
  scanned,
  phone,
}) => {
  await phone.open(scanned);
  for (const language of payerLanguages) {
    await phone.choose(language);
    await settled(phone.page);
    const path = test.info().outputPath(`receipt ${language}.png`);
    await phone.page.screenshot({ path, fullPage: true });
    expect.soft(await cutOff(phone.page), language).toEqual([]);
    expect.soft(await tooSmall(phone.page), language).toEqual([]);
    expect.soft(await violations(phone.page), language).toEqual([]);
  }
});

test("[PAPER-9] a till that no phone can reach shows no code and says why", async ({
  page,
  register,
  checkout,
  display,
}) => {
  const settings = await new ShopSettingsScreen(page).goto();
  await expect(settings.section).toContainText(jaStaff["settings.receiptPageOff"]);
  await settings.receiptPage.fill("http://192.168.0.7/r");
  await page.getByRole("button", { name: jaStaff["settings.save"], exact: true }).click();
  await expect(settings.section).toContainText(jaStaff["settings.receiptPageError"]);
  await page.reload();
  await expect(settings.receiptPage).toHaveValue("");
  await settings.backToRegister();
  await sell(register, checkout);
  await expect(display.at("paid", "th")).toBeVisible(patience);
  await expect(checkout.receipt).toBeVisible();
  await expect(display.page.getByRole("img", { name: th.receiptOnPhone.title })).toHaveCount(0);
  await expect(checkout.receipt).not.toContainText(th.receipt.mark);
});

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A picture's pixels, by a browser's own hand. */
async function pixelsOf(browser: Browser, png: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: image.width, height: image.height, data: Array.from(image.data) };
  }, png.toString("base64"));
  await page.close();
  return { width, height, data: Uint8ClampedArray.from(data) };
}
