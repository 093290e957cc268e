import type { Page } from "@playwright/test";
import type { CheckoutScreen } from "./checkoutScreen.ts";
import type { ReceiptsScreen } from "./receiptsScreen.ts";
import { RegisterScreen } from "./registerScreen.ts";

interface Counter {
  readonly register: RegisterScreen;
  readonly checkout: CheckoutScreen;
  readonly receipts: ReceiptsScreen;
}

/** Sells, with a wallet's code, and opens the sale among the receipts. */
export async function sellAndOpen(
  { register, checkout, receipts }: Counter,
  code: string,
  ...goods: readonly string[]
): Promise<void> {
  await register.add(...goods);
  await register.toCheckout();
  await checkout.type(code);
  await checkout.face("paid").waitFor();
  await checkout.nextCustomer.click();
  await receipts.newest();
}

/** A register that was opened at this time of the day in Japan. */
export async function openedAt(page: Page, time: string): Promise<RegisterScreen> {
  await page.clock.install({ time: new Date(`2026-11-20T${time}+09:00`) });
  return new RegisterScreen(page).open();
}
