import { describe, expect, test } from "vitest";
import { emptyScanDay, summaryOf } from "#domain/scan/scanHealth.ts";
import { emptyTally } from "#domain/scan/scanTally.ts";
import { tablet } from "./tablet.fixture.ts";

const picture = () => ({}) as HTMLVideoElement;
const hourMs = 3_600_000;

describe("the record of the camera at work", () => {
  test("[SCAN-63] adds what the camera tells to the business day, and begins another at its cut-off", async () => {
    const till = await tablet().load({});
    const health = await till.scanHealth();
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    till.camera.options?.onTally({ ...emptyTally, readingMs: 1_000, framesRead: 30 });
    till.camera.options?.onTally({ ...emptyTally, readingMs: 1_000, framesRead: 20 });
    // 16:05 and twelve hours: past midnight, before five.
    await till.clock.advance(12 * hourMs);
    till.camera.options?.onTally({ ...emptyTally, readingMs: 1_000, framesRead: 10 });
    await till.clock.advance(hourMs);
    till.camera.options?.onTally({ ...emptyTally, readingMs: 500, framesRead: 5 });
    const { days } = health.getState();
    expect(days.map(({ businessDate, tally }) => [businessDate, tally.framesRead])).toEqual([
      ["2026-11-23", 5],
      ["2026-11-22", 60],
    ]);
    health.opened();
    expect(health.getState()).toMatchObject({ status: "ready", today: "2026-11-23" });
  });

  test("[SCAN-63] counts a camera that does not start once, however often it is looked for", async () => {
    const till = await tablet().load({});
    const health = await till.scanHealth();
    till.camera.fault = { type: "busy" };
    till.scanner.opened("goods", picture());
    await till.clock.advance(60_000);
    expect(till.camera.started).toBeGreaterThan(3);
    expect(summaryOf(health.getState().days[0] ?? emptyScanDay("")).faultsBy.busy).toBe(1);
  });

  test("[SCAN-64] outlives a reload, also what was told just before the page went out of sight", async () => {
    const device = tablet();
    const till = await device.load({});
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    till.camera.options?.onTally({ ...emptyTally, readingMs: 1_000 });
    till.camera.seenNow(false);
    const health = await (await device.load({})).scanHealth();
    // The fake camera tells one millisecond more as it is released.
    expect(health.getState().days).toMatchObject([
      { businessDate: "2026-11-22", tally: { readingMs: 1_001 } },
    ]);
    expect(JSON.parse(health.report())).toMatchObject({
      engine: "noren test",
      madeAtJst: "2026-11-22 16:05",
      days: [{ businessDate: "2026-11-22" }],
    });
  });
});

describe("the picture's qualities and hints in the store", () => {
  test("[SCAN-65] a hint is shown late and goes with the code that is read", async () => {
    const till = await tablet().load({});
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    till.camera.options?.onHint("glare");
    await till.clock.advance(1_400);
    expect(till.scanner.getState()).toMatchObject({ hint: null });
    await till.clock.advance(100);
    expect(till.scanner.getState()).toMatchObject({ hint: "glare" });
    till.camera.options?.onRead({ text: "4569951116179", symbology: "EAN_13" });
    expect(till.scanner.getState()).toMatchObject({ hint: null });
  });

  test("[SCAN-66] zoom and exposure are there where the camera has them, and are turned", async () => {
    const till = await tablet().load({});
    const set: number[] = [];
    const dial = (value: number) => ({
      min: 1,
      max: 4,
      step: 0.5,
      value,
      set: async (next: number) => void set.push(next),
    });
    till.camera.dials = { zoom: dial(1), exposure: null };
    till.camera.mirrored = true;
    till.scanner.opened("goods", picture());
    await till.clock.settle();
    expect(till.scanner.getState()).toMatchObject({
      mirrored: true,
      zoom: { min: 1, max: 4, step: 0.5, value: 1 },
      exposure: null,
    });
    till.scanner.zoomTurned(2.5);
    till.scanner.exposureTurned(1);
    await till.clock.settle();
    expect(till.scanner.getState()).toMatchObject({ zoom: { value: 2.5 }, exposure: null });
    expect(set).toEqual([2.5]);
  });
});
