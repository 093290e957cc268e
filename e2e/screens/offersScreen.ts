import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";

interface NewCampaign {
  readonly title: string;
  readonly funder?: "shop" | "wallet";
  readonly funderName?: string;
  readonly wallet?: string;
  readonly yen: number;
  readonly given?: "atOnce" | "nextTime";
}

/** The manager's campaigns and tips. */
export class OffersScreen {
  readonly page: Page;
  readonly form: Locator;
  readonly list: Locator;
  readonly publish: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.form = page.getByRole("form", { name: ja["offers.kind.campaign"] });
    this.list = page.getByRole("list", { name: ja["offers.list"] });
    this.publish = page.getByRole("button", { name: ja["offers.publish"] });
    this.preview = page.getByRole("region", { name: ja["offers.preview"] });
  }

  async goto(): Promise<this> {
    await this.page.getByRole("link", { name: ja["shell.settings"] }).click();
    await this.page.getByRole("link", { name: ja["offers.open"] }).click();
    await this.list.waitFor();
    return this;
  }

  row(title: string): Locator {
    return this.list.getByRole("listitem").filter({ hasText: title });
  }

  async begin(): Promise<void> {
    await this.page.getByRole("button", { name: ja["offers.newCampaign"] }).click();
  }

  async write(campaign: NewCampaign): Promise<void> {
    const { title, funder = "shop", funderName, wallet, yen, given = "atOnce" } = campaign;
    await this.text("formTitle", "日本語").fill(title);
    await this.text("formTitle", "English").fill(`${title} (en)`);
    await this.text("formText", "日本語").fill("説明");
    await this.text("formText", "English").fill("Text");
    await this.#choose(ja[`offers.funder.${funder}`]);
    if (funderName) await this.form.getByLabel(ja["offers.funderName"]).fill(funderName);
    if (wallet) await this.form.getByLabel(wallet, { exact: true }).check({ force: true });
    await this.#choose(ja["offers.benefit.yen"]);
    await this.form.getByLabel(ja["offers.yen"]).fill(String(yen));
    await this.#choose(ja[`offers.given.${given}`]);
  }

  async make(campaign: NewCampaign): Promise<void> {
    await this.begin();
    await this.write(campaign);
    await this.publish.click();
    await this.row(campaign.title).waitFor();
  }

  async stop(title: string): Promise<void> {
    await this.page.getByRole("button", { name: ja["offers.stopOf"](title) }).click();
    await this.page
      .getByRole("dialog")
      .getByRole("button", { name: ja["offers.stop"], exact: true })
      .click();
  }

  text(field: "formTitle" | "formText", language: string): Locator {
    return this.form.getByLabel(ja["offers.inLanguage"](ja[`offers.${field}`], language));
  }

  async #choose(label: string): Promise<void> {
    await this.form
      .locator("label", { hasText: new RegExp(`^${label.replaceAll(/[()]/g, "\\$&")}$`) })
      .click();
  }
}
