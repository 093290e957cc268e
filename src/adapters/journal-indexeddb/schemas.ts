import * as v from "valibot";
import type { Cart, CartLine } from "#domain/cart/cart.ts";
import type { ChainHead } from "#domain/journal/chain.ts";
import { homeCurrencies } from "#domain/money/currency.ts";
import type { Tally } from "#domain/journal/views.ts";
import type { HomeQuote } from "#domain/money/quote.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { ProductName } from "#domain/product/product.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { PaperWidth, ShopSettings } from "#domain/settings/shopSettings.ts";
import type { PriceMode, RoundingMode, TaxCategory } from "#domain/tax/taxCategory.ts";
import type { RateTotal, TaxTotals } from "#domain/tax/taxTotals.ts";
import type { Instant } from "#domain/time/instant.ts";
import type { WalletSwitch, WalletSwitches } from "#domain/wallet/acceptance.ts";
import { isWalletBrand } from "#domain/wallet/wallet.ts";
import { list, maybe, nullable, shape, text, whole, word } from "./shape.ts";

/*
 * What this adapter reads from disk, by the domain's own types: a field, a state or a word that the
 * domain gains and these files lack is a compile error here. Payments, entries and views stand in
 * files of their own.
 */

export const yes = v.boolean();
export const yen = whole<Yen>();
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const rounding = word<RoundingMode>({ floor: true, round: true, ceil: true });
export const priceMode = word<PriceMode>({ inclusive: true, exclusive: true });
const taxCategory = word<TaxCategory>({
  standard: true,
  food: true,
  newspaper: true,
  outOfScope: true,
});

/* ---- the shop ---- */

const switchSchema = shape<WalletSwitch>({ on: yes, by: text(), at: whole<Instant>() });

export const settingsSchema = shape<ShopSettings>({
  shopName: text(),
  address: text(),
  phone: text(),
  registrationNumber: nullable(text()),
  rounding,
  priceMode,
  dayCutoffHour: whole(),
  paper: maybe(word<PaperWidth>({ "58": true, "80": true, a4: true })),
  receiptPage: maybe(text()),
});

/** Wallets nobody has decided about are not there. */
export const switchesSchema = v.custom<WalletSwitches>(
  (input) =>
    typeof input === "object" &&
    input !== null &&
    Object.entries(input).every(([name, kept]) => isWalletBrand(name) && v.is(switchSchema, kept)),
);

/* ---- goods ---- */

export const productName = shape<ProductName>({ ja: text(), en: text(), zh: text() });

export const tally = shape<Tally>({ count: whole(), amount: yen });

export const cartLineMembers = {
  key: text(),
  productId: nullable(text()),
  name: productName,
  taxCategory,
  unitPrice: yen,
  quantity: whole(),
};

export const cartSchema = shape<Cart>({
  id: text<SaleId>(),
  lines: list(shape<CartLine>(cartLineMembers)),
  discount: yen,
});

export const totalsSchema = shape<TaxTotals>({
  perRate: list(
    shape<RateTotal>({
      rate: whole(),
      reduced: yes,
      gross: yen,
      discount: yen,
      net: yen,
      tax: yen,
    }),
  ),
  total: yen,
  tax: yen,
});

export const quoteSchema = shape<HomeQuote>({
  currency: v.picklist(homeCurrencies),
  rate: text(),
  source: text(),
  quotedAt: whole<Instant>(),
  expiresAt: whole<Instant>(),
});

/* ---- the foundations ---- */

export const headSchema = shape<ChainHead>({ seq: whole(), hash });

/** Length of the key of the codes' fingerprints, in bytes. */
export const saltBytes = 32;

export const saltSchema = v.pipe(v.instance(Uint8Array), v.length(saltBytes));
