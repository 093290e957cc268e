import { describe, expect, test } from "vitest";
import { maxTotal } from "#domain/cart/cart.ts";
import { productCategories } from "#domain/product/product.ts";
import { createEmbeddedCatalog } from "./embeddedCatalog.ts";

const catalog = createEmbeddedCatalog();
const products = catalog.products();

/** GS1's sum over the whole code: from the right, digits weigh 1 and 3 by turns. */
function checkSum(code: string): number {
  return [...code]
    .toReversed()
    .reduce((sum, digit, place) => sum + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
}

describe("the demo shop's goods", () => {
  test("fill the register's shelves", () => {
    expect(products.length).toBeGreaterThanOrEqual(55);
    expect(products.length).toBeLessThanOrEqual(65);
    for (const category of productCategories) {
      expect(products.filter((product) => product.category === category).length).toBeGreaterThan(5);
    }
  });

  test("have an id, a barcode and a name in each language that no other has", () => {
    const kinds = [
      products.map(({ id }) => id),
      products.map(({ barcode }) => barcode),
      products.map(({ name }) => name.ja),
      products.map(({ name }) => name.en),
      products.map(({ name }) => name.zh),
    ];
    for (const values of kinds) {
      expect(new Set(values).size).toBe(products.length);
      expect(values.every((value) => value.trim() === value && value !== "")).toBe(true);
    }
  });

  test.each(products.map(({ id, reading }) => [id, reading]))(
    "%s is read in hiragana, digits and Latin letters: %s",
    (_, reading) => {
      expect(reading).toMatch(/^(?:[ぁ-ゖー0-9A-Za-z]+(?: [ぁ-ゖー0-9A-Za-z]+)*)?$/);
    },
  );

  test("have a reading unless the first word of the name is free of kanji", () => {
    const unread = products.filter(({ reading }) => reading === "");
    for (const { name } of unread) expect(name.ja.split(" ")[0]).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ["どらやき", ["dorayaki-6"]],
    ["せんべい", ["senbei-24"]],
    ["うめ", ["honey-umeboshi", "umeshu"]],
    ["さけ", ["junmai", "junmai-daiginjo"]],
    ["にほんしゅ", ["junmai", "junmai-daiginjo"]],
    [
      "まっちゃ",
      [
        "matcha-castella",
        "nama-yatsuhashi",
        "matcha-langue-de-chat",
        "nama-chocolate",
        "uji-matcha",
      ],
    ],
    ["おちゃ", ["hojicha-bags", "deep-sencha", "uji-matcha", "genmaicha", "green-tea-bottle"]],
  ])("are read %s where that is what people call them", (word, ids) => {
    const found = products.filter(({ reading }) => reading.includes(word)).map(({ id }) => id);
    expect(found).toEqual(ids);
  });

  test.each(products.map(({ id, barcode }) => [id, barcode]))(
    "[CODE-4] %s has a Japanese or in-store code with a right check digit: %s",
    (_, barcode) => {
      expect(barcode).toMatch(/^(?:4[59][0-9]{11}|4[59][0-9]{6}|2[0-9]{12})$/);
      expect(checkSum(barcode) % 10).toBe(0);
    },
  );

  test("[CODE-4] show every kind of goods code", () => {
    const barcodes = products.map(({ barcode }) => barcode);
    expect(barcodes.some((barcode) => barcode.length === 8)).toBe(true);
    expect(barcodes.some((barcode) => barcode.startsWith("20"))).toBe(true);
  });

  test("[TAX-5] are food to the tax law when they are eaten or drunk and hold no alcohol", () => {
    for (const { category, taxCategory } of products) {
      const isFood = ["sweets", "food", "drinks"].includes(category);
      expect(taxCategory).toBe(isFood ? "food" : "standard");
    }
  });

  test("[CART-2] can each be sold", () => {
    for (const { price } of products) {
      expect(price).toBeGreaterThan(0);
      expect(price).toBeLessThanOrEqual(maxTotal);
    }
  });

  test("are found by the whole barcode and by nothing else", () => {
    for (const product of products) expect(catalog.byBarcode(product.barcode)).toBe(product);
    expect(catalog.byBarcode("4901234567894")).toBeNull();
    expect(catalog.byBarcode("")).toBeNull();
  });
});
