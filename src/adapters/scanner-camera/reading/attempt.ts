/**
 * What a step of the decoder found, or null. The library says "nothing here" by throwing, and a
 * torn code can make it stumble over its own feet; neither is news to the cashier, for the next
 * picture is already on its way.
 */
export function attempt<Value>(step: () => Value): Value | null {
  try {
    return step();
  } catch {
    return null;
  }
}
