import type { Messages } from "./messages.ts";
import { cart } from "./en/cart.ts";
import { camera } from "./en/camera.ts";
import { cash } from "./en/cash.ts";
import { checkout } from "./en/checkout.ts";
import { customerDisplay } from "./en/customerDisplay.ts";
import { common } from "./en/common.ts";
import { offers } from "./en/offers.ts";
import { openPayments } from "./en/openPayments.ts";
import { practice } from "./en/practice.ts";
import { receipts } from "./en/receipts.ts";
import { reconcile } from "./en/reconcile.ts";
import { returns } from "./en/returns.ts";
import { register } from "./en/register.ts";
import { safekeeping } from "./en/safekeeping.ts";
import { sales } from "./en/sales.ts";
import { scanHealth } from "./en/scanHealth.ts";
import { settings } from "./en/settings.ts";
import { wallets } from "./en/wallets.ts";
import { shell } from "./en/shell.ts";

export const en = {
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
