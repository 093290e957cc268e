/** Both ends of the wire on one device: other tabs and windows of the same browser. */
export const channelName = "noren-display";

/** Held by the till as long as it lives; whoever is granted it knows that the till has gone. */
export const presenceLock = "noren-display";

/** Raised when a change would be misread by a screen that was loaded before it. */
export const wireVersion = 1;

/** The part of a channel that is used, so that a test can put its own in its place. */
export type Channel = Pick<BroadcastChannel, "postMessage" | "addEventListener" | "close">;

export type Locks = Pick<LockManager, "request">;

/** Tells all the others on the channel; the version goes with every message. */
export function say(channel: Channel, message: Readonly<Record<string, unknown>>): void {
  // A channel reaches only windows of the same origin, so it takes no target to be named.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage({ wire: wireVersion, ...message });
}

/** True for an object of this version of the wire; its members are still to be checked. */
export function isOfWire(
  data: unknown,
): data is { readonly wire: number; readonly [member: string]: unknown } {
  return typeof data === "object" && data !== null && "wire" in data && data.wire === wireVersion;
}

/** null where the browser has none. */
export function browserLocks(): Locks | null {
  return "locks" in navigator ? navigator.locks : null;
}
