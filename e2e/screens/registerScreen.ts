import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";

/** The register: goods become a cart. */
export class RegisterScreen {
  readonly page: Page;
  readonly cart: Locator;
  readonly lines: Locator;
  readonly search: Locator;
  readonly pay: Locator;
  readonly undo: Locator;
  readonly market: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cart = page.getByRole("complementary", { name: ja["cart.title"] });
    this.lines = this.cart.getByRole("listitem");
    this.search = page.getByRole("searchbox", { name: ja["register.search"] });
    this.pay = page.getByRole("button", { name: ja["register.pay"] });
    this.undo = this.cart.getByRole("button", { name: ja["cart.undo"] });
    this.market = this.cart.getByRole("button", { name: /お客様の通貨/ });
    this.alert = page.getByRole("alert");
  }

  async open(): Promise<this> {
    await this.page.goto("/");
    await this.pay.waitFor();
    return this;
  }

  tile(name: string): Locator {
    return this.page.getByRole("list").getByRole("button", { name: new RegExp(name) });
  }

  async add(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.tile(name).first().click();
  }

  /** The total in yen as a number, from the largest figure on the screen. */
  async total(): Promise<number> {
    const value = await this.cart.locator("strong data").getAttribute("value");
    return Number(value);
  }

  async openFreeAmount(): Promise<Locator> {
    await this.page.getByRole("button", { name: ja["register.freeAmount"] }).click();
    return this.page.getByRole("dialog", { name: ja["freeAmount.title"] });
  }

  async toCheckout(): Promise<void> {
    await this.pay.click();
    await this.page.waitForURL("**/checkout");
  }

  /** What a hand scanner types: faster than any person, ended by Enter. */
  async wedge(digits: string): Promise<void> {
    await this.page.evaluate((keys) => {
      for (const key of [...keys, "Enter"]) {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
        );
      }
    }, digits);
  }
}
