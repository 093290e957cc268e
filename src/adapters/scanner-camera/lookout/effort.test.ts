import { describe, expect, test } from "vitest";
import { monotonic } from "#domain/time/instant.ts";
import { createEffort, frameBudgetMs, timeLeft } from "./effort.ts";

const frameMs = 33;

/** The budgets of so many pictures at 30 a second, of which these stir. */
function budgets(count: number, stirring: readonly number[], sightedIn: readonly number[] = []) {
  const effort = createEffort();
  return Array.from({ length: count }, (_, picture) => {
    const at = monotonic(picture * frameMs);
    const budget = effort.budgetMs({ at, stirred: stirring.includes(picture) });
    if (sightedIn.includes(picture)) effort.sighted(at);
    return budget;
  });
}

describe("the time a picture is given", () => {
  test("[SCAN-17] is whole for a second after the camera began", () => {
    expect(new Set(budgets(30, []))).toEqual(new Set([frameBudgetMs]));
  });

  test("[SCAN-17] is whole for one picture of eight in calm, and nothing for the others", () => {
    const calm = budgets(31 + 80, []).slice(31);
    expect(calm.filter((budget) => budget === frameBudgetMs)).toHaveLength(10);
    expect(calm.filter((budget) => budget === null)).toHaveLength(70);
  });

  test("[SCAN-17] is whole at once for the picture in which something stirs, and for a second more", () => {
    const after = budgets(130, [100]).slice(100);
    expect(new Set(after)).toEqual(new Set([frameBudgetMs]));
  });

  test("[SCAN-7] [SCAN-17] is whole for the picture that has to confirm a reading", () => {
    const [confirming] = budgets(102, [], [100]).slice(101);
    expect(confirming).toBe(frameBudgetMs);
  });
});

describe("the time that is left for a picture", () => {
  test.each([
    ["ends before the next picture on a quick device", 4, 26],
    ["is three glances on a slow one", 20, 60],
  ])("[SCAN-17] %s", (_, glanceMs, wholeMs) => {
    let passed: number = glanceMs;
    const left = timeLeft(frameBudgetMs, () => passed);
    expect(left()).toBe(wholeMs - glanceMs);
    passed = 50;
    expect(left()).toBe(wholeMs - 50);
  });
});
