import type { Page } from "@playwright/test";
import { ja as jaStaff } from "#i18n/ja.ts";
import { bn } from "#i18n/payer/bn.ts";
import { fil } from "#i18n/payer/fil.ts";
import { ja } from "#i18n/payer/ja.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import { ur } from "#i18n/payer/ur.ts";
import { zhHans } from "#i18n/payer/zh-Hans.ts";
import { walletCode } from "../codes.ts";
import { expect, test as base } from "../fixtures.ts";
import { DisplayScreen } from "../screens/displayScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

/** A till with the payer's screen open beside it. */
const test = base.extend<{ readonly display: DisplayScreen }>({
  display: async ({ context, register }, provide) => {
    await register.pay.waitFor();
    const display = await DisplayScreen.open(context);
    await display.at("welcome").waitFor();
    await provide(display);
  },
});

// A payment takes its time where three browsers share two processors.
const patience = { timeout: 30_000 };

test("[DISP-1] [DISP-4] [LANG-2] the payer's screen goes with the sale and forgets the customer", async ({
  register,
  checkout,
  display,
}) => {
  await expect(display.title).toHaveText(zhHans.welcome);
  await register.add("カステラ");
  await expect(display.at("cart", "zh-Hans")).toBeVisible();
  await expect(display.screen).toContainText(/JPY\s1,404|JPY\s[0-9,]+/);
  const total = await register.total();
  await expect(display.figure).toHaveAttribute("value", String(total));
  await register.toCheckout();
  await expect(display.title).toHaveText(zhHans.holdCode.title);
  await checkout.type(walletCode("0002", "GCash"));
  await expect(display.at("confirmOnPhone", "fil")).toBeVisible(patience);
  await expect(display.title).toHaveText(fil.confirmOnPhone.title);
  await expect(display.at("paid", "fil")).toBeVisible(patience);
  await expect(display.screen).toContainText(fil.paidWith("GCash"));
  await expect(display.screen).toContainText("PHP");
  await checkout.nextCustomer.click();
  await expect(display.at("welcome", "zh-Hans")).toBeVisible();
  await expect(display.screen).not.toContainText("GCash");
  await expect(display.figure).toHaveCount(0);
});

test("[DISP-4] goods that follow a paid sale show nothing of who paid before", async ({
  register,
  checkout,
  display,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "bKash"));
  await expect(display.at("paid", "bn")).toBeVisible(patience);
  const seen = await watchTexts(display.page);
  await checkout.nextCustomer.click();
  await register.add("どら焼き");
  await expect(display.at("cart", "zh-Hans")).toBeVisible();
  const texts = await seen();
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).not.toContain("bKash");
});

test("[DISP-1] a change at the till is on the payer's screen within 100 ms", async ({
  register,
  display,
}) => {
  const delays: number[] = [];
  for (let piece = 1; piece <= 12; piece += 1) {
    const seen = await firstChange(display.page);
    await register.page.bringToFront();
    const at = await register.page.evaluate(() => {
      const tile = document.querySelector<HTMLElement>("main ul button");
      const now = performance.timeOrigin + performance.now();
      tile?.click();
      return now;
    });
    delays.push((await seen()) - at);
  }
  delays.sort((one, other) => one - other);
  // The machine may be busy once; the payer's screen must not lag.
  expect(delays[Math.floor(delays.length * 0.75)]).toBeLessThan(100);
});

test("[DISP-2] a screen that is opened in the middle of a sale shows it, and takes nothing from the till", async ({
  context,
  register,
  checkout,
  display,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  const late = await DisplayScreen.open(context);
  await expect(late.at("holdCode")).toBeVisible();
  const held = await late.page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [...held, ...pending].map(({ name, mode }) => `${name} ${mode}`);
  });
  expect(held.filter((lock) => lock.startsWith("noren-till"))).toEqual(["noren-till exclusive"]);
  await checkout.type(walletCode("0001", "GCash"));
  for (const screen of [display, late]) await expect(screen.at("paid")).toBeVisible(patience);
});

test("[DISP-2] the payer's screen loads nothing of the register, opens no database and writes nothing", async ({
  browser,
  faults,
}) => {
  const context = await browser.newContext();
  await faults.watch(context);
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on("response", (response) => loaded.push(new URL(response.url()).pathname));
  await page.goto("/display");
  await expect(new DisplayScreen(page).title).toHaveText(ja.paused.title);
  await page.waitForLoadState("networkidle");
  const scripts = loaded.filter((path) => path.endsWith(".js"));
  expect(scripts.some((path) => path.includes("/display-"))).toBe(true);
  expect(scripts.filter((path) => /index-|Register|Checkout|embedded|service/.test(path))).toEqual(
    [],
  );
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    kept: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
  }));
  expect(left).toEqual({ databases: 0, kept: 0, cookies: "" });
  await context.close();
});

test("[DISP-3] it says so when the till is closed, and shows the next one", async ({
  context,
  page,
  register,
  display,
}) => {
  await register.add("カステラ");
  await expect(display.at("cart")).toBeVisible();
  await page.close();
  await expect(display.at("paused")).toBeVisible();
  await expect(display.title).toHaveText(zhHans.paused.title);
  await expect(display.screen).not.toContainText("JPY");
  await new RegisterScreen(await context.newPage()).open();
  // The cart waited on the till's shelf.
  await expect(display.at("cart")).toBeVisible();
});

