import { cart } from "./ja/cart.ts";
import { checkout } from "./ja/checkout.ts";
import { common } from "./ja/common.ts";
import { practice } from "./ja/practice.ts";
import { receipts } from "./ja/receipts.ts";
import { register } from "./ja/register.ts";
import { sales } from "./ja/sales.ts";
import { settings } from "./ja/settings.ts";
import { shell } from "./ja/shell.ts";

/** The source of every text on the cashier's screens, and the shape the other languages follow. */
export const ja = {
  ...common,
  ...shell,
  ...cart,
  ...register,
  ...checkout,
  ...receipts,
  ...sales,
  ...settings,
  ...practice,
};
