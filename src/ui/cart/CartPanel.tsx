import { useId, useState } from "react";
import type { ReactNode } from "react";
import type { CartLine } from "#domain/cart/cart.ts";
import type { Yen } from "#domain/money/yen.ts";
import type { PriceMode } from "#domain/tax/taxCategory.ts";
import type { TaxTotals } from "#domain/tax/taxTotals.ts";
import { Button } from "../Button.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { Icon } from "../Icon.tsx";
import { Money } from "../Money.tsx";
import { useMessages } from "../messages.ts";
import styles from "./CartPanel.module.css";
import { type CartEditing, CartLineRow } from "./CartLineRow.tsx";
import { ClearSheet } from "./ClearSheet.tsx";
import { QuantitySheet } from "./QuantitySheet.tsx";
import { RemovedBar } from "./RemovedBar.tsx";
import { TaxLines } from "./TaxLines.tsx";
import { itemCount } from "./itemCount.ts";
import { useNewestInView } from "./useNewestInView.ts";

interface CartPanelProps {
  readonly lines: readonly CartLine[];
  readonly totals: TaxTotals;
  readonly discount: Yen;
  readonly priceMode: PriceMode;
  /** The line removed last, while it can be put back. */
  readonly removed: CartLine | null;
  /** Something to be told at the cart, such as why the last change was not made. */
  readonly notice?: ReactNode;
  /** The payer's home currency: a `MarketPicker`. */
  readonly home: ReactNode;
  /** The one next step, a `Button` of size `pay`. */
  readonly action: ReactNode;
  /** null while a payment is live: the cart shows itself and takes no change. */
  readonly edit: CartEditing | null;
}

/**
 * The cart, its taxes, its total and the next step, always in this order and at this place. The
 * total is the largest figure on the screen.
 */
export function CartPanel({
  lines,
  totals,
  discount,
  priceMode,
  removed,
  notice,
  home,
  action,
  edit,
}: CartPanelProps) {
  const t = useMessages();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const [counted, setCounted] = useState<CartLine | null>(null);
  const [clearing, setClearing] = useState(false);
  const list = useNewestInView(lines);
  const count = itemCount(lines);
  return (
    <aside className={styles.panel} aria-labelledby={titleId} data-open={open}>
      <header className={styles.head}>
        <h2 id={titleId}>{t["cart.title"]}</h2>
        <span className={styles.count}>{t["cart.count"](count)}</span>
        {edit && lines.length > 0 && (
          <span className={styles.clear}>
            <Button icon="trash" onClick={() => setClearing(true)}>
              {t["cart.clear"]}
            </Button>
          </span>
        )}
      </header>
      <div className={styles.body} ref={list}>
        {lines.length === 0 ? (
          <EmptyState icon="basket" title={t["cart.empty"]}>
            <p>{t["cart.emptyHint"]}</p>
          </EmptyState>
        ) : (
          <ul className={styles.lines}>
            {lines.map((line) => (
              <CartLineRow
                key={line.key}
                line={line}
                edit={edit}
                onCount={() => setCounted(line)}
              />
            ))}
          </ul>
        )}
      </div>
      {notice && <div className={styles.notice}>{notice}</div>}
      {edit && removed && <RemovedBar line={removed} onUndo={edit.onUndo} />}
      <footer className={styles.foot}>
        <div className={styles.taxes}>
          <TaxLines totals={totals} discount={discount} priceMode={priceMode} />
        </div>
        <div className={styles.totalRow}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? "chevronDown" : "chevronUp"} />
            {t["cart.count"](count)}
          </button>
          <span className={styles.totalLabel}>
            {t["cart.total"]} <small className={styles.taxIn}>{t["cart.taxIn"]}</small>
          </span>
          <strong className={styles.total}>
            <Money amount={totals.total} size="total" />
          </strong>
        </div>
        <div className={styles.home}>{home}</div>
        <div className={styles.action}>{action}</div>
      </footer>
      {edit && counted && (
        <QuantitySheet
          line={counted}
          onQuantity={(quantity) => edit.onQuantity(counted.key, quantity)}
          onRemove={() => edit.onRemove(counted.key)}
          onClose={() => setCounted(null)}
        />
      )}
      {edit && clearing && <ClearSheet onClear={edit.onClear} onClose={() => setClearing(false)} />}
    </aside>
  );
}
