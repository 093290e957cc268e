import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** The list of sales and one sale's receipt. */
export class ReceiptsScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly rows: Locator;
  readonly open: Locator;
  readonly paper: Locator;
  readonly reissue: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.rows = page.getByRole("region", { name: t["receipts.list"] }).getByRole("link");
    this.open = page.getByRole("region", { name: t["receipts.open.title"] });
    this.paper = page.getByRole("article");
    this.reissue = page.getByRole("button", { name: t["receipts.reissue"] });
  }

  async goto(): Promise<this> {
    await this.page
      .getByRole("link", { name: new RegExp(`^${this.#t["shell.receipts"]}`) })
      .click();
    await this.page.waitForURL("**/receipts");
    return this;
  }

  async openSearch(): Promise<void> {
    await this.page.getByText(this.#t["receipts.search.title"], { exact: true }).click();
  }

  field(name: "from" | "to" | "min" | "max" | "text"): Locator {
    return this.page.getByLabel(this.#t[`receipts.search.${name}`], { exact: true });
  }

  async find(): Promise<void> {
    await this.page.getByRole("button", { name: this.#t["receipts.search.go"] }).click();
  }
}
