import type { Journal } from "#ports/journal.ts";

export interface WatchedJournal extends Journal {
  /** Calls back after each entry that is on disk; the returned function ends it. */
  onWritten(listener: () => void): () => void;
}

/**
 * A journal that can be handed out before it is open: whoever asks it waits for `opening`. It also
 * tells when something was written, so that lists on the screen follow the truth.
 */
export function watchedJournal(opening: Promise<Journal>): WatchedJournal {
  const listeners = new Set<() => void>();
  let opened: Journal | null = null;
  void opening.then((journal) => {
    opened = journal;
  });
  return {
    async append(body) {
      const written = await (await opening).append(body);
      if (written.ok) for (const listener of listeners) listener();
      return written;
    },
    sale: async (id) => (await opening).sale(id),
    sales: async (query) => (await opening).sales(query),
    openSales: async () => (await opening).openSales(),
    day: async (businessDate) => (await opening).day(businessDate),
    settings: async () => (await opening).settings(),
    codeUsed: async (fingerprint) => (await opening).codeUsed(fingerprint),
    verify: async () => (await opening).verify(),
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
