import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

/** The sheet on which it is agreed what goes back. */
export class ReturnSheet {
  readonly #t: Messages;
  readonly sheet: Locator;
  readonly all: Locator;
  readonly amount: Locator;
  /** The one button that pays back. */
  readonly agree: Locator;
  /** "Yes, this is everything", where a wallet pays back only once. */
  readonly everything: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.#t = t;
    this.sheet = page.getByRole("dialog", { name: t["returns.title"] });
    this.all = this.sheet.getByRole("button", { name: t["returns.selectAll"] });
    this.amount = this.sheet.getByRole("textbox", { name: t["returns.amount"] });
    this.agree = this.sheet.locator("footer button");
    this.everything = this.sheet.getByRole("checkbox");
  }

  /** One piece more of the goods whose name has this in it. */
  async more(goods: string): Promise<void> {
    const stepper = this.sheet.getByRole("group", { name: new RegExp(goods) });
    await stepper.getByRole("button").last().click();
  }

  async byAmount(): Promise<void> {
    await this.sheet.getByText(this.#t["returns.byAmount"], { exact: true }).click();
  }

  rule(text: string): Locator {
    return this.sheet.getByText(text, { exact: false });
  }
}
