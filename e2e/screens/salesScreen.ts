import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** One business day's sales. */
export class SalesScreen {
  readonly page: Page;
  readonly #t: Messages;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
  }

  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: this.#t["shell.sales"] }).click();
    await this.page.waitForURL("**/sales");
    return this;
  }

  table(by: "Brand" | "Market" | "Rate" | "Hour"): Locator {
    return this.page.getByRole("table", { name: this.#t[`sales.by${by}`] });
  }
}
