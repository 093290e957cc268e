/**
 * `npm test`: the whole proof. Every stage runs even when an earlier one failed, so that one run
 * tells everything; the last line is "N passed, N failed".
 */
import { mkdirSync, rmSync } from "node:fs";
import { build, ensureInstalled, runCommand, runNode } from "./project.mjs";
import { addCounts, ofStage, ownCounts, playwrightCounts, vitestCounts } from "./testCounts.mjs";

/**
 * A stage is a program to run. Where it counts its tests, each of them counts; elsewhere the stage
 * counts as one.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<number>} run Resolves to the exit code.
 * @property {(exitCode: number) => import("./testCounts.mjs").Counts} [counts]
 * @property {true} [needsBuild]
 */

const results = "test-results";

/** As in package.json: a simulation throws away much, and is a quarter faster with room for it (MB). */
const roomToGrow = ["--min-semi-space-size=128", "--max-semi-space-size=128", "--always-sparkplug"];

/** @type {readonly Stage[]} */
const stages = [
  {
    name: "format",
    run: () => runNode(["node_modules/prettier/bin/prettier.cjs", "--check", "."]),
  },
  { name: "types", run: () => runNode(["node_modules/typescript/bin/tsc", "--noEmit"]) },
  { name: "lint", run: () => runNode(["scripts/lint.mjs"]) },
  {
    name: "unit",
    run: () =>
      runNode([
        "node_modules/vitest/vitest.mjs",
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${results}/vitest.json`,
      ]),
    counts: (exitCode) => vitestCounts(`${results}/vitest.json`, exitCode),
  },
  {
    name: "worlds",
    run: () =>
      runNode([...roomToGrow, "scripts/simulate.mjs", "--payments", "20000", "--seed", "1"]),
  },
  {
    name: "faults",
    run: () => runNode([...roomToGrow, "scripts/simulate.mjs", "--exhaustive", "2"]),
  },
  { name: "build", run: build },
  { name: "size", run: () => runNode(["scripts/sizeBudget.mjs"]), needsBuild: true },
  {
    name: "e2e",
    run: () => runNode(["scripts/e2e.mjs"]),
    counts: (exitCode) => playwrightCounts(`${results}/playwright.json`, exitCode),
    needsBuild: true,
  },
  {
    name: "storage",
    run: () => runNode(["scripts/storage.mjs"]),
    counts: (exitCode) => ownCounts(`${results}/storage.json`, exitCode),
    needsBuild: true,
  },
  {
    name: "kills",
    run: () => runNode(["scripts/kills.mjs", "--kills", "8", "--seed", "1"]),
    needsBuild: true,
  },
];

await runCommand(async () => {
  await ensureInstalled();
  // Counts of an earlier run must never be taken for this one's.
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results);

  /** @type {{ readonly name: string, readonly seconds: string, readonly counts: import("./testCounts.mjs").Counts }[]} */
  const reports = [];
  let built = false;
  for (const stage of stages) {
    console.log(`\n== ${stage.name}`);
    const startedAt = performance.now();
    /** @type {number} */
    const exitCode = stage.needsBuild && !built ? notBuilt() : await stage.run();
    if (stage.run === build) built = exitCode === 0;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const counts = (stage.counts ?? ofStage)(exitCode);
    console.log(`-- ${stage.name}: ${exitCode === 0 ? "ok" : "FAILED"}, ${seconds} s`);
    reports.push({ name: stage.name, seconds, counts });
  }

  console.log("\n== summary");
  for (const { name, seconds, counts } of reports) {
    console.log(
      `${name.padEnd(8)}${`${seconds} s`.padStart(9)}${`${counts.passed} passed`.padStart(14)}${`${counts.failed} failed`.padStart(12)}`,
    );
  }
  const { passed, failed } = addCounts(reports.map(({ counts }) => counts));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

function notBuilt() {
  console.error("Not run: there is no build to run it on.");
  return 1;
}
