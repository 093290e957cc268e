import type { CartLine } from "#domain/cart/cart.ts";
import type { Product } from "#domain/product/product.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { todayInJapan } from "#ui/clockText.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import { ProductTile } from "./ProductTile.tsx";
import styles from "./Shelf.module.css";
import { isLongName } from "./isLongName.ts";
import { shelfPrice } from "./shelfPrice.ts";

interface ShelfProps {
  readonly products: readonly Product[];
  /** What is in the cart already. */
  readonly lines: readonly CartLine[];
  readonly shop: ShopSettings;
  readonly onAdd: (product: Product) => void;
}

export function Shelf({ products, lines, shop, onAdd }: ShelfProps) {
  const t = useMessages();
  const language = useLanguage();
  const today = todayInJapan();
  const inCart = new Map(lines.map((line) => [line.productId, line.quantity]));
  if (products.length === 0) {
    return (
      <EmptyState icon="search" title={t["register.none"]}>
        <p>{t["register.noneHint"]}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles.shelf}>
      {products.map((product) => (
        <li
          key={product.id}
          className={styles.place}
          data-long={isLongName(product.name[language])}
        >
          <ProductTile
            product={product}
            price={shelfPrice(product, shop, today)}
            inCart={inCart.get(product.id) ?? 0}
            onAdd={() => onAdd(product)}
          />
        </li>
      ))}
    </ul>
  );
}
