import { describe, expect, test } from "vitest";
import { createDocumentSight } from "./documentSight.ts";

class FakePage extends EventTarget {
  visibilityState: "visible" | "hidden" = "visible";
}

describe("the sight of the page", () => {
  test("[SCAN-62] is what the browser says, and changes are told until nobody listens", () => {
    const page = new FakePage();
    const sight = createDocumentSight(page as unknown as Document);
    let told = 0;
    const stop = sight.watch(() => (told += 1));
    expect(sight.isSeen()).toBe(true);
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    expect([sight.isSeen(), told]).toEqual([false, 1]);
    stop();
    page.dispatchEvent(new Event("visibilitychange"));
    expect(told).toBe(1);
  });
});
