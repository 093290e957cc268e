import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";

/** One business day's sales. */
export class SalesScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: ja["shell.sales"] }).click();
    await this.page.waitForURL("**/sales");
    return this;
  }

  table(by: "Brand" | "Market" | "Rate" | "Hour"): Locator {
    return this.page.getByRole("table", { name: ja[`sales.by${by}`] });
  }
}
