import type { Page, TestInfo } from "@playwright/test";
import { emptyHistogram } from "#domain/scan/histogram.ts";
import { emptyScanDay, scanDaysKept } from "#domain/scan/scanHealth.ts";
import { emptyTally } from "#domain/scan/scanTally.ts";
import { instant } from "#domain/time/instant.ts";
import { addDays, calendarDateJst } from "#domain/time/jst.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";
import { type StaffLanguage, languageTags } from "#i18n/language.ts";
import { zh } from "#i18n/zh.ts";
import { walletCode } from "../codes.ts";
import { withoutLastEntry } from "../damage.ts";
import { expect, test } from "../fixtures.ts";
import { cutOff, settled, sizes, tooSmall, violations } from "../looks/measure.ts";
import { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { OpenPaymentsScreen } from "../screens/openPaymentsScreen.ts";
import { ReceiptsScreen } from "../screens/receiptsScreen.ts";
import { ReconcileScreen } from "../screens/reconcileScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";
import { ReturnSheet } from "../screens/returnSheet.ts";
import { timeInHand, untilShown } from "../time.ts";

/** `NOREN_PICTURES=1 npm run e2e -- looks` leaves a picture of each screen for a person to look at. */
const pictures = Boolean(process.env["NOREN_PICTURES"]);
/** A month of a busy camera, with figures as long as they get. */
const scanRecord = JSON.stringify({
  format: 1,
  days: Array.from({ length: scanDaysKept }, (_, back) => ({
    ...emptyScanDay(addDays(calendarDateJst(instant(Date.now())), -back)),
    tally: {
      ...emptyTally,
      readingMs: 27_000_000,
      restingMs: 36_000_000,
      framesSeen: 810_000,
      framesRead: 809_000,
      decode: emptyHistogram.map((_, bucket) => bucket * 100),
      beep: emptyHistogram.map((_, bucket) => bucket),
      reads: { native: 12, "zxing-wasm": 1_234, "zxing-js": 1 },
      blindSeconds: {
        tooDark: 62,
        glare: 3_700,
        tooFar: 5,
        outOfFocus: 9,
        moving: 0,
        none: 26_000,
      },
    },
    faults: { denied: 1, noCamera: 0, busy: 2, unsupported: 0, failed: 1, unplugged: 3 },
  })),
});

const catalogues = { ja, en, zh } as const;

interface Visitor {
  readonly page: Page;
  readonly register: RegisterScreen;
  readonly checkout: CheckoutScreen;
  readonly desk: OpenPaymentsScreen;
  readonly receipts: ReceiptsScreen;
  readonly returns: ReturnSheet;
  readonly reconcile: ReconcileScreen;
  readonly t: Messages;
}

/** Every screen as somebody meets it; each leaves the page where it is to be looked at. */
const screens: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  "the empty register": async () => undefined,
  "a full cart": ({ register }) => register.addAt(0, 4, 9, 10, 20, 30),
  "a scanner": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.picture.waitFor();
  },
  "the digits": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.typeDigits.first().click();
  },
  "a trap": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.type("9000000000123456789");
  },
  "the shop's own code": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.show("JPQR_ORDER");
  },
  "a paid sale": async (visitor) => {
    await tried(visitor, "0001");
    await visitor.checkout.face("paid").waitFor();
    await visitor.checkout.receipt.waitFor();
  },
  "a declined sale": async (visitor) => {
    await tried(visitor, "0018");
    await visitor.checkout.face("callSupport").waitFor();
  },
  "an unsure sale": async (visitor) => {
    await tried(visitor, "0003");
    await visitor.checkout.face("customerConfirms").waitFor();
  },
  "the cash": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.cash.click();
    await visitor.checkout.tendered.fill("20000");
  },
  "too little cash": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.cash.click();
    await visitor.checkout.tendered.fill("1000");
  },
  "a sale paid in cash": async (visitor) => {
    await scanning(visitor);
    await visitor.checkout.payCash(20_000);
    await visitor.checkout.receipt.waitFor();
  },
  "a watched sale": async (visitor) => {
    await tried(visitor, "0003", "DANA");
    await visitor.checkout.giveUp.click();
    await visitor.checkout.face("watching").waitFor();
  },
  "another way after a watched sale": async (visitor) => {
    await tried(visitor, "0003", "DANA");
    await visitor.checkout.giveUpForAnotherWay();
    await visitor.checkout.earlier.waitFor();
    await visitor.checkout.picture.waitFor();
  },
  "a sale just put aside": async (visitor) => {
    await tried(visitor, "0003");
    await visitor.checkout.putAside.click();
    await visitor.desk.news.waitFor();
  },
  "the register while the camera stands by": async ({ page, register, t }) => {
    await register.addAt(0);
    await page.getByRole("link", { name: t["shell.settings"] }).click();
    await page
      .getByRole("group", { name: t["settings.handsFree"] })
      .getByText(t["settings.handsFreeOn"], { exact: true })
      .click();
    await page.getByRole("link", { name: t["shell.register"] }).click();
    await page.getByText(t["camera.light.resting"]).waitFor();
  },
  "the scan health": async ({ page, t }) => {
    await page.evaluate((record) => localStorage.setItem("noren-scan-health", record), scanRecord);
    await page.goto("/settings/scan-health");
    await page.getByRole("region", { name: t["scanHealth.days"] }).waitFor();
  },
  "the empty desk": async ({ desk }) => {
    await desk.goto();
    await desk.empty.waitFor();
  },
  "the desk": async (visitor) => {
    const { checkout, register, desk } = visitor;
    await tried(visitor, "0003");
    await checkout.putAside.click();
    await tried(visitor, "0003", "DANA");
    await checkout.giveUp.click();
    await checkout.putAside.click();
    await register.addAt(20);
    await desk.goto();
    await desk.rows.nth(1).waitFor();
  },
  "the desk with an end": async (visitor) => {
    await tried(visitor, "0004");
    await visitor.checkout.putAside.click();
    await visitor.desk.goto();
    await untilShown(visitor.page, visitor.desk.card("unpaid"));
  },
  "the receipts": async (visitor) => {
    await tried(visitor, "0001");
    await visitor.checkout.face("paid").waitFor();
    await visitor.page.goto("/receipts");
    await visitor.page.locator("main a").first().click();
    await visitor.checkout.receipt.waitFor();
  },
  "goods that come back": async (visitor) => {
    await returning(visitor, walletCode("0001", "Easypaisa"));
    await visitor.returns.all.click();
  },
  "goods that cannot come back in part": async (visitor) => {
    await returning(visitor, walletCode("0001", "Paytm"));
  },
  "an amount that goes back": async (visitor) => {
    await returning(visitor, walletCode("0001"));
    await visitor.returns.byAmount();
    await visitor.returns.amount.fill("99999999");
  },
  "a refund's slip": async (visitor) => {
    await returning(visitor, walletCode("0001", "Alipay"));
    await visitor.returns.all.click();
    await visitor.returns.agree.click();
    await visitor.receipts.slip.waitFor();
  },
  "a refused refund": async (visitor) => {
    await returning(visitor, walletCode("0044"));
    await visitor.returns.byAmount();
    await visitor.returns.amount.fill("1");
    await visitor.returns.agree.click();
    await visitor.receipts
      .refund(0)
      .getByText(visitor.t["returns.state.refused"], { exact: true })
      .waitFor();
  },
  "the search for a receipt by camera": async ({ receipts }) => {
    await receipts.goto();
    await receipts.scan.click();
    await receipts.picture.waitFor();
  },
  "a day not yet compared": async ({ reconcile }) => {
    await reconcile.goto();
    await reconcile.compare.waitFor();
  },
  "the sales": async (visitor) => {
    await tried(visitor, "0001");
    await visitor.checkout.face("paid").waitFor();
    await visitor.page.goto("/sales");
    await visitor.page.locator("table").first().waitFor();
  },
  "a journal that lost an entry": async (visitor) => {
    const { page, checkout, t } = visitor;
    await tried(visitor, "0001");
    await checkout.face("paid").waitFor();
    await page.goto("/qa");
    await withoutLastEntry(page);
    await page.goto("/");
    await page.getByRole("heading", { name: t["shell.stopped.title"] }).waitFor();
  },
  "the settings": async ({ page }) => {
    await page.goto("/settings");
    await page.locator("form").first().waitFor();
  },
  "the practice codes": async ({ page, t }) => {
    await page.goto("/qa");
    await page.getByRole("img", { name: t["practice.qr"]("Alipay") }).waitFor();
  },
  "an unknown address": async ({ page }) => {
    await page.goto("/no/such/screen");
    await page.locator("h1").first().waitFor();
  },
};

