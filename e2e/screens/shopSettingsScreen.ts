import type { Locator, Page } from "@playwright/test";
import type { PaperWidth } from "#domain/settings/shopSettings.ts";
import { ja } from "#i18n/ja.ts";

/** What the shop decides about its paper and its payers' phones. */
export class ShopSettingsScreen {
  readonly page: Page;
  readonly receiptPage: Locator;
  readonly section: Locator;

  constructor(page: Page) {
    this.page = page;
    this.receiptPage = page.getByRole("textbox", { name: ja["settings.receiptPage"] });
    this.section = page.getByRole("region", { name: ja["settings.phoneReceipt"] });
  }

  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: ja["shell.settings"] }).click();
    await this.receiptPage.waitFor();
    return this;
  }

  paper(width: PaperWidth): Locator {
    return this.page
      .getByRole("group", { name: ja["settings.paper"] })
      .getByText(ja[`settings.paper.${width}`], { exact: true });
  }

  field(name: "shopName" | "address"): Locator {
    return this.page.getByRole("textbox", { name: ja[`settings.${name}`], exact: true });
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: ja["settings.save"], exact: true }).click();
    await this.page.getByRole("button", { name: ja["settings.saved"], exact: true }).waitFor();
  }

  async backToRegister(): Promise<void> {
    await this.page.getByRole("link", { name: ja["shell.register"] }).click();
  }
}
