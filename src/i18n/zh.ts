import type { Messages } from "./messages.ts";
import { cart } from "./zh/cart.ts";
import { checkout } from "./zh/checkout.ts";
import { common } from "./zh/common.ts";
import { practice } from "./zh/practice.ts";
import { receipts } from "./zh/receipts.ts";
import { register } from "./zh/register.ts";
import { sales } from "./zh/sales.ts";
import { settings } from "./zh/settings.ts";
import { shell } from "./zh/shell.ts";

export const zh = {
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
