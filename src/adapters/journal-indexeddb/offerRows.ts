import { offersTouched } from "#domain/journal/projectOffers.ts";
import type { EntryBody } from "#domain/journal/entry.ts";
import type { OfferViews, SaleRecord } from "#domain/journal/views.ts";
import type { NorenTransaction } from "./database.ts";
import { couponRecordSchema, offerRecordSchema } from "./offerSchemas.ts";
import { believe } from "./shape.ts";

type Writing = NorenTransaction<"readwrite" | "versionchange">;

/** The offers and coupons that an entry touches, as they are stored. */
export async function readOffers(
  tx: NorenTransaction,
  body: EntryBody,
  sale: SaleRecord | null,
): Promise<OfferViews> {
  const touched = offersTouched(body, sale);
  const offers = new Map();
  const coupons = new Map();
  for (const id of touched.offers) {
    const row: unknown = await tx.objectStore("offers").get(id);
    if (row !== undefined) offers.set(id, believe(offerRecordSchema, row, `offer ${id}`));
  }
  for (const id of touched.coupons) {
    const row: unknown = await tx.objectStore("coupons").get(id);
    if (row !== undefined) coupons.set(id, believe(couponRecordSchema, row, `coupon ${id}`));
  }
  return { offers, coupons };
}

export async function writeOffers(
  tx: Writing,
  before: OfferViews,
  after: OfferViews,
): Promise<void> {
  if (after === before) return;
  for (const [id, record] of after.offers) await tx.objectStore("offers").put(record, id);
  for (const [id, record] of after.coupons) await tx.objectStore("coupons").put(record, id);
}
