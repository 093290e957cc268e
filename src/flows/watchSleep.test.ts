import { describe, expect, test } from "vitest";
import { instant, monotonic } from "#domain/time/instant.ts";
import type { Clock } from "#ports/clock.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { watchSleep } from "./watchSleep.ts";

function watched() {
  const clock = createFakeClock();
  let wakings = 0;
  const end = watchSleep(clock, () => (wakings += 1));
  return { clock, end, wakings: () => wakings };
}

describe("a tablet that sleeps", () => {
  test("[PAY-22] is noticed when more than five seconds went by unseen", async () => {
    const { clock, wakings } = watched();
    clock.sleep(5_000);
    await clock.advance(1_000);
    expect(wakings()).toBe(0);
    clock.sleep(5_001);
    await clock.advance(999);
    expect(wakings()).toBe(0);
    await clock.advance(1);
    expect(wakings()).toBe(1);
  });

  test("[PAY-22] is noticed by either clock, for some devices stop the one and some the other", () => {
    for (const frozen of ["now", "monotonic"] as const) {
      const time = { now: 0, monotonic: 0 };
      let look = (): void => undefined;
      let wakings = 0;
      const clock: Clock = {
        now: () => instant(time.now),
        monotonic: () => monotonic(time.monotonic),
        after(_ms, wake) {
          look = wake;
          return () => undefined;
        },
      };
      watchSleep(clock, () => (wakings += 1));
      time[frozen] += 1_000;
      time[frozen === "now" ? "monotonic" : "now"] += 7_000;
      look();
      expect(wakings).toBe(1);
    }
  });

  test("[PAY-22] is told once for each sleep, and time that goes by as usual is none", async () => {
    const { clock, wakings } = watched();
    await clock.advance(3_600_000);
    expect(wakings()).toBe(0);
    clock.sleep(60_000);
    await clock.advance(10_000);
    clock.sleep(60_000);
    await clock.advance(10_000);
    expect(wakings()).toBe(2);
  });

  test("[PAY-22] is not watched any more once it is ended", async () => {
    const { clock, end, wakings } = watched();
    await clock.advance(2_000);
    end();
    clock.sleep(60_000);
    await clock.advance(10_000);
    expect(wakings()).toBe(0);
    expect(clock.armed).toBe(0);
  });
});
