import type { SaleId } from "../sale/saleId.ts";
import { defaultShopSettings } from "../settings/shopSettings.ts";
import type { WalletSwitches } from "../wallet/acceptance.ts";
import { emptyDay } from "./dayTotals.ts";
import type { Entry } from "./entry.ts";
import { dayOf, project, saleOf } from "./project.ts";
import { noOffers } from "./projectOffers.ts";
import type { DayRecord, SaleRecord, Views } from "./views.ts";

/** All views from the journal alone: the proof that nothing about money is kept anywhere else. */
export function rebuild(entries: Iterable<Entry>): Views {
  const sales = new Map<SaleId, SaleRecord>();
  const days = new Map<string, DayRecord>();
  let settings = defaultShopSettings;
  let wallets: WalletSwitches = {};
  let offers = noOffers;
  for (const entry of entries) {
    const saleId = saleOf(entry.body);
    const sale = saleId === null ? null : (sales.get(saleId) ?? null);
    const date = dayOf(entry, sale, settings);
    const day = date === null ? null : (days.get(date) ?? emptyDay(date));
    const after = project({ sale, day, settings, wallets, offers }, entry);
    if (after.sale !== null) sales.set(after.sale.saleId, after.sale);
    if (after.day !== null && after.day !== day) days.set(after.day.businessDate, after.day);
    ({ settings, wallets, offers } = after);
  }
  return { sales, days, settings, wallets, offers };
}
