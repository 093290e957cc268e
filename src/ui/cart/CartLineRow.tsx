import { lineAmount } from "#domain/cart/cart.ts";
import type { CartLine } from "#domain/cart/cart.ts";
import { IconButton } from "../IconButton.tsx";
import { Money } from "../Money.tsx";
import { ReducedMark } from "../ReducedMark.tsx";
import { languageTags } from "#i18n/language.ts";
import { useLanguage, useMessages } from "../messages.ts";
import styles from "./CartLineRow.module.css";
import { isReducedToday } from "./reducedRate.ts";

/** What a cashier may do to the cart. */
export interface CartEditing {
  readonly onQuantity: (key: string, quantity: number) => void;
  readonly onRemove: (key: string) => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

interface CartLineRowProps {
  readonly line: CartLine;
  readonly edit: CartEditing | null;
  /** The quantity was tapped: it is to be entered by number keys. */
  readonly onCount: () => void;
}

export function CartLineRow({ line, edit, onCount }: CartLineRowProps) {
  const t = useMessages();
  const language = useLanguage();
  const name = line.name[language];
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <span className={styles.name} lang={languageTags[language]}>
          {name}
          {isReducedToday(line.taxCategory) && <ReducedMark />}
        </span>
        <Money amount={lineAmount(line)} size="head" />
      </span>
      <span className={styles.how}>
        <span className={styles.unit}>
          <Money amount={line.unitPrice} size="note" muted />
          <span className={styles.times}>{t["cart.times"](line.quantity)}</span>
        </span>
        {edit && <LineTools line={line} name={name} edit={edit} onCount={onCount} />}
      </span>
    </li>
  );
}

interface LineToolsProps extends CartLineRowProps {
  readonly name: string;
  readonly edit: CartEditing;
}

function LineTools({ line, name, edit, onCount }: LineToolsProps) {
  const t = useMessages();
  return (
    <span className={styles.tools} role="group" aria-label={name}>
      <IconButton
        icon="trash"
        label={t["cart.remove"](name)}
        onClick={() => edit.onRemove(line.key)}
      />
      <span className={styles.stepper}>
        <IconButton
          icon="minus"
          label={t["cart.less"](name)}
          disabled={line.quantity === 1}
          onClick={() => edit.onQuantity(line.key, line.quantity - 1)}
        />
        <button
          type="button"
          className={styles.quantity}
          aria-label={t["cart.quantityOf"](name, line.quantity)}
          onClick={onCount}
        >
          {line.quantity}
        </button>
        <IconButton
          icon="plus"
          label={t["cart.more"](name)}
          onClick={() => edit.onQuantity(line.key, line.quantity + 1)}
        />
      </span>
    </span>
  );
}