async function scanning({ register }: Visitor): Promise<void> {
  await register.addAt(0, 10);
  await register.toCheckout();
}

async function tried(visitor: Visitor, scenario: string, brand?: WalletBrand): Promise<void> {
  await scanning(visitor);
  await visitor.checkout.type(walletCode(scenario, brand));
}

/** A paid sale, with the sheet open on which it is agreed what goes back. */
async function returning(visitor: Visitor, code: string): Promise<void> {
  const { checkout, receipts } = visitor;
  await scanning(visitor);
  await checkout.type(code);
  await checkout.face("paid").waitFor();
  await checkout.nextCustomer.click();
  await receipts.newest();
  await receipts.giveBack.click();
}

const languages = ["ja", "en", "zh"] as const;

Object.entries(screens).forEach(([name, show], place) => {
  // Each language takes its turn at leading there; the others are then spoken at the same place.
  const spoken = languages.map((_, turn) => languages[(place + turn) % languages.length] ?? "ja");
  const [first = "ja"] = spoken;
  test(`[UI-4] [UI-5] [UI-6] ${name} is whole, reachable and readable in every language at every size`, async ({
    page,
  }, testInfo) => {
    test.setTimeout(120_000);
    await page.addInitScript((chosen) => {
      localStorage.setItem("noren-preferences", JSON.stringify({ language: chosen }));
    }, first);
    await timeInHand(page);
    const catalogue = catalogues[first];
    const register = await new RegisterScreen(page, catalogue).open();
    await show({
      page,
      register,
      checkout: new CheckoutScreen(page, catalogue),
      desk: new OpenPaymentsScreen(page, catalogue),
      receipts: new ReceiptsScreen(page, catalogue),
      returns: new ReturnSheet(page, catalogue),
      reconcile: new ReconcileScreen(page, catalogue),
      t: catalogue,
    });
    const there = await page.locator("h1, h2").count();
    for (const language of spoken) {
      await speak(page, language);
      // What is looked at is still what was led to, and has not gone on by itself meanwhile.
      await expect(page.locator("h1, h2")).toHaveCount(there);
      await looked(page, `${name} ${language}`, testInfo, language === first);
    }
  });
});

