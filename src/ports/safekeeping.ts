/**
 * Whether the device keeps the shop's records for good. A browser throws away what sites have stored
 * when room runs out, unless it has promised not to (WHATWG Storage Standard, "persistent").
 */
export interface Safekeeping {
  /** Whether the promise has been given. */
  isPromised(): Promise<boolean>;
  /** Asks for it, which some browsers put before the user; resolves with the answer. */
  ask(): Promise<boolean>;
}
