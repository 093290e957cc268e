import type { DisplayState, PayerMessage } from "#domain/display/displayState.ts";
import { isPayerLanguage } from "#domain/wallet/payerLanguage.ts";
import type { CustomerDisplay } from "#ports/customerDisplay.ts";
import { type Channel, type Locks, isOfWire, presenceLock, say } from "./wire.ts";

export interface DisplayPublisherParts {
  readonly channel: Channel;
  /** null in a browser without locks: its screens are then not told when the till goes away. */
  readonly locks: Locks | null;
}

/** The till's end: answers whoever joins with what it showed last. */
export function createDisplayPublisher({ channel, locks }: DisplayPublisherParts): CustomerDisplay {
  let last: DisplayState | null = null;
  /** Only a till whose end would be noticed may begin to show anything. */
  let present = locks === null;
  let hear: (message: PayerMessage) => void = () => undefined;

  function shown(): void {
    if (present && last) say(channel, { state: last });
  }

  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isOfWire(data)) return;
    if (data["hello"] === true) shown();
    const message = payerMessage(data["touched"]);
    if (message) hear(message);
  });
  void locks?.request(presenceLock, () => {
    present = true;
    shown();
    return new Promise<never>(() => undefined);
  });

  return {
    publish(state) {
      last = state;
      shown();
    },
    listen(onMessage) {
      hear = onMessage;
      return () => (hear = () => undefined);
    },
  };
}

/** What a payer touched, or null for anything that is none of it. */
function payerMessage(data: unknown): PayerMessage | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, language, visit } = data as Readonly<Record<string, unknown>>;
  if (type !== "languageChosen" || !isPayerLanguage(language)) return null;
  return typeof visit === "number" ? { type, language, visit } : null;
}
