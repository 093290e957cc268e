import type { DisplaySource } from "#ports/customerDisplay.ts";
import { createDisplaySource } from "./displaySource.ts";
import { browserLocks, channelName } from "./wire.ts";

/** A screen's end of the wire, over this browser's own channel and locks. */
export function openDisplaySource(): DisplaySource {
  const openChannel = () => new BroadcastChannel(channelName);
  return createDisplaySource({ openChannel, locks: browserLocks() });
}
