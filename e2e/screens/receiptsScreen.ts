import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";

/** The list of sales and one sale's receipt. */
export class ReceiptsScreen {
  readonly page: Page;
  readonly rows: Locator;
  readonly open: Locator;
  readonly paper: Locator;
  readonly reissue: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole("region", { name: ja["receipts.list"] }).getByRole("link");
    this.open = page.getByRole("region", { name: ja["receipts.open.title"] });
    this.paper = page.getByRole("article");
    this.reissue = page.getByRole("button", { name: ja["receipts.reissue"] });
  }

  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: new RegExp(`^${ja["shell.receipts"]}`) }).click();
    await this.page.waitForURL("**/receipts");
    return this;
  }

  async openSearch(): Promise<void> {
    await this.page.getByText(ja["receipts.search.title"], { exact: true }).click();
  }

  field(name: "from" | "to" | "min" | "max" | "text"): Locator {
    return this.page.getByLabel(ja[`receipts.search.${name}`], { exact: true });
  }

  async find(): Promise<void> {
    await this.page.getByRole("button", { name: ja["receipts.search.go"] }).click();
  }
}
