import type { Locator, Page } from "@playwright/test";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import { walletNames } from "#domain/wallet/walletNames.ts";
import { ja } from "#i18n/ja.ts";

/** A customer's phone that scans the shop's code, in a tab of its own. */
export class PracticePhoneScreen {
  readonly page: Page;
  readonly #phone: Locator;
  readonly look: Locator;
  /** The codes that wait to be scanned. */
  readonly waiting: Locator;

  constructor(page: Page) {
    this.page = page;
    this.#phone = page.getByRole("region", { name: ja["practice.scan"] });
    this.look = this.#phone.getByRole("button", { name: ja["practice.scanLook"] });
    this.waiting = this.#phone.getByRole("button", { name: /円のコード$/ });
  }

  async goto(): Promise<this> {
    await this.page.goto("/qa");
    await this.look.waitFor();
    return this;
  }

  /** Scans the only code that is on show. */
  async scan(wallet: WalletBrand, scenario: "0001" | "0002" | "0003" | "0013"): Promise<void> {
    await this.look.click();
    await this.waiting.click();
    const select = (name: string) => this.#phone.getByRole("combobox", { name });
    await select(ja["practice.wallet"]).selectOption({ label: walletNames[wallet].ja });
    await select(ja["practice.scenario"]).selectOption(scenario);
    await this.#phone.getByRole("button", { name: ja["practice.scanPay"] }).click();
  }

  said(code: string): Locator {
    return this.#phone.getByText(ja["practice.scanSaid"](code), { exact: true });
  }
}
