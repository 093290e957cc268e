import type { CheckoutScreen } from "./checkoutScreen.ts";
import type { RegisterScreen } from "./registerScreen.ts";

/** The shortest way from an open register to a payment: one thing in the cart, and a code typed. */
export async function beginPayment(
  register: RegisterScreen,
  checkout: CheckoutScreen,
  code: string,
): Promise<void> {
  await register.add("カステラ");
  await register.toCheckout();
  await checkout.type(code);
}
