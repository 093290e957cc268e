import { camera } from "./ja/camera.ts";
import { cash } from "./ja/cash.ts";
import { checkout } from "./ja/checkout.ts";
import { customerDisplay } from "./ja/customerDisplay.ts";
import { first } from "./ja/first.ts";
import { offers } from "./ja/offers.ts";
import { openPayments } from "./ja/openPayments.ts";
import { practice } from "./ja/practice.ts";
import { receipts } from "./ja/receipts.ts";
import { reconcile } from "./ja/reconcile.ts";
import { returns } from "./ja/returns.ts";
import { safekeeping } from "./ja/safekeeping.ts";
import { sales } from "./ja/sales.ts";
import { scanHealth } from "./ja/scanHealth.ts";
import { settings } from "./ja/settings.ts";
import { wallets } from "./ja/wallets.ts";

/** The source of every text on the cashier's screens, and the shape the other languages follow. */
export const ja = {
  ...first,
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
};
