import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";
import type { SettledAside } from "#stores/contracts.ts";
import { untilShown } from "../time.ts";

/** The desk of open payments, and the news of it on other screens. */
export class OpenPaymentsScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly way: Locator;
  readonly rows: Locator;
  readonly settled: Locator;
  readonly news: Locator;
  readonly empty: Locator;
  readonly recall: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.way = page
      .getByRole("navigation")
      .getByRole("link", { name: new RegExp(`^${t["shell.openPayments"]}`) });
    this.rows = page.getByRole("list", { name: t["open.list"] }).getByRole("article");
    this.settled = page.getByRole("list", { name: t["open.settled"] }).getByRole("article");
    this.news = page.getByRole("region", { name: t["open.news"] });
    this.empty = page.getByRole("heading", { name: t["open.empty.title"] });
    this.recall = page.getByRole("button", { name: t["open.recall"] });
  }

  async goto(): Promise<this> {
    await this.way.click();
    await this.page.waitForURL("**/open");
    return this;
  }

  /** How many payments the rail says are open. */
  count(count: number): Locator {
    return this.way.getByText(this.#t["shell.open"](count));
  }

  /** The card of a payment that ended so. */
  card(outcome: SettledAside["outcome"]): Locator {
    return this.settled.filter({ hasText: this.#t[`open.settled.${outcome}.title`] });
  }

  /** Lets time pass until somebody at another screen is told of such an end. */
  async told(outcome: SettledAside["outcome"]): Promise<void> {
    const title = this.#t[`open.settled.${outcome}.title`];
    await untilShown(this.page, this.news.filter({ hasText: title }));
  }
}
