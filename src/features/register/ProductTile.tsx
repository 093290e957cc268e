import type { Product } from "#domain/product/product.ts";
import { languageTags } from "#i18n/language.ts";
import { Money } from "#ui/Money.tsx";
import { ReducedMark } from "#ui/ReducedMark.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./ProductTile.module.css";
import type { ShelfPrice } from "./shelfPrice.ts";

interface ProductTileProps {
  readonly product: Product;
  readonly price: ShelfPrice;
  /** How many are in the cart already. */
  readonly inCart: number;
  readonly onAdd: () => void;
}

/** One kind of goods: a tap puts one into the cart. The little cloth at its head tells the kind. */
export function ProductTile({ product, price, inCart, onAdd }: ProductTileProps) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <button
      type="button"
      className={styles.tile}
      data-dye={product.category}
      data-chosen={inCart > 0}
      onClick={onAdd}
    >
      <span className={styles.name} lang={languageTags[language]}>
        {product.name[language]}
      </span>
      <span className={styles.price}>
        <Money amount={price.withTax} />
        <small className={styles.tax}>{t["register.taxIn"]}</small>
        {price.reduced && <ReducedMark />}
      </span>
      {price.withoutTax !== null && (
        <small className={styles.without}>{t["register.taxOut"](yenText(price.withoutTax))}</small>
      )}
      <span className={styles.tag} aria-hidden />
      {inCart > 0 && (
        <span className={styles.count}>
          <span aria-hidden>{inCart}</span>
          <VisuallyHidden>{t["register.inCart"](inCart)}</VisuallyHidden>
        </span>
      )}
    </button>
  );
}
