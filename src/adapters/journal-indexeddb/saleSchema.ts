import type { Sale, SaleLine } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Instant } from "#domain/time/instant.ts";
import { appliedOffers } from "./offerSchemas.ts";
import { cartLineMembers, priceMode, rounding, totalsSchema, yen, yes } from "./schemas.ts";
import { list, shape, text, whole } from "./shape.ts";

export const saleSchema = shape<Sale>({
  id: text<SaleId>(),
  lines: list(shape<SaleLine>({ ...cartLineMembers, rate: whole(), reduced: yes, amount: yen })),
  discount: yen,
  offers: appliedOffers,
  priceMode,
  rounding,
  totals: totalsSchema,
  at: whole<Instant>(),
  calendarDate: text(),
  businessDate: text(),
  hour: whole(),
});
