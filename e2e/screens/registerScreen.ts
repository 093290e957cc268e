import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** The register: goods become a cart. */
export class RegisterScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly cart: Locator;
  readonly lines: Locator;
  readonly search: Locator;
  readonly pay: Locator;
  readonly undo: Locator;
  readonly market: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.cart = page.getByRole("complementary", { name: t["cart.title"] });
    this.lines = this.cart.getByRole("listitem");
    this.search = page.getByRole("searchbox", { name: t["register.search"] });
    this.pay = page.getByRole("button", { name: t["register.pay"] });
    this.undo = this.cart.getByRole("button", { name: t["cart.undo"] });
    this.market = this.cart.getByRole("button", { name: t["home.title"] });
  }

  async open(): Promise<this> {
    await this.page.goto("/");
    await this.pay.waitFor();
    return this;
  }

  tile(name: string): Locator {
    return this.page.getByRole("list").getByRole("button", { name: new RegExp(name) });
  }

  /** Adds the products at these places of the shelf, whatever they are called. */
  async addAt(...places: readonly number[]): Promise<void> {
    for (const place of places) await this.page.locator("main ul button").nth(place).click();
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
    await this.page.getByRole("button", { name: this.#t["register.freeAmount"] }).click();
    return this.page.getByRole("dialog", { name: this.#t["freeAmount.title"] });
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
