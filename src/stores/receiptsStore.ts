import { createStore } from "zustand/vanilla";
import { recognise } from "#domain/code/recognise.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { WatchedJournal } from "#flows/watchedJournal.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { ScanRead } from "#ports/scanner.ts";
import { aimPrefixOf } from "./aimPrefix.ts";
import type { ReceiptsState, ReceiptsStore } from "./contracts.ts";

/** Rows asked for at once; one more tells whether there are others. */
const pageSize = 50;

export interface ReceiptsStorePorts {
  readonly journal: WatchedJournal;
  journalFailed(failure: JournalFailure): void;
}

/** The list of sales, searched by date, amount and number; open payments stand first. */
export function createReceiptsStore({ journal, journalFailed }: ReceiptsStorePorts) {
  const { getState, setState, getInitialState, subscribe } = createStore<ReceiptsState>()(() => ({
    query: {},
    rows: [],
    status: "loading",
    selected: null,
    more: false,
    found: null,
    notice: null,
  }));
  /** The list is on the tablet's screen. */
  let isOnScreen = false;
  let limit = pageSize;
  const reissuing = new Map<SaleId, ReturnType<ReceiptsStore["reissued"]>>();

  async function loaded(): Promise<void> {
    const { query, selected } = getState();
    const rows = await journal.sales({ ...query, limit: limit + 1 });
    // A newer search may have been asked meanwhile; its answer is the one to show.
    if (getState().query !== query) return;
    setState({ rows: rows.slice(0, limit), more: rows.length > limit, status: "ready" });
    if (selected && selected !== "unknown") await shown(selected.saleId);
  }

  async function shown(id: SaleId): Promise<void> {
    setState({ selected: (await journal.sale(id)) ?? "unknown" });
  }

  async function reissued(id: SaleId): ReturnType<ReceiptsStore["reissued"]> {
    const { reissueReceipt } = await import("#flows/reissueReceipt.ts");
    return reissueReceipt(journal, id);
  }

  async function codeRead(read: ScanRead): Promise<void> {
    const recognised = recognise(read.text, { aimPrefix: aimPrefixOf(read) });
    if (recognised.kind !== "ownReceipt") {
      setState({ notice: { type: "notReceipt", kind: recognised.kind } });
      return;
    }
    const number = recognised.receiptNumber;
    const [record] = await journal.sales({ text: number, limit: 1 });
    setState(
      record
        ? { found: record.saleId, notice: null }
        : { notice: { type: "unknownReceipt", number } },
    );
  }

  journal.onWritten(() => void loaded());
  void loaded();

  const receipts: ReceiptsStore = {
    getState,
    getInitialState,
    subscribe,
    opened: () => (isOnScreen = true),
    closed: () => (isOnScreen = false),
    codeRead: (read) => void codeRead(read),
    noticeDismissed: () => setState({ notice: null }),
    searched(query) {
      limit = pageSize;
      setState({ query, status: "loading" });
      void loaded();
    },
    moreWanted() {
      limit += pageSize;
      void loaded();
    },
    selected(id) {
      setState({ selected: null, found: null });
      if (id !== null) void shown(id);
    },
    async reissued(id) {
      // A second tap asks for the same paper, not for another one.
      const underWay = reissuing.get(id) ?? reissued(id);
      reissuing.set(id, underWay);
      const result = await underWay;
      reissuing.delete(id);
      if (!result.ok) journalFailed(result.error);
      return result;
    },
  };
  return { ...receipts, isShown: () => isOnScreen };
}
