import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** One business day's sales. */
export class SalesScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly drawer: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.drawer = page.getByRole("region", { name: t["sales.drawer"] });
  }

  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: this.#t["shell.sales"] }).click();
    await this.page.waitForURL("**/sales");
    return this;
  }

  table(by: "Tender" | "Market" | "Rate" | "Hour"): Locator {
    return this.page.getByRole("table", { name: this.#t[`sales.by${by}`] });
  }

  /** The figures of one row, in yen, without its counts. */
  async figures(by: "Tender" | "Market" | "Rate" | "Hour", row: string): Promise<number[]> {
    const data = this.table(by).getByRole("row").filter({ hasText: row }).locator("data");
    return data.evaluateAll((figures) => figures.map((one) => Number(one.getAttribute("value"))));
  }
}
