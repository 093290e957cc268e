import { describe, expect, test } from "vitest";
import { torchOf } from "./torch.ts";

function track(capabilities?: object) {
  const applied: unknown[] = [];
  return {
    applied,
    ...(capabilities && { getCapabilities: () => capabilities }),
    applyConstraints: async (constraints: unknown) => void applied.push(constraints),
  };
}

const torchOfFake = (fake: object) => torchOf(fake as MediaStreamTrack);

describe("the torch", () => {
  test.each([
    ["the browser cannot say", undefined],
    ["the camera does not name it", {}],
    ["the camera says it has none", { torch: false }],
  ])("[SCAN-6] is not offered when %s", (_, capabilities) => {
    expect(torchOfFake(track(capabilities))).toBeNull();
  });

  test("[SCAN-6] is switched where the camera has one", async () => {
    const fake = track({ torch: true });
    await torchOfFake(fake)?.set(true);
    await torchOfFake(fake)?.set(false);
    expect(fake.applied).toEqual([
      { advanced: [{ torch: true }] },
      { advanced: [{ torch: false }] },
    ]);
  });
});
