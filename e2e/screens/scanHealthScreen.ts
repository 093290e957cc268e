import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** How the camera has worked, reached through the settings. */
export class ScanHealthScreen {
  readonly page: Page;
  readonly title: Locator;
  readonly empty: Locator;
  readonly today: Locator;
  readonly days: Locator;
  readonly save: Locator;

  readonly #t: Messages;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.title = page.getByRole("heading", { level: 1, name: t["scanHealth.title"] });
    this.empty = page.getByText(t["scanHealth.empty"], { exact: true });
    this.today = page.getByRole("region", { name: t["scanHealth.today"] });
    this.days = page.getByRole("region", { name: t["scanHealth.days"] });
    this.save = page.getByRole("button", { name: t["scanHealth.save"] });
  }

  /** By the way a manager takes: rail, settings, link. The page is never loaded anew. */
  async goto(): Promise<void> {
    await this.page.getByRole("link", { name: this.#t["shell.settings"] }).click();
    await this.page.getByRole("link", { name: this.#t["settings.scanHealth"] }).click();
    await this.title.waitFor();
  }
}
