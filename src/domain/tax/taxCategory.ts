/**
 * What a thing is in the eyes of the consumption tax law. Goods carry a category, never a rate:
 * rates change on a date, categories do not.
 */
export type TaxCategory = "standard" | "food" | "newspaper" | "outOfScope";

/** How a fraction of a yen of tax is treated: the issuer's own choice (NTA circular 1-8-15). */
export type RoundingMode = "floor" | "round" | "ceil";

/** Whether shelf prices hold the tax (税込, 内税) or it is added at the till (税抜, 外税). */
export type PriceMode = "inclusive" | "exclusive";
