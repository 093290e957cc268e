import type { Locator, Page } from "@playwright/test";
import { ja } from "#i18n/ja.ts";
import type { Messages } from "#i18n/messages.ts";

type Face =
  | "sending"
  | "customerConfirms"
  | "customerScans"
  | "noAnswer"
  | "acquirerBusy"
  | "tillRestarted"
  | "cancelling"
  | "watching"
  | "paid"
  | "refundOwed"
  | "paidBack"
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
  readonly giveUp: Locator;
  readonly otherWay: Locator;
  readonly putAside: Locator;
  readonly cash: Locator;
  readonly cashSheet: Locator;
  readonly tendered: Locator;
  readonly cashPaid: Locator;
  readonly earlier: Locator;
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
    this.giveUp = page.getByRole("button", { name: t["checkout.action.giveUp"] });
    this.otherWay = page.getByRole("button", { name: t["checkout.action.otherWay"] });
    this.putAside = page.getByRole("button", { name: t["checkout.action.putAside"] });
    this.cash = page.getByRole("button", { name: t["checkout.action.cash"] });
    this.cashSheet = page.getByRole("dialog", { name: t["cash.title"] });
    this.tendered = this.cashSheet.getByRole("textbox", { name: t["cash.tendered"] });
    this.cashPaid = page
      .getByRole("region", { name: t["checkout.paymentRegion"] })
      .getByText(t["cash.paid.title"], { exact: true });
    this.earlier = page.getByText(t["checkout.earlier.title"], { exact: true });
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

  /**
   * Gives up waiting and goes on to the other ways to pay. By key: the clicks of a test follow each
   * other like those of a double tap, whose second half the screen swallows.
   */
  async giveUpForAnotherWay(): Promise<void> {
    await this.giveUp.click();
    await this.otherWay.press("Enter");
  }

  /** Takes this much cash; without a figure just enough. */
  async payCash(amount?: number): Promise<void> {
    await this.cash.click();
    if (amount === undefined) {
      await this.cashSheet.getByRole("button", { name: this.#t["cash.exact"] }).click();
    } else await this.tendered.fill(String(amount));
    await this.tendered.press("Enter");
    await this.cashPaid.waitFor();
  }

  /** What goes back to the customer, as the sheet shows it while digits are entered. */
  change(yen: string): Locator {
    return this.cashSheet
      .getByRole("status")
      .filter({ hasText: `${this.#t["cash.change"]}${yen}` });
  }

  /** The shop shows a code of its own instead. */
  async show(code: "ALIPAYPLUS_ORDER" | "JPQR_ORDER"): Promise<void> {
    await this.page.getByRole("button", { name: this.#t["checkout.action.showCode"] }).click();
    await this.page.getByRole("button", { name: this.#t[`checkout.shopCode.${code}`] }).click();
    await this.face("customerScans").waitFor();
  }

  shopCode(code: "ALIPAYPLUS_ORDER" | "JPQR_ORDER"): Locator {
    return this.page.getByRole("img", { name: this.#t[`checkout.shopCode.${code}.qr`] });
  }

  async type(code: string): Promise<void> {
    await this.typeDigits.first().click();
    await this.digits.fill(code);
    await this.page.getByRole("button", { name: this.#t["checkout.digits.submit"] }).click();
  }
}
