import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { PaperWidth } from "#domain/settings/shopSettings.ts";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { ja } from "#i18n/ja.ts";
import { paper } from "#i18n/ja/paper.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import { th } from "#i18n/payer/th.ts";
import { vi } from "#i18n/payer/vi.ts";
import { walletCode } from "../codes.ts";
import { expect, test } from "../fixtures.ts";
import { readPdf } from "../pdf.ts";
import { ShopSettingsScreen } from "../screens/shopSettingsScreen.ts";

const longName = "暖簾おみやげ処　浅草雷門仲見世通り本店 Noren Souvenirs and Specialities";

test.describe.configure({ timeout: 120_000 });

/** Sells three goods to a Thai payer of a shop with a long name and this paper. */
async function soldOn(width: PaperWidth, { page, register, checkout }: Counter): Promise<void> {
  const settings = await new ShopSettingsScreen(page).goto();
  await settings.field("shopName").fill(longName);
  await settings.receiptPage.fill("https://pos.shop.example/r");
  await settings.paper(width).click();
  await settings.save();
  await page.reload();
  await settings.backToRegister();
  await register.addAt(0, 1, 2, 3, 3);
  await register.toCheckout();
  await checkout.type(walletCode("0001", "TrueMoney"));
  await checkout.receipt.waitFor({ timeout: 30_000 });
  await expect(checkout.receipt.locator("section[lang=th]").first()).toBeVisible();
}

type Counter = Pick<Parameters<Parameters<typeof test>[2]>[0], "page" | "register" | "checkout">;

async function translated(page: Page, language: PayerLanguage): Promise<void> {
  await page
    .getByRole("combobox", { name: ja["receipts.translation"] })
    .selectOption({ label: payerLanguageNames[language] });
  await page.locator(`article section[lang="${language}"]`).first().waitFor();
}

const pagesOf = {
  "58": { width: 58, most: 1 },
  "80": { width: 80, most: 1 },
  a4: { width: 209.9, most: 3 },
} as const;

for (const width of ["58", "80", "a4"] as const) {
  test(`[PAPER-1] [PAPER-2] [PAPER-3] on ${width} the original and its translation are printed, and nothing else`, async ({
    page,
    register,
    checkout,
  }) => {
    await soldOn(width, { page, register, checkout });
    await translated(page, "vi");
    const file = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(test.info().outputPath(`receipt ${width}.pdf`), file);
    const { pages, text } = readPdf(file);
    const { most } = pagesOf[width];
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(most);
    for (const { width: mm } of pages)
      expect(Math.abs(mm - pagesOf[width].width)).toBeLessThan(0.3);
    const plain = (words: string) => words.normalize("NFKC").replace(/\s/g, "");
    for (const words of [longName, paper.qualified, "T7000012050002", paper.total]) {
      expect(text).toContain(plain(words));
    }
    expect(text).toContain(plain(vi.receipt.translation));
    const total = Number(await checkout.receipt.locator("data").first().getAttribute("value"));
    expect(text).toContain(`¥${total.toLocaleString("en")}`);
    expect(text).toMatch(new RegExp(`JPY\\P{N}?${total.toLocaleString("de")}`, "u"));
    expect(text).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(text).not.toContain(plain(ja["receipts.print"]));
    expect(text).not.toContain(plain(ja["checkout.action.nextCustomer"]));
    // What was prepared for the printer is undone.
    expect(await page.locator("[data-printed]").count()).toBe(0);
  });

  test(`[PAPER-2] [LANG-4] nothing on ${width} is cut off, and no figure breaks, in Thai, Urdu and Japanese`, async ({
    page,
    register,
    checkout,
  }) => {
    await soldOn(width, { page, register, checkout });
    await page.emulateMedia({ media: "print" });
    for (const language of ["th", "ur", "zh-Hant-TW", "ko"] as const) {
      await page.emulateMedia({ media: "screen" });
      await translated(page, language);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.emulateMedia({ media: "print" });
      const article = page.getByRole("article");
      const path = test.info().outputPath(`paper ${width} ${language}.png`);
      await article.screenshot({ path });
      expect.soft(await badlySet(page), `${width} ${language}`).toEqual([]);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    }
  });
}

test("[PAPER-1] a receipt among the sales is translated for its payer, or for whoever stands there", async ({
  page,
  register,
  checkout,
  receipts,
}) => {
  await register.addAt(0);
  await register.toCheckout();
  await checkout.type(walletCode("0001", "TrueMoney"));
  await checkout.receipt.waitFor({ timeout: 30_000 });
  await checkout.nextCustomer.click();
  await receipts.newest();
  await expect(receipts.paper.locator("section[lang=th]")).toContainText(th.receipt.translation);
  await translated(page, "vi");
  await expect(receipts.paper.locator("section[lang=vi]")).toContainText(vi.receipt.title);
  const choice = page.getByRole("combobox", { name: ja["receipts.translation"] });
  await choice.selectOption({ label: ja["receipts.translationNone"] });
  await expect(receipts.paper).not.toContainText(vi.receipt.title);
});

/** Text that leaves the paper, is cut off, or is a figure on more than one line. */
async function badlySet(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const paper = document.querySelector("article");
    if (!paper) return ["no paper"];
    const edge = paper.getBoundingClientRect();
    const found: string[] = [];
    for (const node of paper.querySelectorAll<HTMLElement>("*")) {
      const words = [...node.childNodes].filter(
        (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== "",
      );
      for (const word of words) {
        const range = document.createRange();
        range.selectNodeContents(word);
        const lines = [...range.getClientRects()];
        const text = (word.textContent ?? "").trim();
        if (lines.some(({ left, right }) => left < edge.left - 0.5 || right > edge.right + 0.5)) {
          found.push(`"${text}" leaves the paper`);
        }
        const tops = new Set(lines.map(({ top }) => Math.round(top)));
        if (/^(−?¥|−?JPY\s)[\d,.]+$/.test(text) && tops.size > 1) found.push(`"${text}" breaks`);
      }
      if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0) {
        found.push(`"${node.textContent.slice(0, 30)}" is wider than its box`);
      }
    }
    return found;
  });
}
