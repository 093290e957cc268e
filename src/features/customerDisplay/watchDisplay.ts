import type { DisplayState } from "#domain/display/displayState.ts";
import type { DisplaySource } from "#ports/customerDisplay.ts";

/** What a screen knows: the till's last word, or that there is no till to listen to. */
export interface DisplayWatch {
  /** null before the till has said anything, and once it is gone. */
  readonly getSnapshot: () => DisplayState | null;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly send: DisplaySource["send"];
}

/** Follows the till from the first subscriber on until the last one has left. */
export function watchDisplay(source: DisplaySource): DisplayWatch {
  let state: DisplayState | null = null;
  let leave = (): void => undefined;
  const listeners = new Set<() => void>();

  function changed(next: DisplayState | null): void {
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    getSnapshot: () => state,
    subscribe(onChange) {
      if (listeners.size === 0) {
        // Nothing of the last customer stays on a screen whose till is away.
        leave = source.watch({ shown: changed, tillGone: () => changed(null) });
      }
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
        if (listeners.size === 0) leave();
      };
    },
    send: source.send,
  };
}
