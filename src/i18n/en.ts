import type { Messages } from "./messages.ts";
import { cart } from "./en/cart.ts";
import { checkout } from "./en/checkout.ts";
import { common } from "./en/common.ts";
import { practice } from "./en/practice.ts";
import { receipts } from "./en/receipts.ts";
import { register } from "./en/register.ts";
import { sales } from "./en/sales.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";

export const en = {
  ...common,
  ...shell,
  ...cart,
  ...register,
  ...checkout,
  ...receipts,
  ...sales,
  ...settings,
  ...practice,
} satisfies Messages;
