import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFakeClock, type FakeClock } from "#testkit/fakeClock.ts";
import type { FromWorker, ToWorker } from "../worker/messages.ts";
import type { LookoutReport } from "./lookout.ts";
import { browserEyes } from "./openEyes.ts";

/** A worker that does what a test says, and remembers what it was told. */
class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = [];
  readonly told: ToWorker["type"][] = [];
  terminated = false;
  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  postMessage({ type }: ToWorker): void {
    this.told.push(type);
  }
  terminate(): void {
    this.terminated = true;
  }
  says(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

function ForbiddenWorker(): never {
  throw new DOMException("not here", "SecurityError");
}

/** A picture element without a picture. */
class FakeVideo {
  srcObject: unknown = null;
  readonly readyState = 0;
  readonly videoWidth = 0;
  readonly videoHeight = 0;
  play = async () => undefined;
  requestVideoFrameCallback = () => 1;
  cancelVideoFrameCallback = () => undefined;
}

/** The smallest program there is. */
const program = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const track = { clone: () => track, stop: () => undefined } as unknown as MediaStreamTrack;

let clock: FakeClock;
let isOnline: boolean;
let fetched: number;
let reports: LookoutReport[];
/** Tracks that the page itself looks at. */
let onPage: unknown[];

beforeEach(() => {
  clock = createFakeClock();
  isOnline = true;
  fetched = 0;
  reports = [];
  onPage = [];
  FakeWorker.started.length = 0;
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("fetch", async () => {
    fetched += 1;
    if (!isOnline) throw new TypeError("offline");
    return new Response(program, { headers: { "content-type": "application/wasm" } });
  });
  vi.stubGlobal("MediaStream", function streamOf(tracks: readonly unknown[]) {
    onPage.push(...tracks);
  });
  vi.stubGlobal("HTMLMediaElement", { HAVE_CURRENT_DATA: 2 });
  vi.stubGlobal("document", {
    createElement: (name: string) =>
      name === "video" ? new FakeVideo() : { getContext: () => null },
  });
});

afterEach(() => vi.unstubAllGlobals());

const opened = () =>
  browserEyes.open({ clock, purpose: "wallet", report: (report) => reports.push(report) });

function worker(): FakeWorker {
  const [started] = FakeWorker.started;
  if (!started) throw new Error("no worker was started");
  return started;
}

describe("the eyes that a browser can have", () => {
  // First, for the program is kept once it has come.
  test("[SCAN-9] are the page's where the reader's program does not come", async () => {
    isOnline = false;
    await browserEyes.prefetch();
    const eyes = await opened();
    eyes.watch(track);
    expect(FakeWorker.started).toEqual([]);
    expect(onPage).toEqual([track]);
    expect(fetched).toBe(2);
    eyes.end();
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-9] are the page's where there are no workers, which fetches no program", async () => {
    vi.stubGlobal("Worker", undefined);
    await browserEyes.prefetch();
    const eyes = await opened();
    eyes.watch(track);
    expect(onPage).toEqual([track]);
    expect(fetched).toBe(0);
    eyes.end();
  });

  test("[SCAN-9] are a worker's, which lives as long as they are open", async () => {
    await browserEyes.prefetch();
    const eyes = await opened();
    eyes.pace("resting");
    worker().says({ type: "motion" });
    expect(reports).toEqual([{ type: "motion" }]);
    eyes.end();
    expect(worker().told).toEqual(["begin", "pace", "end"]);
    expect(worker().terminated).toBe(false);
    worker().says({ type: "ended" });
    expect(worker().terminated).toBe(true);
    expect(onPage).toEqual([]);
  });

  test("[SCAN-9] are the page's where workers may not be started", async () => {
    vi.stubGlobal("Worker", ForbiddenWorker);
    const eyes = await opened();
    eyes.watch(track);
    expect(onPage).toEqual([track]);
    eyes.end();
  });

  test("[SCAN-9] become the page's when the worker breaks, on the same camera at the same pace", async () => {
    const eyes = await opened();
    eyes.watch(track);
    eyes.pace("resting");
    worker().says({ type: "failed", detail: "out of memory" });
    await vi.waitFor(() => expect(onPage).toEqual([track]));
    expect(worker().terminated).toBe(true);
    await clock.advance(500);
    eyes.end();
    const tallies = reports.flatMap((report) => (report.type === "tally" ? [report.tally] : []));
    expect(tallies.at(-1)).toMatchObject({ readingMs: 0, restingMs: 500 });
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-3] that were ended before the worker broke stay ended", async () => {
    const eyes = await opened();
    eyes.watch(track);
    eyes.end();
    worker().says({ type: "failed", detail: "too late" });
    await clock.settle();
    await clock.advance(1_000);
    expect(onPage).toEqual([]);
    expect(worker().terminated).toBe(true);
  });
});
