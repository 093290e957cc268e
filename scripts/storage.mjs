/**
 * `npm run storage [-- --engine firefox]`: the journal's contract over the real adapter, inside
 * every browser this machine has. docs/storage.md says what is proven. Standard output ends with one
 * line of JSON for each engine and "N passed, N failed"; what people read goes to standard error.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ensureInstalled, runCommand, Told } from "./project.mjs";

/** @typedef {import("../e2e/storage/inPageTests.ts").TestReport} TestReport */
/** @typedef {import("../e2e/storage/look.ts").Found} Found */
/** @typedef {import("./storagePage.mjs").StoragePage} StoragePage */
/** @typedef {import("./storageEngines.mjs").Engine} Engine */

/** The bench's own goal is far below (docs/storage.md); this is for machines that do other work too. */
const slowestP95Ms = 250;
const measuredSales = 100;
/** Three browsers on a busy machine take their time; one that hangs tells so by itself. */
const suitePatienceMs = 600_000;
const tabs = 4;
const salesPerTab = 250;

await runCommand(async () => {
  const { engine: only } = parseArgs({ options: { engine: { type: "string" } } }).values;
  await ensureInstalled();
  const { engineChoices } = await import("./storageEngines.mjs");
  const { openStoragePage } = await import("./storagePage.mjs");
  const chosen = engineChoices.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new Told(`there is no engine "${only}"`);

  const page = await openStoragePage();
  /** @type {Proof[]} */
  const proofs = [];
  try {
    const found = await Promise.all(
      chosen.map(async ({ name, look }) => ({ name, ...(await look()) })),
    );
    for (const { name, missing } of found) {
      if (missing) console.log(JSON.stringify({ engine: name, notRun: missing }));
    }
    const running = found.flatMap(({ name, start }) => (start ? [{ name, start }] : []));
    const proven = await Promise.all(running.map(({ name, start }) => prove(page, name, start)));
    // One after the other: what is measured beside two busy browsers is their work, not the disk's.
    for (const proof of proven) proofs.push(await measured(page, proof));
  } finally {
    await page.close();
  }
  return told(proofs);
});

/**
 * What was found in one engine. It stays open until everything is measured.
 *
 * @typedef {object} Proof
 * @property {string} name
 * @property {Engine} engine
 * @property {readonly TestReport[]} tests
 * @property {object} figures
 */

/**
 * @param {readonly Proof[]} proofs
 * @returns {number} The exit code.
 */
function told(proofs) {
  let passed = 0;
  let failed = 0;
  for (const { name, engine, tests, figures } of proofs) {
    const failures = tests.filter(({ failure }) => failure !== null);
    for (const { name: test, failure } of failures) console.error(`${name}: ${test}\n  ${failure}`);
    const counts = { passed: tests.length - failures.length, failed: failures.length };
    passed += counts.passed;
    failed += counts.failed;
    console.log(JSON.stringify({ engine: name, version: engine.version, ...counts, ...figures }));
  }
  mkdirSync("test-results", { recursive: true });
  writeFileSync("test-results/storage.json", JSON.stringify({ passed, failed }));
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * @param {StoragePage} page
 * @param {string} name
 * @param {() => Promise<Engine>} start
 * @returns {Promise<Proof>}
 */
async function prove(page, name, start) {
  const startedAt = performance.now();
  const engine = await start();
  try {
    const suite = page.run("tests");
    await engine.open(suite.address);
    const tests = /** @type {TestReport[]} */ (await suite.told("tests", suitePatienceMs));
    const race = await raced(page, engine);
    const figures = { race: race.figures, seconds: seconds(startedAt) };
    return { name, engine, tests: [...tests, race.report], figures };
  } catch (cause) {
    await engine.close();
    throw cause;
  }
}

/**
 * @param {StoragePage} page
 * @param {Proof} proof
 * @returns {Promise<Proof>}
 */
async function measured(page, { name, engine, tests, figures }) {
  try {
    const append = await latency(page, engine);
    return {
      name,
      engine,
      tests: [...tests, append.report],
      figures: { ...figures, append: append.figures },
    };
  } finally {
    await engine.close();
  }
}

/**
 * Four tabs write to one journal at once without the till's lock: JRN-21.
 *
 * @param {StoragePage} page
 * @param {Engine} engine
 */
async function raced(page, engine) {
  const startedAt = performance.now();
  const runs = Array.from({ length: tabs }, (_, tab) =>
    page.run("race", { tab, sales: salesPerTab }),
  );
  for (const { address } of runs) await engine.open(address);
  const told = /** @type {{ conflicts: number, receipts: (string | null)[] }[]} */ (
    await Promise.all(runs.map((run) => run.told("sold", suitePatienceMs)))
  );
  const look = page.run("look", { database: "noren-race" });
  await engine.open(look.address);
  const { chain, seqs, sales } = /** @type {Found} */ (await look.told("found"));
  const { raceFaults } = await import("./storageJudge.mjs");
  const receipts = told.flatMap((tab) => tab.receipts);
  const faults = raceFaults({ chain, seqs, sales }, receipts, tabs * salesPerTab);
  const conflicts = told.reduce((sum, tab) => sum + tab.conflicts, 0);
  return {
    figures: { tabs, sales: receipts.length, conflicts, seconds: seconds(startedAt) },
    report: reportOf(`${tabs} tabs sell ${receipts.length} times at once`, faults),
  };
}

/**
 * @param {StoragePage} page
 * @param {Engine} engine
 */
async function latency(page, engine) {
  const run = page.run("latency", { sales: measuredSales });
  await engine.open(run.address);
  const figures = /** @type {{ p50Ms: number, p95Ms: number, maxMs: number, appends: number }} */ (
    await run.told("latency")
  );
  const faults = figures.p95Ms <= slowestP95Ms ? [] : [`p95 is ${figures.p95Ms} ms`];
  return { figures, report: reportOf(`an append takes less than ${slowestP95Ms} ms`, faults) };
}

/**
 * @param {string} name
 * @param {readonly string[]} faults
 * @returns {TestReport}
 */
function reportOf(name, faults) {
  return { name, failure: faults.length === 0 ? null : faults.join("; "), ms: 0 };
}

/** @param {number} startedAt */
function seconds(startedAt) {
  return Math.round((performance.now() - startedAt) / 100) / 10;
}
