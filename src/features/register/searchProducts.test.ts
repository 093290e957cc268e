import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { Product } from "#domain/product/product.ts";
import { searchProducts } from "./searchProducts.ts";

const castella: Product = {
  id: "castella",
  barcode: "4901234567894",
  name: { ja: "抹茶カステラ（5切）", en: "Matcha castella, 5 slices", zh: "抹茶长崎蛋糕（5片）" },
  reading: "まっちゃかすてら",
  category: "sweets",
  taxCategory: "food",
  price: yen(1296),
};
const towel: Product = {
  id: "towel",
  barcode: "2001234567893",
  name: { ja: "手ぬぐい 青海波", en: "Tenugui towel, waves", zh: "手巾 青海波" },
  reading: "てぬぐい せいがいは",
  category: "crafts",
  taxCategory: "standard",
  price: yen(1650),
};
const shelf = [castella, towel];

/** Goods of which only the name in kanji and its reading matter. */
function read(id: string, ja: string, reading: string): Product {
  return { ...towel, id, name: { ja, en: id, zh: id }, reading };
}
const kanjiShelf = [
  read("dorayaki", "どら焼き 粒あん", "どらやき"),
  read("matcha", "宇治抹茶", "うじまっちゃ おちゃ"),
  read("senbei", "手焼き煎餅", "てやきせんべい"),
  read("umeboshi", "南高梅 梅干し", "なんこううめ うめぼし"),
  read("junmai", "純米酒", "じゅんまいしゅ にほんしゅ おさけ"),
];

describe("looking for goods on the shelf", () => {
  test("a kind shows its own goods, all of them without words", () => {
    expect(searchProducts(shelf, { category: "all", text: " " })).toEqual(shelf);
    expect(searchProducts(shelf, { category: "crafts", text: "" })).toEqual([towel]);
  });

  test.each([
    "まっちゃ",
    "マッチャ",
    "ﾏｯﾁｬｶｽﾃﾗ",
    "かすてら",
    "ｶｽﾃﾗ",
    "カステラ",
    "MATCHA",
    "５切",
    "蛋糕",
    "49012345",
    "抹茶 カステラ",
  ])("%s finds the castella, whatever its width, case, kana or language", (text) => {
    expect(searchProducts(shelf, { category: "all", text })).toEqual([castella]);
  });

  test.each([
    ["どらやき", "dorayaki"],
    ["ドラヤキ", "dorayaki"],
    ["ﾄﾞﾗﾔｷ", "dorayaki"],
    ["まっちゃ", "matcha"],
    ["おちゃ", "matcha"],
    ["せんべい", "senbei"],
    ["うめ", "umeboshi"],
    ["さけ", "junmai"],
    ["にほんしゅ", "junmai"],
    ["純米 ニホンシュ", "junmai"],
  ])("%s finds the %s, whose label is in kanji", (text, id) => {
    expect(searchProducts(kanjiShelf, { category: "all", text }).map((item) => item.id)).toEqual([
      id,
    ]);
  });

  test("words look beyond the kind that is open", () => {
    expect(searchProducts(shelf, { category: "crafts", text: "カステラ" })).toEqual([castella]);
  });

  test("every word must match", () => {
    expect(searchProducts(shelf, { category: "all", text: "抹茶 手ぬぐい" })).toEqual([]);
  });
});
