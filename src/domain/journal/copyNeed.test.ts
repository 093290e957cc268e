import { expect, test } from "vitest";
import { instant } from "../time/instant.ts";
import { copyNeed } from "./copyNeed.ts";

const yesterday = instant(1_000);
const closing = instant(2_000);
const today = instant(3_000);
const now = instant(4_000);

test.each([
  ["nothing was ever sold", { savedAt: null, newest: null, newestOfPastDays: null }, "none"],
  ["the first sales are today's", { savedAt: null, newest: today, newestOfPastDays: null }, "due"],
  [
    "yesterday was never saved",
    { savedAt: null, newest: today, newestOfPastDays: yesterday },
    "overdue",
  ],
  [
    "yesterday was saved at its end, and today goes on",
    { savedAt: closing, newest: today, newestOfPastDays: yesterday },
    "due",
  ],
  ["all is saved", { savedAt: now, newest: today, newestOfPastDays: yesterday }, "none"],
  [
    "the last sale fell into the moment of the copy",
    { savedAt: today, newest: today, newestOfPastDays: yesterday },
    "due",
  ],
  [
    "yesterday went on after its copy",
    { savedAt: yesterday, newest: closing, newestOfPastDays: closing },
    "overdue",
  ],
] as const)("[JRN-24] where %s, the need of a copy is told", (_when, facts, need) => {
  expect(copyNeed(facts)).toBe(need);
});
