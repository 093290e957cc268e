import { describe, expect, test, vi } from "vitest";
import { createTillLock } from "./tillLock.ts";

type Callback = (lock: Lock | null) => unknown;

/** One browser's locks: one holder at a time, the others in the order they asked. */
function browserLocks() {
  const waiting: Callback[] = [];
  let held: string | null = null;

  function grant(callback: Callback, name: string): unknown {
    held = name;
    return callback({ name, mode: "exclusive" });
  }

  return {
    async request(name: string, ...rest: readonly unknown[]): Promise<unknown> {
      const callback = rest.at(-1) as Callback;
      const ifAvailable = rest.length > 1;
      if (held === null) return grant(callback, name);
      if (ifAvailable) return callback(null);
      return new Promise((resolve) => {
        waiting.push((lock) => resolve(callback(lock)));
      });
    },
    /** The holder's tab goes away. */
    holderCloses(): void {
      const name = held ?? "";
      held = null;
      const next = waiting.shift();
      if (next) grant(next, name);
    },
    heldName: () => held,
  };
}

describe("the right to be the till", () => {
  test("[JRN-6] is had at once by the first tab, which is not told to wait", async () => {
    const locks = browserLocks();
    const told = vi.fn();
    await createTillLock(locks).acquire(told);
    expect(told).not.toHaveBeenCalled();
    expect(locks.heldName()).toBe("noren-till");
  });

  test("[JRN-6] is waited for by the second, and is its own when the first goes away", async () => {
    const locks = browserLocks();
    await createTillLock(locks).acquire(() => undefined);
    const steps: string[] = [];
    const second = createTillLock(locks)
      .acquire(() => steps.push("told to wait"))
      .then(() => steps.push("has the till"));
    await vi.waitFor(() => expect(steps).toEqual(["told to wait"]));
    locks.holderCloses();
    await second;
    expect(steps).toEqual(["told to wait", "has the till"]);
  });

  test("[JRN-6] goes to one tab at a time, in the order they asked", async () => {
    const locks = browserLocks();
    const order: string[] = [];
    const acquire = async (tab: string): Promise<void> => {
      await createTillLock(locks).acquire(() => undefined);
      order.push(tab);
    };
    await acquire("first");
    const rest = Promise.all([acquire("second"), acquire("third")]);
    await Promise.resolve();
    locks.holderCloses();
    await vi.waitFor(() => expect(order).toEqual(["first", "second"]));
    locks.holderCloses();
    await rest;
    expect(order).toEqual(["first", "second", "third"]);
  });

  test("a browser that refuses locks is told, not waited for", async () => {
    const request = () => Promise.reject(new DOMException("no", "SecurityError"));
    const refused = createTillLock({ request }).acquire(() => undefined);
    await expect(refused).rejects.toThrow("no");
  });
});
