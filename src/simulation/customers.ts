import type { Cart } from "#domain/cart/cart.ts";
import { yen, zeroYen } from "#domain/money/yen.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { routingOf, walletKinds } from "./acquirerWallets.ts";
import type { Stage } from "./stage.ts";

/** What customers hold out: each time a code that no phone has shown before, of any kind of wallet. */
export function createPhones(stage: Stage): () => string {
  let codes = 0;
  return () => {
    codes += 1;
    const chance = stage.draw(`code ${codes}`);
    const shown = Math.max(0, stage.agenda.now - chance.between(0, 3_000));
    const kind = walletKinds[chance.between(0, walletKinds.length - 1)] ?? "Alipay";
    const listed = chance.happens(0.8);
    const routing = routingOf(stage.shape.brand ?? kind, listed || stage.shape.brand !== null);
    const told = Math.ceil(shown / 100);
    return `281${routing}${String(codes).padStart(10, "0")}${String(told).padStart(8, "0")}`;
  };
}

/** The moment of the world at which a phone began to show a code: its last eight digits, in 0.1 s. */
export function shownAt(code: string): number {
  return 100 * Number(code.slice(-8));
}

/** Goods at two rates, some more than once, so that each receipt has something to add up and split. */
export function cartOf(stage: Stage, id: SaleId): Cart {
  const chance = stage.draw(`cart ${id}`);
  const line = (key: string, taxCategory: "standard" | "food", price: number) => ({
    key,
    productId: null,
    name: { ja: key, en: key, zh: key },
    taxCategory,
    unitPrice: yen(price),
    quantity: chance.between(1, 3),
  });
  const goods = line("goods", "standard", chance.between(1, 30_000));
  const food = line("food", "food", chance.between(1, 3_000));
  return { id, lines: [goods, food], discount: zeroYen };
}
