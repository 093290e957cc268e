declare const saleIdBrand: unique symbol;

/** Names one customer's purchase for ever, over all its payment attempts. */
export type SaleId = string & { readonly [saleIdBrand]: "sale" };
