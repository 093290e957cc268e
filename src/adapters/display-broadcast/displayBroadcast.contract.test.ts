import { expect, test, vi } from "vitest";
import {
  type DisplayWire,
  customerDisplayContract,
  displayState,
} from "#ports/customerDisplay.contract.ts";
import { createDisplayPublisher } from "./displayPublisher.ts";
import { createDisplaySource } from "./displaySource.ts";
import { type Channel, type Locks, channelName, say } from "./wire.ts";

/** One browser's locks on one name: exclusive or shared, granted in the order they were asked for. */
function browserLocks() {
  type Asker = { readonly shared: boolean; readonly grant: () => Promise<void> };
  const queue: Asker[] = [];
  let holders = 0;
  let exclusive = false;
  /** Ends the exclusive holder, as the browser does when its page dies. */
  let kill = (): void => undefined;

  function next(): void {
    const [first] = queue;
    if (!first || exclusive || (holders > 0 && !first.shared)) return;
    queue.shift();
    holders += 1;
    exclusive = !first.shared;
    void first.grant().finally(() => {
      holders -= 1;
      exclusive = false;
      next();
    });
    next();
  }

  const request = (_name: string, ...rest: readonly unknown[]): Promise<unknown> => {
    const callback = rest.at(-1) as (lock: null) => unknown;
    const options = rest.length > 1 ? (rest[0] as LockOptions) : {};
    const shared = options.mode === "shared";
    return new Promise((resolve, reject) => {
      const asker: Asker = {
        shared,
        async grant() {
          const died = new Promise<void>((end) => {
            if (!shared) kill = end;
          });
          await Promise.race([Promise.resolve(callback(null)), died]);
          resolve(undefined);
        },
      };
      options.signal?.addEventListener("abort", () => {
        const at = queue.indexOf(asker);
        if (at >= 0) queue.splice(at, 1);
        reject(options.signal?.reason as Error);
      });
      queue.push(asker);
      next();
    });
  };
  return { locks: { request } as Locks, kill: () => kill() };
}

function wire(): DisplayWire {
  const { locks, kill } = browserLocks();
  const channels: Channel[] = [];
  const openChannel = (): Channel => {
    const channel = new BroadcastChannel(channelName);
    channels.push(channel);
    return channel;
  };
  let living: Channel | null = null;
  return {
    till() {
      living = openChannel();
      return createDisplayPublisher({ channel: living, locks });
    },
    tillDies() {
      living?.close();
      kill();
    },
    display: () => createDisplaySource({ openChannel, locks }),
    close: () => channels.forEach((channel) => channel.close()),
  };
}

customerDisplayContract("the tabs of one browser", wire);

test("[DISP-3] a state of another version of the program is not shown half understood", async () => {
  const shop = wire();
  const shown = vi.fn();
  const tillGone = vi.fn();
  shop.display().watch({ shown, tillGone });
  const other = new BroadcastChannel(channelName);
  const state = { ...displayState({ step: "welcome" }), view: { step: "balloons" } };
  say(other, { wire: 99, state: displayState({ step: "welcome" }) });
  say(other, { state });
  say(other, { nonsense: true });
  await vi.waitFor(() => expect(tillGone).toHaveBeenCalledTimes(1));
  expect(shown).not.toHaveBeenCalled();
  other.close();
  shop.close();
});

test.each([
  null,
  "nonsense",
  { type: "languageChosen", language: "tlh", visit: 1 },
  { type: "languageChosen", language: "ur", visit: "1" },
  { type: "paid" },
])("[DISP-4] the till hears nothing of %j", async (touched) => {
  const shop = wire();
  const heard = vi.fn();
  shop.till().listen(heard);
  const other = new BroadcastChannel(channelName);
  const good = { type: "languageChosen", language: "ur", visit: 1 };
  say(other, { touched });
  say(other, { touched: good });
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  expect(heard.mock.calls).toEqual([[good]]);
  other.close();
  shop.close();
});

test("[DISP-2] a browser without locks shows the display all the same", async () => {
  const channel = new BroadcastChannel(channelName);
  const openChannel = () => new BroadcastChannel(channelName);
  const shown = vi.fn();
  createDisplayPublisher({ channel, locks: null }).publish(displayState({ step: "welcome" }));
  const leave = createDisplaySource({ openChannel, locks: null }).watch({
    shown,
    tillGone: () => undefined,
  });
  await vi.waitFor(() => expect(shown).toHaveBeenCalledTimes(1));
  leave();
  channel.close();
});