/** Speaks this language as if another window had chosen it, so that the screen stays as it is. */
async function speak(page: Page, language: StaffLanguage): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem("noren-preferences", JSON.stringify({ language: chosen }));
    window.dispatchEvent(new StorageEvent("storage"));
  }, language);
  await expect(page.locator("html")).toHaveAttribute("lang", languageTags[language]);
}

/**
 * Every check at every size. The checker of accessibility looks on the tablet and on the phone, and in
 * the language that led there: what it finds lies in the structure, and the languages take turns.
 */
async function looked(
  page: Page,
  name: string,
  testInfo: TestInfo,
  withChecker: boolean,
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    const where = `${name} ${size.width}`;
    if (pictures) {
      const path = testInfo.outputPath(`${where}.png`);
      await page.screenshot({ path, animations: "disabled" });
    }
    expect.soft(await cutOff(page), where).toEqual([]);
    expect.soft(await tooSmall(page), where).toEqual([]);
    if (withChecker && (size === sizes[1] || size === sizes[3])) {
      expect.soft(await violations(page), where).toEqual([]);
    }
  }
}

test("[UI-4] number keys are at least 64 px", async ({ page, register }) => {
  await register.openFreeAmount();
  for (const key of await page
    .getByRole("group", { name: ja["common.numpad"] })
    .getByRole("button")
    .all()) {
    const box = await key.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(64);
    expect(box?.width).toBeGreaterThanOrEqual(64);
  }
});

