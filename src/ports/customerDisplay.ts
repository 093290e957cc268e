import type { DisplayState, PayerMessage } from "#domain/display/displayState.ts";

/** The till's end of the wire to the payers' screens. */
export interface CustomerDisplay {
  /** Shows a state on every screen, also on those that join later. */
  publish(state: DisplayState): void;
  /** Hears what payers touch, until the returned function is called. */
  listen(onMessage: (message: PayerMessage) => void): () => void;
}

export interface DisplayWatcher {
  /** The till shows this now: at the start, when there is a till, and at every change. May come twice. */
  shown(state: DisplayState): void;
  /** The till that was seen last is there no more. `shown` comes again when there is another one. */
  tillGone(): void;
}

/**
 * A payer's screen's end of the wire. It only looks: it holds no lock that the till wants, opens no
 * journal and writes nothing, so any number of them may come and go.
 */
export interface DisplaySource {
  /** Joins, at any moment; the returned function leaves. */
  watch(watcher: DisplayWatcher): () => void;
  send(message: PayerMessage): void;
}
