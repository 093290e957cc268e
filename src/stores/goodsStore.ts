import { createStore } from "zustand/vanilla";
import { recognise } from "#domain/code/recognise.ts";
import type { Product } from "#domain/product/product.ts";
import type { Catalog } from "#ports/catalog.ts";
import type { ScanRead } from "#ports/scanner.ts";
import type { Sound } from "#ports/sound.ts";
import { aimPrefixOf } from "./aimPrefix.ts";
import type { GoodsState, GoodsStore } from "./contracts.ts";

export interface GoodsStorePorts {
  readonly catalog: Catalog;
  readonly sound: Sound;
  /** Puts the product into the cart; false when the cart refused it. */
  add(product: Product): boolean;
}

/** Goods by their barcode, from camera or hand scanner, on the register screen. */
export function createGoodsStore({ catalog, sound, add }: GoodsStorePorts): GoodsStore {
  const { getState, setState, getInitialState, subscribe } = createStore<GoodsState>()(() => ({
    notice: null,
  }));

  function codeRead(read: ScanRead): void {
    const recognised = recognise(read.text, { aimPrefix: aimPrefixOf(read) });
    if (recognised.kind !== "product") {
      sound.play("refused");
      setState({ notice: { type: "notGoods", kind: recognised.kind } });
      return;
    }
    const product = catalog.byBarcode(recognised.code);
    if (!product) {
      sound.play("refused");
      setState({ notice: { type: "notInCatalog", code: recognised.code } });
      return;
    }
    const added = add(product);
    sound.play(added ? "read" : "refused");
    setState({ notice: added ? { type: "added", product } : null });
  }

  return {
    getState,
    getInitialState,
    subscribe,
    codeRead,
    noticeDismissed: () => setState({ notice: null }),
  };
}
