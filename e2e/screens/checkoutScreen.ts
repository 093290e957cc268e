import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

type Face =
  | "sending"
  | "customerConfirms"
  | "noAnswer"
  | "acquirerBusy"
  | "tillRestarted"
  | "cancelling"
  | "paid"
  | "refundOwed"
  | "newCode"
  | "otherTender"
  | "callSupport"
  | "cancelled";

/** The screen on which a customer pays. */
export class CheckoutScreen {
  readonly page: Page;
  readonly #t: Messages;
  readonly picture: Locator;
  readonly typeDigits: Locator;
  readonly digits: Locator;
  readonly stop: Locator;
  readonly newCode: Locator;
  readonly nextCustomer: Locator;
  readonly back: Locator;
  readonly receipt: Locator;
  readonly retryCamera: Locator;

  constructor(page: Page, t: Messages = ja) {
    this.page = page;
    this.#t = t;
    this.picture = page.getByLabel(t["checkout.scanner.picture"]);
    this.typeDigits = page.getByRole("button", { name: t["checkout.action.typeDigits"] });
    this.digits = page.getByRole("textbox", { name: t["checkout.digits.label"] });
    this.stop = page.getByRole("button", { name: t["checkout.action.stop"] });
    this.newCode = page.getByRole("button", { name: t["checkout.action.newCode"] });
    this.nextCustomer = page.getByRole("button", { name: t["checkout.action.nextCustomer"] });
    this.back = page.getByRole("button", { name: t["checkout.back"] });
    this.receipt = page.getByRole("article");
    this.retryCamera = page.getByRole("button", { name: t["checkout.scanner.retry"] });
  }

  /** The big word for what the payment is doing. */
  face(face: Face): Locator {
    return this.page
      .getByRole("region", { name: this.#t["checkout.paymentRegion"] })
      .getByText(this.#t[`checkout.face.${face}.title`], { exact: true });
  }

  /** What the cashier is told of a code that is no payment. */
  notice(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  async type(code: string): Promise<void> {
    await this.typeDigits.first().click();
    await this.digits.fill(code);
    await this.page.getByRole("button", { name: this.#t["checkout.digits.submit"] }).click();
  }
}
