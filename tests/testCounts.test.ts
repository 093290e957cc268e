import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, describe, test } from "vitest";
import {
  addCounts,
  ofStage,
  ownCounts,
  playwrightCounts,
  vitestCounts,
} from "../scripts/testCounts.mjs";

function report(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), "noren-")), "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("the counts on the last line of npm test", () => {
  test("count every unit test", () => {
    const file = report({ numPassedTests: 7, numFailedTests: 2 });
    expect(vitestCounts(file, 1)).toEqual({ passed: 7, failed: 2 });
  });

  test("count every browser test, and a flaky one as failed", () => {
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } });
    expect(playwrightCounts(file, 1)).toEqual({ passed: 5, failed: 2 });
  });

  test("count what a command of our own has counted", () => {
    expect(ownCounts(report({ passed: 84, failed: 1 }), 1)).toEqual({ passed: 84, failed: 1 });
    expect(ownCounts("no/such/report.json", 0)).toEqual({ passed: 0, failed: 1 });
  });

  test("count a runner that broke down as one failure, whatever passed before", () => {
    expect(vitestCounts(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1 });
    expect(playwrightCounts("no/such/report.json", 1)).toEqual({ passed: 0, failed: 1 });
  });

  test("count a run without any test as one failure", () => {
    expect(vitestCounts(report({ numPassedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test("count a stage as one check", () => {
    expect(addCounts([ofStage(0), ofStage(2), ofStage(0)])).toEqual({ passed: 2, failed: 1 });
  });
});
