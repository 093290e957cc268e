import type { Messages } from "./messages.ts";
import { cart } from "./zh/cart.ts";
import { camera } from "./zh/camera.ts";
import { cash } from "./zh/cash.ts";
import { checkout } from "./zh/checkout.ts";
import { customerDisplay } from "./zh/customerDisplay.ts";
import { common } from "./zh/common.ts";
import { offers } from "./zh/offers.ts";
import { openPayments } from "./zh/openPayments.ts";
import { practice } from "./zh/practice.ts";
import { receipts } from "./zh/receipts.ts";
import { reconcile } from "./zh/reconcile.ts";
import { returns } from "./zh/returns.ts";
import { register } from "./zh/register.ts";
import { safekeeping } from "./zh/safekeeping.ts";
import { sales } from "./zh/sales.ts";
import { scanHealth } from "./zh/scanHealth.ts";
import { settings } from "./zh/settings.ts";
import { wallets } from "./zh/wallets.ts";
import { shell } from "./zh/shell.ts";

export const zh = {
  ...common,
  ...shell,
  ...cart,
  ...register,
  ...checkout,
  ...camera,
  ...cash,
  ...customerDisplay,
  ...offers,
  ...openPayments,
  ...receipts,
  ...returns,
  ...safekeeping,
  ...sales,
  ...reconcile,
  ...settings,
  ...scanHealth,
  ...practice,
  ...wallets,
} satisfies Messages;
