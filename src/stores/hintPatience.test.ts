import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ScanHint, scanHints } from "#domain/scan/scanTally.ts";
import { createFakeClock } from "#testkit/fakeClock.ts";
import { createHintPatience } from "./hintPatience.ts";

function watched() {
  const clock = createFakeClock();
  const said: { readonly at: number; readonly hint: ScanHint | null }[] = [];
  const hints = createHintPatience(clock, (hint) => said.push({ at: clock.monotonic(), hint }));
  return { clock, said, hints };
}

describe("a hint to whoever holds the phone", () => {
  test("[SCAN-65] is not given before nothing was read for a second and a half", async () => {
    const { clock, said, hints } = watched();
    hints.begunAnew();
    hints.told("tooDark");
    await clock.advance(1_499);
    expect(said).toEqual([]);
    await clock.advance(1);
    expect(said).toEqual([{ at: 1_500, hint: "tooDark" }]);
  });

  test("[SCAN-65] is not given of something that passes by", async () => {
    const { clock, said, hints } = watched();
    hints.begunAnew();
    await clock.advance(5_000);
    hints.told("moving");
    await clock.advance(400);
    hints.told(null);
    await clock.advance(5_000);
    expect(said).toEqual([]);
  });

  test("[SCAN-65] stands long enough to be read, and goes at once when a code is read", async () => {
    const { clock, said, hints } = watched();
    hints.begunAnew();
    hints.told("glare");
    await clock.advance(2_000);
    hints.told(null);
    await clock.advance(999);
    expect(said.at(-1)?.hint).toBe("glare");
    await clock.advance(1);
    expect(said.at(-1)).toEqual({ at: 3_000, hint: null });
    hints.told("tooFar");
    await clock.advance(600);
    expect(said.at(-1)?.hint).toBe("tooFar");
    hints.begunAnew();
    expect(said.at(-1)?.hint).toBeNull();
    hints.ended();
    expect(clock.armed).toBe(0);
  });

  test("[SCAN-65] is silent while nothing is read, and comes back with what holds then", async () => {
    const { clock, said, hints } = watched();
    hints.begunAnew();
    hints.told("tooDark");
    await clock.advance(2_000);
    hints.ended();
    expect(said.at(-1)?.hint).toBeNull();
    await clock.advance(60_000);
    expect(said.at(-1)?.hint).toBeNull();
    hints.begunAnew();
    await clock.advance(1_500);
    expect(said.at(-1)).toEqual({ at: 63_500, hint: "tooDark" });
  });

  test("[SCAN-65] never flickers, whatever the camera says", async () => {
    const words = fc.constantFrom(...scanHints, null);
    const course = fc.array(fc.tuple(fc.integer({ min: 0, max: 2_000 }), words), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(course, async (steps) => {
        const { clock, said, hints } = watched();
        hints.begunAnew();
        for (const [ms, hint] of steps) {
          await clock.advance(ms);
          hints.told(hint);
        }
        await clock.advance(10_000);
        for (const [index, { at, hint }] of said.entries()) {
          const before = said[index - 1];
          expect(at).toBeGreaterThanOrEqual(1_500);
          expect(hint).not.toBe(before ? before.hint : null);
          if (before?.hint) expect(at - before.at).toBeGreaterThanOrEqual(1_500);
        }
        expect(said.at(-1)?.hint ?? null).toBe(steps.at(-1)?.[1] ?? null);
        expect(clock.armed).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
