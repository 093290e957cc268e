/**
 * The total of the sale that was just put aside (yen), or null. It travels in the address's state,
 * which outlives a reload and other versions of the till, so it is checked before it is believed.
 */
export function putAsideAmount(state: unknown): number | null {
  if (typeof state !== "object" || state === null || !("putAside" in state)) return null;
  const { putAside } = state;
  return typeof putAside === "number" && Number.isSafeInteger(putAside) && putAside > 0
    ? putAside
    : null;
}
