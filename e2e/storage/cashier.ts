import type { Page } from "@playwright/test";
import { walletCode } from "../codes.ts";
import { CheckoutScreen } from "../screens/checkoutScreen.ts";
import { RegisterScreen } from "../screens/registerScreen.ts";

const patienceMs = 30_000;

/** Opens the app, which takes up by itself what was left open. */
export async function takenUp(page: Page, base: string): Promise<void> {
  page.setDefaultTimeout(patienceMs);
  await page.goto(base);
  await new RegisterScreen(page).pay.waitFor();
}

/**
 * Sells one thing through the screens.
 * @param customer no two customers of one tablet may have the same number
 * @returns the number on the receipt, once the screen shows it
 */
export async function sellOne(page: Page, customer: number): Promise<string> {
  const register = new RegisterScreen(page);
  const checkout = new CheckoutScreen(page);
  // What the last run left in the cart is sold first.
  if ((await register.lines.count()) === 0) await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(walletCode("0001", "TrueMoney", customer));
  await checkout.face("paid").waitFor();
  const paper = await checkout.receipt.innerText();
  const [number] = /\d{8}-\d{4}/.exec(paper) ?? [];
  if (number === undefined) throw new Error("the receipt has no number");
  await checkout.nextCustomer.click();
  await register.pay.waitFor();
  return number;
}
