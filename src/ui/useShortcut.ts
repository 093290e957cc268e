import { useEffect, useEffectEvent } from "react";

interface Shortcut {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly ctrl?: boolean;
}

/** True where a letter is text and not a command. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input:not([type=radio]), textarea, select");
}

/**
 * A key that works from anywhere on the screen. A key that is a character waits while somebody types
 * into a field, and every key waits while a sheet is open.
 */
export function useShortcut({ key, ctrl = false }: Shortcut, action: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey !== ctrl || event.altKey || event.metaKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (!ctrl && key.length === 1 && isTyping(event.target)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
