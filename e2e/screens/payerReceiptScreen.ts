import type { Browser, Locator, Page } from "@playwright/test";
import type { PayerLanguage } from "#domain/wallet/payerLanguage.ts";
import { payerLanguageNames } from "#i18n/payer/payerWords.ts";
import type { Faults } from "../fixtures.ts";

/** A receipt on its payer's own phone: another browser, which has nothing of the till. */
export class PayerReceiptScreen {
  readonly page: Page;
  readonly receipt: Locator;
  readonly unreadable: Locator;
  readonly total: Locator;

  constructor(page: Page) {
    this.page = page;
    this.receipt = page.getByRole("article");
    this.unreadable = page.getByRole("alert");
    this.total = page.locator("article data");
  }

  /** A phone of nobody's, on which the receipt's page is opened next. */
  static async phone(
    browser: Browser,
    { baseURL, faults, locale = "ja-JP" }: PhoneOptions,
  ): Promise<PayerReceiptScreen> {
    const context = await browser.newContext({
      baseURL: baseURL ?? "",
      locale,
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
    });
    await faults.watch(context);
    return new PayerReceiptScreen(await context.newPage());
  }

  /** Opens what was scanned on the server of the test instead of the shop's public one. */
  async open(address: string): Promise<this> {
    await this.page.goto(`/r${new URL(address).hash}`);
    await this.page.locator("main[aria-busy=false]").waitFor();
    return this;
  }

  async choose(language: PayerLanguage): Promise<void> {
    await this.page.locator("main > button").click();
    const name = payerLanguageNames[language];
    await this.page.getByRole("button", { name, exact: true }).click();
    await this.page.locator(`main[lang="${language}"]`).waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

interface PhoneOptions {
  readonly baseURL: string | undefined;
  readonly faults: Faults;
  readonly locale?: string;
}
