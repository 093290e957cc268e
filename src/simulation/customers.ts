import type { Cart } from "#domain/cart/cart.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Stage } from "./stage.ts";

/** What customers hold out: each time a code that no phone has shown before. */
export function createPhones(stage: Stage): () => string {
  let codes = 0;
  return () => {
    codes += 1;
    const shownAgoMs = stage.draw(`code ${codes}`).between(0, 3_000);
    const shownAt = Math.max(0, stage.agenda.now - shownAgoMs);
    return `28191${String(codes).padStart(11, "0")}${String(shownAt).padStart(8, "0")}`;
  };
}

/** The moment of the world at which a phone began to show a code: its last eight digits. */
export function shownAt(code: string): number {
  return Number(code.slice(-8));
}

/** Goods at two rates, so that each receipt has something to add up. */
export function cartOf(stage: Stage, id: SaleId): Cart {
  const chance = stage.draw(`cart ${id}`);
  const line = (key: string, taxCategory: "standard" | "food", price: number) => ({
    key,
    productId: null,
    name: { ja: key, en: key, zh: key },
    taxCategory,
    unitPrice: yen(price),
    quantity: 1,
  });
  const goods = line("goods", "standard", chance.between(1, 30_000));
  const food = line("food", "food", chance.between(1, 3_000));
  return { id, lines: [goods, food], discount: zeroYen };
}
