import type { Messages } from "./messages.ts";
import { cart } from "./zh/cart.ts";
import { cash } from "./zh/cash.ts";
import { checkout } from "./zh/checkout.ts";
import { common } from "./zh/common.ts";
import { offers } from "./zh/offers.ts";
import { openPayments } from "./zh/openPayments.ts";
import { practice } from "./zh/practice.ts";
import { receipts } from "./zh/receipts.ts";
import { reconcile } from "./zh/reconcile.ts";
import { returns } from "./zh/returns.ts";
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
  ...cash,
  ...offers,
  ...openPayments,
  ...receipts,
  ...returns,
  ...sales,
  ...reconcile,
  ...settings,
  ...practice,
} satisfies Messages;
