import type { RefObject } from "react";
import { productCategories } from "#domain/product/product.ts";
import type { ProductCategory } from "#domain/product/product.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ShelfTools.module.css";

interface ShelfToolsProps {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** How many products match, told to those who do not see them. */
  readonly found: number;
  /** Enter in the search: the first match goes into the cart. */
  readonly onFirst: () => void;
  readonly category: ProductCategory | "all";
  readonly onCategory: (category: ProductCategory | "all") => void;
  readonly onFreeAmount: () => void;
  readonly onScan: () => void;
}

export function ShelfTools(props: ShelfToolsProps) {
  const t = useMessages();
  return (
    <div className={styles.tools}>
      <div className={styles.row}>
        <SearchBox {...props} />
        <Button icon="keypad" onClick={props.onFreeAmount}>
          {t["register.freeAmount"]}
        </Button>
        <Button icon="barcode" onClick={props.onScan}>
          {t["register.scanGoods"]}
        </Button>
      </div>
      <SegmentedControl
        label={t["register.categories"]}
        labelHidden
        segments={(["all", ...productCategories] as const).map((value) => ({
          value,
          label: t[`register.category.${value}`],
        }))}
        value={props.category}
        onChange={props.onCategory}
      />
    </div>
  );
}

type SearchBoxProps = Pick<ShelfToolsProps, "search" | "text" | "onText" | "found" | "onFirst">;

function SearchBox({ search, text, onText, found, onFirst }: SearchBoxProps) {
  const t = useMessages();
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <input
        ref={search}
        type="search"
        className={styles.input}
        aria-label={t["register.search"]}
        placeholder={t["register.searchHint"]}
        autoComplete="off"
        enterKeyHint="done"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          // Enter that ends a Japanese conversion belongs to the keyboard, not to the till.
          if (event.nativeEvent.isComposing || event.ctrlKey) return;
          if (event.key === "Enter") onFirst();
          if (event.key === "Escape") onText("");
        }}
      />
      {text !== "" && (
        <IconButton icon="close" label={t["register.searchClear"]} onClick={() => onText("")} />
      )}
      <LiveRegion message={text.trim() === "" ? "" : t["register.found"](found)} />
    </search>
  );
}
