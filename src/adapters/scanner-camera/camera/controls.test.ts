import { describe, expect, test, vi } from "vitest";
import { createControls } from "./controls.ts";

function fakeTrack(capabilities?: object, settings: object = {}) {
  const applied: unknown[] = [];
  const track = {
    applied,
    ...(capabilities && { getCapabilities: () => capabilities }),
    getSettings: () => settings,
    applyConstraints: async (constraints: unknown) => void applied.push(constraints),
  };
  return { applied, track: track as unknown as MediaStreamTrack };
}

const usual = { width: { ideal: 1280 }, height: { ideal: 720 } };
const detailed = { width: { ideal: 1920 }, height: { ideal: 1080 } };

describe("the torch", () => {
  test.each([
    ["the browser cannot say", undefined],
    ["the camera does not name it", {}],
    ["the camera says it has none", { torch: false }],
  ])("[SCAN-6] is not offered when %s", (_, capabilities) => {
    expect(createControls(fakeTrack(capabilities).track).torch).toBeNull();
  });

  test("[SCAN-6] is switched where the camera has one", async () => {
    const { track, applied } = fakeTrack({ torch: true });
    const { torch } = createControls(track);
    await torch?.set(true);
    await torch?.set(false);
    expect(applied).toEqual([
      { ...usual, advanced: [{ torch: true }] },
      { ...usual, advanced: [{ torch: false }] },
    ]);
  });
});

describe("the dials of a camera", () => {
  const capabilities = {
    zoom: { min: 1, max: 5, step: 0.5 },
    exposureCompensation: { min: -2, max: 2 },
  };

  test("[SCAN-6] are offered where it has them, with where they stand", () => {
    const { zoom, exposure } = createControls(fakeTrack(capabilities, { zoom: 2 }).track);
    expect(zoom).toMatchObject({ min: 1, max: 5, step: 0.5, value: 2 });
    expect(exposure).toMatchObject({ min: -2, max: 2, step: 0.2, value: 0 });
    const bare = createControls(fakeTrack({ zoom: { min: 1, max: 1 } }).track);
    expect([bare.zoom, bare.exposure]).toEqual([null, null]);
  });

  test("[SCAN-12] are told together with every other wish, within what the camera can", async () => {
    const { track, applied } = fakeTrack({
      ...capabilities,
      torch: true,
      focusMode: ["manual", "continuous"],
      whiteBalanceMode: ["manual"],
    });
    const { torch, zoom } = createControls(track);
    await vi.waitFor(() => expect(applied).toHaveLength(1));
    await torch?.set(true);
    await zoom?.set(9);
    const focus = { focusMode: "continuous" };
    expect(applied).toEqual([
      { ...usual, advanced: [focus] },
      { ...usual, advanced: [focus, { torch: true }] },
      { ...usual, advanced: [focus, { torch: true }, { zoom: 5 }] },
    ]);
  });

  test("[SCAN-12] stay as they are when more pixels are asked for, and after the camera was opened anew", async () => {
    const first = fakeTrack({ torch: true });
    const second = fakeTrack({ torch: true });
    const controls = createControls(first.track);
    await controls.torch?.set(true);
    controls.detail(true);
    controls.detail(true);
    await vi.waitFor(() => expect(first.applied).toHaveLength(2));
    expect(first.applied[1]).toEqual({ ...detailed, advanced: [{ torch: true }] });
    controls.adopt(second.track);
    await vi.waitFor(() => expect(second.applied).toHaveLength(1));
    expect(second.applied).toEqual([{ ...detailed, advanced: [{ torch: true }] }]);
  });
});
