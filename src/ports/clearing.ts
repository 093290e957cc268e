import type { ClearingRow } from "#domain/reconcile/clearingRow.ts";

/**
 * `notReady`: the acquirer has not closed that day yet; `silent`: no answer; `unreadable`: something
 * came that is not such a file, or only a part of it.
 */
export type ClearingAnswer =
  | { readonly kind: "rows"; readonly rows: readonly ClearingRow[] }
  | { readonly kind: "notReady" | "silent" | "unreadable" };

/** The acquirer's own list of the money it moved for the shop. */
export interface Clearing {
  /**
   * Every payment and refund of one of the acquirer's days. Never rejects.
   * @param date the acquirer's date "YYYY-MM-DD"
   */
  rowsOf(date: string): Promise<ClearingAnswer>;
}
