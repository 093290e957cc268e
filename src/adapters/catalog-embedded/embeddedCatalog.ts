import { yen } from "#domain/money/yen.ts";
import type { Product, ProductCategory } from "#domain/product/product.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import type { Catalog } from "#ports/catalog.ts";
import { alcohol } from "./goods/alcohol.ts";
import { cosmetics } from "./goods/cosmetics.ts";
import { crafts } from "./goods/crafts.ts";
import { drinks } from "./goods/drinks.ts";
import { electronics } from "./goods/electronics.ts";
import { food } from "./goods/food.ts";
import { sweets } from "./goods/sweets.ts";
import type { Goods } from "./goods.ts";

interface Shelf {
  readonly category: ProductCategory;
  readonly taxCategory: TaxCategory;
  readonly goods: readonly Goods[];
}

/** Food and drink to take home are taxed at the reduced rate; alcohol is not food to the law. */
const shelves: readonly Shelf[] = [
  { category: "sweets", taxCategory: "food", goods: sweets },
  { category: "food", taxCategory: "food", goods: food },
  { category: "drinks", taxCategory: "food", goods: drinks },
  { category: "alcohol", taxCategory: "standard", goods: alcohol },
  { category: "crafts", taxCategory: "standard", goods: crafts },
  { category: "cosmetics", taxCategory: "standard", goods: cosmetics },
  { category: "electronics", taxCategory: "standard", goods: electronics },
];

/** A souvenir shop's goods that come with the program, so that the till has something to sell. */
export function createEmbeddedCatalog(): Catalog {
  const products = shelves.flatMap(productsOf);
  const byBarcode = new Map(products.map((product) => [product.barcode, product]));
  return {
    products: () => products,
    byBarcode: (code) => byBarcode.get(code) ?? null,
  };
}

function productsOf({ category, taxCategory, goods }: Shelf): readonly Product[] {
  return goods.map((row) => ({
    reading: "",
    ...row,
    category,
    taxCategory,
    price: yen(row.price),
  }));
}
