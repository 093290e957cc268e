import { Suspense, lazy, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { cartCount } from "#domain/cart/cart.ts";
import type { Product, ProductCategory } from "#domain/product/product.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { CartScreen } from "#ui/cart/CartScreen.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { useMessages } from "#ui/messages.ts";
import { useShortcut } from "#ui/useShortcut.ts";
import { FreeAmountSheet } from "./FreeAmountSheet.tsx";
import { GoodsNoticeBanner } from "./GoodsNoticeBanner.tsx";
import { RegisterCart } from "./RegisterCart.tsx";
import styles from "./RegisterScreen.module.css";
import { Shelf } from "./Shelf.tsx";
import { ShelfTools } from "./ShelfTools.tsx";
import { searchProducts } from "./searchProducts.ts";

const fetchGoodsSheet = () => import("./GoodsSheet.tsx");
const GoodsSheet = lazy(async () => ({ default: (await fetchGoodsSheet()).GoodsSheet }));

/** Fetches the scanner for goods before anybody wants it. */
export async function prefetchSheets(): Promise<void> {
  await fetchGoodsSheet();
}

/** Where goods become a cart: tiles, search, barcode and free amounts, all reachable from here. */
export function RegisterScreen() {
  const t = useMessages();
  const till = useTill();
  const navigate = useNavigate();
  const cart = useWatch(till.cart, (state) => state.cart);
  const shop = useWatch(till.settings, (state) => state.shop);
  const notice = useWatch(till.goods, (state) => state.notice);
  const [category, setCategory] = useState<ProductCategory | "all">("all");
  const [text, setText] = useState("");
  const [sheet, setSheet] = useState<"freeAmount" | "goods" | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = searchProducts(till.catalog.products(), { category, text });

  function pay(): void {
    if (cartCount(cart) > 0) void navigate("/checkout");
  }
  function add(product: Product): void {
    till.cart.productAdded(product);
  }
  useShortcut({ key: "/" }, () => search.current?.focus());
  useShortcut({ key: "F2" }, () => setSheet("freeAmount"));
  useShortcut({ key: "F4" }, () => setSheet("goods"));
  useShortcut({ key: "F9" }, pay);
  useShortcut({ key: "Enter", ctrl: true }, pay);

  return (
    <CartScreen panel={<RegisterCart onPay={pay} />}>
      <div className={styles.register}>
        <VisuallyHidden>
          <h1>{t["register.title"]}</h1>
        </VisuallyHidden>
        <ShelfTools
          search={search}
          text={text}
          onText={setText}
          found={found.length}
          onFirst={() => {
            const [first] = found;
            if (first && text.trim() !== "") add(first);
          }}
          category={category}
          onCategory={(chosen) => {
            setCategory(chosen);
            setText("");
          }}
          onFreeAmount={() => setSheet("freeAmount")}
          onScan={() => setSheet("goods")}
        />
        <Shelf products={found} lines={cart.lines} shop={shop} onAdd={add} />
        {notice && notice.type !== "added" && sheet !== "goods" && (
          <div className={styles.notice}>
            <GoodsNoticeBanner notice={notice} onDismiss={till.goods.noticeDismissed} />
          </div>
        )}
      </div>
      {sheet === "freeAmount" && (
        <FreeAmountSheet onAdd={till.cart.freeAmountAdded} onClose={() => setSheet(null)} />
      )}
      <Suspense fallback={null}>
        {sheet === "goods" && <GoodsSheet onClose={() => setSheet(null)} />}
      </Suspense>
    </CartScreen>
  );
}