test("[UI-3] the result is told by word, icon, live region and sound", async ({
  page,
  register,
}) => {
  await page.evaluate(() => {
    const start = OscillatorNode.prototype.start;
    const pitches: number[] = [];
    Reflect.set(window, "__pitches", pitches);
    OscillatorNode.prototype.start = function (this: OscillatorNode, ...args) {
      pitches.push(this.frequency.value);
      start.apply(this, args);
    };
  });
  const checkout = new CheckoutScreen(page);
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001"));
  await expect(checkout.face("paid")).toBeVisible();
  await expect(page.locator("section[data-tone=ok] svg").first()).toBeVisible();
  const spoken = page.locator("[aria-live=polite], [role=status]");
  await expect(spoken.filter({ hasText: ja["checkout.face.paid.title"] }).first()).toBeAttached();
  const pitches = await page.evaluate(() => Reflect.get(window, "__pitches") as number[]);
  expect(pitches.slice(-3)).toEqual([784, 988, 1_319]);
});

test("[UI-6] the longest names and ¥99,999,999 fit", async ({ page, register }) => {
  for (let i = 0; i < 2; i += 1) {
    const sheet = await register.openFreeAmount();
    await sheet.getByRole("textbox").fill(i === 0 ? "99999998" : "1");
    await sheet.getByRole("button", { name: ja["freeAmount.add"] }).click();
  }
  expect(await register.total()).toBe(99_999_999);
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await cutOff(page), String(size.width)).toEqual([]);
  }
  const sheet = await register.openFreeAmount();
  await sheet.getByRole("textbox").fill("1");
  await sheet.getByRole("button", { name: ja["freeAmount.add"] }).click();
  await expect(page.getByText(ja["cart.refused.totalTooLarge"])).toBeVisible();
  expect(await register.total()).toBe(99_999_999);
});

test("[UI-6] ¥99,999,999 fits into the drawer and onto the desk", async ({
  page,
  register,
  checkout,
  desk,
}, testInfo) => {
  async function fits(name: string): Promise<void> {
    for (const size of sizes) {
      await page.setViewportSize(size);
      if (pictures) {
        const path = testInfo.outputPath(`${name} ${size.width}.png`);
        await page.screenshot({ path, animations: "disabled" });
      }
      expect(await cutOff(page), `${name} ${size.width}`).toEqual([]);
    }
  }
  for (const amount of ["1", "99999999"]) {
    const sheet = await register.openFreeAmount();
    await sheet.getByRole("textbox").fill(amount);
    await sheet.getByRole("button", { name: ja["freeAmount.add"] }).click();
    if (amount === "1") {
      await register.toCheckout();
      await checkout.cash.click();
      await checkout.tendered.fill("99999999");
      await expect(checkout.change("¥99,999,998")).toBeVisible();
      await fits("drawer");
      await checkout.tendered.press("Enter");
      await checkout.receipt.waitFor();
      await fits("change");
      await checkout.nextCustomer.click();
    }
  }
  await register.toCheckout();
  await checkout.type(walletCode("0003"));
  await checkout.putAside.click();
  await desk.news.waitFor();
  await fits("news");
  await desk.goto();
  await desk.rows.waitFor();
  await fits("desk");
});

test("[UI-8] an address nobody knows leads to our own page and changes nothing", async ({
  page,
  register,
}) => {
  await register.add("カステラ");
  for (const address of [
    "/manager",
    "/receipts/-1",
    "/receipts/1e3",
    "/?next=//evil.example",
    "/x/y",
  ]) {
    await page.goto(address);
    await page.getByText("Noren").or(page.getByRole("navigation")).first().waitFor();
    expect(new URL(page.url()).hostname).toBe("localhost");
  }
  await page.goto("/receipts/99999999999999999999");
  await expect(page.getByText(ja["receipts.unknown"])).toBeVisible();
  await page.goto("/no/such/screen");
  await page.getByRole("link", { name: ja["shell.notFound.back"] }).click();
  await expect(register.lines).toHaveCount(1);
});
