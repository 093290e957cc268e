import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { en } from "#i18n/en.ts";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";
import { zh } from "#i18n/zh.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

const sizes = [
  { width: 1366, height: 1024 },
  { width: 1180, height: 820 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
] as const;

const catalogues = { ja, en, zh } as const;

interface Visitor {
  readonly page: Page;
  readonly register: RegisterScreen;
  readonly checkout: CheckoutScreen;
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
    await visitor.checkout.type("90008181881234567890");
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
  "the receipts": async (visitor) => {
    await tried(visitor, "0001");
    await visitor.checkout.face("paid").waitFor();
    await visitor.page.goto("/receipts");
    await visitor.page.locator("main a").first().click();
    await visitor.checkout.receipt.waitFor();
  },
  "the sales": async (visitor) => {
    await tried(visitor, "0001");
    await visitor.checkout.face("paid").waitFor();
    await visitor.page.goto("/sales");
    await visitor.page.locator("table").first().waitFor();
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

async function tried(visitor: Visitor, scenario: string): Promise<void> {
  await scanning(visitor);
  await visitor.checkout.type(walletCode(scenario));
}

/** Elements whose text is cut off, or that stick out of the page to the side. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) {
      found.push(`page is ${document.documentElement.scrollWidth} wide`);
    }
    for (const node of document.querySelectorAll<HTMLElement>("body *")) {
      const style = getComputedStyle(node);
      const clips = style.overflowX === "hidden" || style.overflowX === "clip";
      const hiddenOnPurpose = node.clientWidth <= 1 || style.clipPath !== "none";
      if (clips && !hiddenOnPurpose && node.scrollWidth > node.clientWidth + 1) {
        found.push(`${node.tagName} cuts off "${node.textContent.slice(0, 40)}"`);
      }
    }
    return found;
  });
}

/** Controls smaller than a finger needs. A link within a sentence is as high as its line. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      "button, a[href], summary, select, input:not([type=radio])",
    );
    return [...controls]
      .filter((control) => control.checkVisibility())
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 47.5 || box.height < 47.5))
      .map(({ control, box }) => {
        const name = control.getAttribute("aria-label") ?? control.textContent;
        return `${control.tagName} "${name.slice(0, 30)}" ${box.width}×${box.height}`;
      });
  });
}

for (const [language, catalogue] of Object.entries(catalogues)) {
  for (const [name, show] of Object.entries(screens)) {
    test(`[UI-4] [UI-5] [UI-6] ${name} in ${language} is whole, reachable and readable at every size`, async ({
      page,
    }, testInfo) => {
      await page.addInitScript((chosen) => {
        localStorage.setItem("noren-preferences", JSON.stringify({ language: chosen }));
      }, language);
      const register = await new RegisterScreen(page, catalogue).open();
      await show({ page, register, checkout: new CheckoutScreen(page, catalogue), t: catalogue });
      for (const size of sizes) {
        await page.setViewportSize(size);
        const path = testInfo.outputPath(`${name} ${language} ${size.width}.png`);
        await page.screenshot({ path, animations: "disabled" });
        expect.soft(await cutOff(page), `${size.width} wide`).toEqual([]);
        expect.soft(await tooSmall(page), `${size.width} wide`).toEqual([]);
      }
      for (const size of [sizes[1], sizes[3]]) {
        await page.setViewportSize(size);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
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
