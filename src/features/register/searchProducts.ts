import type { Product, ProductCategory } from "#domain/product/product.ts";

/** What the shelf shows: everything of a kind, narrowed by words. */
export interface ShelfQuery {
  readonly category: ProductCategory | "all";
  readonly text: string;
}

/**
 * The products that match, in the catalogue's own order. Words search all kinds of goods: who types
 * a name does not know where it is kept. Each word must occur in a name, in its reading or in the
 * barcode.
 */
export function searchProducts(
  products: readonly Product[],
  { category, text }: ShelfQuery,
): readonly Product[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return category === "all" ? products : products.filter((item) => item.category === category);
  }
  return products.filter((product) => {
    const { name, reading, barcode } = product;
    const haystack = folded([name.ja, reading, name.en, name.zh, barcode].join(" "));
    return words.every((word) => haystack.includes(word));
  });
}

const katakana = /[\u30a1-\u30f6]/g;
const toHiragana = 0x60;

/** Width, case and the two kana make no difference to what somebody is looking for. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - toHiragana));
}
