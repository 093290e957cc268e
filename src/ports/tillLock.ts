/** The right to write. One holder over all tabs of this browser. */
export interface TillLock {
  /**
   * Resolves when this tab holds the lock, which it then keeps until it goes away.
   * `onWaiting` is called at once when another tab holds it.
   */
  acquire(onWaiting: () => void): Promise<void>;
}
