import type { CustomerDisplay } from "#ports/customerDisplay.ts";
import { createDisplayPublisher } from "./displayPublisher.ts";
import { channelName } from "./wire.ts";

/** The till's end of the wire, over this browser's own channel and locks. */
export function openDisplayPublisher(): CustomerDisplay {
  const locks = "locks" in navigator ? navigator.locks : null;
  return createDisplayPublisher({ channel: new BroadcastChannel(channelName), locks });
}
