import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import { slipPaper } from "#i18n/ja/paper.ts";
import type { Messages } from "#i18n/messages.ts";

/** The list of sales, one sale's papers, and its refunds. */
export class ReceiptsScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly rows: Locator;
  readonly open: Locator;
  readonly paper: Locator;
  readonly slip: Locator;
  readonly reissue: Locator;
  readonly scan: Locator;
  readonly picture: Locator;
  readonly detail: Locator;
  readonly refunds: Locator;
  readonly giveBack: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.rows = page.getByRole("region", { name: t["receipts.list"] }).getByRole("link");
    this.open = page.getByRole("region", { name: t["receipts.open.title"] });
    this.paper = page.getByRole("article");
    this.slip = page.getByRole("article", { name: slipPaper.label });
    this.reissue = page.getByRole("button", { name: t["receipts.reissue"] });
    this.scan = page.getByRole("button", { name: t["returns.scan"] });
    this.picture = page.getByLabel(t["camera.picture"]);
    this.detail = page.getByRole("region", { name: t["receipts.detail"] });
    this.refunds = page.getByRole("region", { name: t["returns.list"] });
    this.giveBack = this.detail.getByRole("button", { name: t["returns.open"] });
  }

  async goto(): Promise<this> {
    await this.page
      .getByRole("link", { name: new RegExp(`^${this.#t["shell.receipts"]}`) })
      .click();
    await this.page.waitForURL("**/receipts");
    await this.scan.waitFor();
    return this;
  }

  /** Opens the newest sale of the list. */
  async newest(): Promise<void> {
    await this.goto();
    await this.rows.first().click();
    await this.paper.waitFor();
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

  /** A refund in the sale's list of them, counted from the first. */
  refund(nth: number): Locator {
    return this.refunds.locator("ol > li").nth(nth);
  }

  /** The number of the receipt that is on the screen. */
  async receiptNumber(): Promise<string> {
    const text = await this.paper.locator("footer").innerText();
    const number = /\d{8}-\d{4}/.exec(text)?.[0];
    if (!number) throw new Error(`no receipt number in ${JSON.stringify(text)}`);
    return number;
  }
}
