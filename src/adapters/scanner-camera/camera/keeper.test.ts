import { describe, expect, test } from "vitest";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createKeeper } from "./keeper.ts";

class FakeTrack extends EventTarget {
  live = true;
  stop(): void {
    this.live = false;
  }
}

function fakeStream() {
  const track = new FakeTrack();
  return {
    track,
    stream: { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream,
  };
}

function kept(setup: { readonly comesBack: boolean; readonly hidden?: boolean }) {
  const clock = createFakeClock();
  const first = fakeStream();
  const second = fakeStream();
  const told: string[] = [];
  const keeper = createKeeper(first.stream, {
    clock,
    source: {
      getUserMedia: async () => {
        if (!setup.comesBack) throw new DOMException("", "NotFoundError");
        return second.stream;
      },
      enumerateDevices: async () => [],
    },
    cameraId: "",
    isHidden: () => setup.hidden ?? false,
    renewed: (stream) => told.push(stream === second.stream ? "renewed" : "?"),
    unplugged: () => told.push("unplugged"),
  });
  return { clock, first, second, told, keeper };
}

describe("a camera that is kept", () => {
  test("[SCAN-13] is left alone as long as pictures come", async () => {
    const { clock, keeper, told, first } = kept({ comesBack: true });
    for (let second = 0; second < 10; second += 1) {
      await clock.advance(1_000);
      keeper.alive();
    }
    expect(told).toEqual([]);
    expect(first.track.live).toBe(true);
  });

  test("[SCAN-13] is opened anew when none has come for four seconds, and the old one let go", async () => {
    const { clock, told, first, second, keeper } = kept({ comesBack: true });
    await clock.advance(6_500);
    expect(told).toEqual(["renewed"]);
    expect([first.track.live, second.track.live]).toEqual([false, true]);
    keeper.stop();
    expect(second.track.live).toBe(false);
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-13] is gone when it cannot be opened", async () => {
    const { clock, told, first } = kept({ comesBack: false });
    await clock.advance(6_500);
    expect(told).toEqual(["unplugged"]);
    expect(first.track.live).toBe(false);
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-13] may be without pictures while nobody sees the page", async () => {
    const { clock, told } = kept({ comesBack: true, hidden: true });
    await clock.advance(20_000);
    expect(told).toEqual([]);
  });

  test("[SCAN-2] is gone when the browser says so, and is not asked after once it was stopped", async () => {
    const { clock, told, first, keeper } = kept({ comesBack: true });
    first.track.dispatchEvent(new Event("ended"));
    expect(told).toEqual(["unplugged"]);
    keeper.stop();
    await clock.advance(20_000);
    expect(told).toEqual(["unplugged"]);
  });
});
