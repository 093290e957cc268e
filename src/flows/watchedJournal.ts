import { err } from "#domain/result.ts";
import type { Journal } from "#ports/journal.ts";

export interface WatchedJournal extends Journal {
  /** Calls back after each entry that is on disk; the returned function ends it. */
  onWritten(listener: () => void): () => void;
}

/** What a read that failed gives: nothing, ever. The till has stopped, and nobody waits any more. */
const nothing: Promise<never> = new Promise(() => undefined);

/**
 * A journal that can be handed out before it is open: whoever asks it waits for `opening`. It tells
 * when something was written, so that lists on the screen follow the truth, and tells `broken` when
 * something in it cannot be read or written at all, which no reader could do anything about.
 */
export function watchedJournal(
  opening: Promise<Journal>,
  broken: (fault: unknown) => void,
): WatchedJournal {
  const listeners = new Set<() => void>();
  let opened: Journal | null = null;
  void opening.then((journal) => {
    opened = journal;
  });

  async function read<Value>(work: (journal: Journal) => Promise<Value>): Promise<Value> {
    try {
      return await work(await opening);
    } catch (fault) {
      broken(fault);
      return nothing;
    }
  }

  return {
    async append(body) {
      try {
        const written = await (await opening).append(body);
        if (written.ok) for (const listener of listeners) listener();
        return written;
      } catch (fault) {
        return err({ type: "lost", detail: String(fault) });
      }
    },
    sale: (id) => read((journal) => journal.sale(id)),
    saleOfRequest: (request) => read((journal) => journal.saleOfRequest(request)),
    sales: (query) => read((journal) => journal.sales(query)),
    openSales: () => read((journal) => journal.openSales()),
    day: (businessDate) => read((journal) => journal.day(businessDate)),
    settings: () => read((journal) => journal.settings()),
    walletSwitches: () => read((journal) => journal.walletSwitches()),
    offers: () => read((journal) => journal.offers()),
    coupon: (id) => read((journal) => journal.coupon(id)),
    codeUsed: (fingerprint) => read((journal) => journal.codeUsed(fingerprint)),
    verify: () => read((journal) => journal.verify()),
    async *entries() {
      yield* (await opening).entries();
    },
    fingerprint(code) {
      if (!opened) throw new Error("a code was read before the journal was open");
      return opened.fingerprint(code);
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
