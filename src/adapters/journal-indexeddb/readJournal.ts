import type { Entry } from "#domain/journal/entry.ts";
import { newestFirst } from "#domain/journal/search.ts";
import type { CouponRecord, DayRecord, OfferRecord, SaleRecord } from "#domain/journal/views.ts";
import type { CouponId } from "#domain/offer/applied.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { WalletSwitches } from "#domain/wallet/acceptance.ts";
import type { Journal, SalesQuery } from "#ports/journal.ts";
import type { Connection } from "./connection.ts";
import { couponRecordSchema, offerRecordSchema } from "./offerSchemas.ts";
import { readEntries } from "./readChain.ts";
import { openRecords, querySales } from "./readSales.ts";
import { dayFrom, recordOf, switchesIn } from "./rows.ts";
import { settingsSchema } from "./schemas.ts";
import { believe } from "./shape.ts";

/** Everything of a journal that only reads. */
export function readerOf(
  connection: Connection,
): Omit<Journal, "append" | "fingerprint" | "verify"> {
  return {
    async sale(id: SaleId): Promise<SaleRecord | null> {
      const row = await connection.inTransaction(["sales"], "readonly", (tx) =>
        tx.objectStore("sales").get(id),
      );
      return row === undefined ? null : recordOf(row);
    },
    async saleOfRequest(request: RequestId): Promise<SaleRecord | null> {
      const row = await connection.inTransaction(["sales"], "readonly", (tx) =>
        tx.objectStore("sales").index("requests").get(request),
      );
      return row === undefined ? null : recordOf(row);
    },
    async sales(query: SalesQuery): Promise<readonly SaleRecord[]> {
      return connection.inTransaction(["sales"], "readonly", (tx) => querySales(tx, query));
    },
    async openSales(): Promise<readonly SaleRecord[]> {
      const open = await connection.inTransaction(["sales"], "readonly", openRecords);
      return open.sort(newestFirst).toReversed();
    },
    async day(businessDate: string): Promise<DayRecord> {
      const stored = await connection.inTransaction(["days"], "readonly", (tx) =>
        tx.objectStore("days").get(businessDate),
      );
      return dayFrom(stored, businessDate);
    },
    async settings(): Promise<ShopSettings> {
      const stored = await connection.inTransaction(["meta"], "readonly", (tx) =>
        tx.objectStore("meta").get("settings"),
      );
      return believe(settingsSchema, stored, "the shop's settings");
    },
    async walletSwitches(): Promise<WalletSwitches> {
      return connection.inTransaction(["meta"], "readonly", switchesIn);
    },
    async offers(): Promise<readonly OfferRecord[]> {
      const rows = await connection.inTransaction(["offers"], "readonly", (tx) =>
        tx.objectStore("offers").getAll(),
      );
      return rows.map((row) => believe(offerRecordSchema, row, "an offer"));
    },
    async coupon(id: CouponId): Promise<CouponRecord | null> {
      const row: unknown = await connection.inTransaction(["coupons"], "readonly", (tx) =>
        tx.objectStore("coupons").get(id),
      );
      return row === undefined ? null : believe(couponRecordSchema, row, `coupon ${id}`);
    },
    async codeUsed(fingerprint: string): Promise<boolean> {
      const found = await connection.inTransaction(["usedCodes"], "readonly", (tx) =>
        tx.objectStore("usedCodes").count(fingerprint),
      );
      return found > 0;
    },
    entries: (): AsyncIterable<Entry> => readEntries(connection),
  };
}