test("[LANG-2] the payer's touch chooses the language, for this sale only", async ({
  register,
  checkout,
  display,
}) => {
  await display.choose("bn");
  await expect(display.title).toHaveText(bn.welcome);
  await register.add("カステラ");
  await expect(display.at("cart", "bn")).toBeVisible();
  await display.choose("ur");
  await expect(display.at("cart", "ur")).toHaveAttribute("dir", "rtl");
  await register.toCheckout();
  await expect(display.title).toHaveText(ur.holdCode.title);
  await checkout.type(walletCode("0013", "KakaoPay"));
  await expect(display.title).toHaveText(ur.declined.notEnough.title, patience);
  await expect(display.screen).toContainText(ur.notCharged);
  // The cashier's own tablet shows the payer the same language.
  const hint = register.page.getByRole("region", { name: jaStaff["checkout.forCustomer"] });
  await expect(hint.locator("[lang=ur]")).toHaveText(ur.declined.notEnough.advice);
  await checkout.newCode.click();
  await checkout.type(walletCode("0001", "KakaoPay"));
  await expect(display.at("paid", "ur")).toBeVisible(patience);
  await checkout.nextCustomer.click();
  await expect(display.at("welcome", "zh-Hans")).toBeVisible();
});

test("[LANG-2] the cashier chooses the payer's language at the checkout, and gives it back to the wallet", async ({
  page,
  register,
  checkout,
  display,
}) => {
  const choose = async (name: string) => {
    await page
      .getByRole("button", { name: new RegExp(`^${jaStaff["display.language"]("")}`) })
      .click();
    await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  };
  await register.add("カステラ");
  await register.toCheckout();
  await choose(payerLanguageNames.vi);
  await expect(display.at("holdCode", "vi")).toBeVisible();
  await checkout.type(walletCode("0011", "TrueMoney"));
  await expect(display.at("declined", "vi")).toBeVisible(patience);
  await choose(jaStaff["display.follow"]);
  await expect(display.at("declined", "th")).toBeVisible();
});

const traps = [
  ["a product", "4901234567894", zhHans.coach.product],
  ["a web address", "http://a.jp", zhHans.coach.webAddress],
  ["no payment code", "HELLO-123", zhHans.coach.otherCode],
] as const;

for (const [what, code, title] of traps) {
  test(`[COACH-1] ${what} is named to the payer, with a drawing of what to do`, async ({
    register,
    display,
  }) => {
    await register.add("カステラ");
    await register.toCheckout();
    await display.at("holdCode").waitFor();
    await register.wedge(code);
    await expect(display.title).toHaveText(title);
    const step = display.page.getByRole("listitem").first();
    await expect(step).toHaveText(zhHans.steps.openPay);
    await expect(step.locator("svg")).toBeVisible();
  });
}

test("[COACH-1] a wallet that cannot be used here is named, with those that can", async ({
  register,
  checkout,
  display,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "ZaloPay"));
  await expect(display.at("walletNotUsable")).toBeVisible();
  await expect(display.title).toContainText("ZaloPay");
  await expect(display.screen).toContainText("AlipayHK");
});

test("[COACH-2] nothing read for five seconds: which screen to open, brightness, a fresh code", async ({
  register,
  display,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await expect(display.title).toHaveText(zhHans.holdCode.title);
  await expect(display.title).toHaveText(zhHans.coach.nothingRead, { timeout: 10_000 });
  const { openPay, brighten, refresh } = zhHans.steps;
  await expect(display.page.getByRole("listitem")).toHaveText([openPay, brighten, refresh]);
});

test("[DISP-1] cash shows what was handed over and what goes back", async ({
  register,
  checkout,
  display,
}) => {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.payCash(20_000);
  await expect(display.at("paid")).toBeVisible(patience);
  await expect(display.screen).toContainText(zhHans.change);
  await expect(display.screen).toContainText(/JPY\s20,000/);
});

test("[DISP-2] the settings lead to the payer's screen in a window of its own", async ({
  context,
  page,
  register,
}) => {
  await register.pay.waitFor();
  await page.goto("/settings");
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: jaStaff["display.open"] }).click();
  const display = new DisplayScreen(await opened);
  await expect(display.at("welcome")).toBeVisible();
});

/** Remembers every text the screen shows from now on. */
async function watchTexts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, "__seen", seen);
    const look = new MutationObserver(() => seen.push(document.body.innerText));
    const changes = { subtree: true, childList: true, characterData: true, attributes: true };
    look.observe(document.body, changes);
  });
  return () => page.evaluate(() => Reflect.get(window, "__seen") as string[]);
}

/** When the screen changes next, by the clock that all pages share (ms). */
async function firstChange(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const changed = new Promise<number>((seen) => {
      const look = new MutationObserver(() => {
        look.disconnect();
        seen(performance.timeOrigin + performance.now());
      });
      const changes = { subtree: true, childList: true, characterData: true, attributes: true };
      look.observe(document.body, changes);
    });
    Reflect.set(window, "__changed", changed);
  });
  return () => page.evaluate(() => Reflect.get(window, "__changed") as Promise<number>);
}
