import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** One of the acquirer's days held against the journal. */
export class ReconcileScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly compare: Locator;
  readonly exceptions: Locator;
  readonly clear: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.compare = page.getByRole("button", { name: t["reconcile.compare"] });
    this.exceptions = page.getByRole("article");
    this.clear = page.getByText(t["reconcile.clear"], { exact: true });
  }

  /** From the sales, as the manager goes. */
  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: this.#t["shell.sales"] }).click();
    await this.page.getByRole("link", { name: this.#t["reconcile.open"] }).click();
    await this.page.waitForURL("**/reconcile");
    return this;
  }

  exception(kind: "oursOnly" | "theirsOnly" | "amountDiffers" | "stateDiffers"): Locator {
    return this.page.getByRole("article", { name: this.#t[`reconcile.kind.${kind}`] });
  }

  /** A figure of the summary, by its term. */
  figure(name: "rows" | "matched" | "paid" | "refunded" | "fees" | "net"): Locator {
    return this.page
      .locator("dl > div")
      .filter({ hasText: this.#t[`reconcile.${name}`] })
      .locator("dd");
  }
}
