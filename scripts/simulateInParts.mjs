import { availableParallelism } from "node:os";
import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { loadSimulation } from "./simulationBundle.mjs";

/** @typedef {import("../src/simulation/command.ts").Order} Order */
/** @typedef {import("../src/simulation/command.ts").Answer} Answer */
/** @typedef {{ readonly number: number, readonly order: Order }} Part */
/** @typedef {{ readonly part: Part, readonly answer: Answer }} Done */
/** @typedef {{ readonly payments: number, readonly faults: number, readonly seed: number }} Wanted */

/** So many payments are one part: the same parts on every machine, however many cores it has. */
const paymentsInPart = 5_000;

/**
 * Lets all cores work at a run that is too long for one, and prints what it came to as a table.
 *
 * @param {string} bundle
 * @param {Wanted} wanted
 * @returns {Promise<number>} Exit code.
 */
export async function simulateInParts(bundle, wanted) {
  const { walletCount, toMeet } = await loadSimulation(bundle);
  const startedAt = performance.now();
  const random = await carriedOut(bundle, randomParts(wanted));
  const exhaustive = await carriedOut(bundle, exhaustiveParts(wanted, walletCount));
  const seconds = (performance.now() - startedAt) / 1_000;
  const rows = [
    row("random", `${random.length} from ${wanted.seed}`, random, toMeet("random")),
    row("exhaustive", `up to ${wanted.faults} faults`, exhaustive, toMeet("exhaustive")),
  ];
  console.error("| run | seeds | payments or paths | crashes | violations | faults met | trace |");
  console.error("| --- | --- | ---: | ---: | ---: | ---: | --- |");
  for (const one of rows) {
    const { run, seeds, size, crashes, violations, faultsHit, faultsTotal, traceHash } = one;
    console.error(
      `| ${run} | ${seeds} | ${size} | ${crashes} | ${violations} | ${faultsHit} of ${faultsTotal} | \`${traceHash}\` |`,
    );
  }
  console.log(JSON.stringify({ seconds: Math.round(seconds), rows }));
  const sound = rows.every((one) => one.violations === 0 && one.faultsHit === one.faultsTotal);
  const [{ crashes, size } = { crashes: 0, size: 1 }] = rows;
  return sound && crashes >= size ? 0 : 1;
}

/**
 * @param {Wanted} wanted
 * @returns {readonly Order[]}
 */
function randomParts({ payments, seed }) {
  return Array.from({ length: Math.ceil(payments / paymentsInPart) }, (_, index) => ({
    campaign: "random",
    payments: Math.min(paymentsInPart, payments - index * paymentsInPart),
    seed: seed + index,
  }));
}

/**
 * @param {Wanted} wanted
 * @param {number} walletCount
 * @returns {readonly Order[]}
 */
function exhaustiveParts({ faults }, walletCount) {
  return Array.from({ length: walletCount }, (_, wallet) => ({
    campaign: "exhaustive",
    faults,
    wallet,
  }));
}

/**
 * @param {string} bundle
 * @param {readonly Order[]} orders
 * @returns {Promise<readonly Done[]>} In the order of the parts.
 */
async function carriedOut(bundle, orders) {
  const waiting = orders.map((order, number) => ({ number, order }));
  /** @type {Done[]} */
  const done = [];
  const threads = Math.min(availableParallelism(), orders.length);
  await Promise.all(Array.from({ length: threads }, () => oneThread(bundle, waiting, done)));
  return done.toSorted((left, right) => left.part.number - right.part.number);
}

/**
 * @param {string} bundle
 * @param {Part[]} waiting
 * @param {Done[]} done
 * @returns {Promise<void>}
 */
function oneThread(bundle, waiting, done) {
  const worker = new Worker(new URL("simulateWorker.mjs", import.meta.url), { workerData: bundle });
  return new Promise((resolve, reject) => {
    const next = () => {
      const part = waiting.shift();
      if (part) worker.postMessage(part, []);
      else void worker.terminate().then(() => resolve());
    };
    worker.on("error", reject);
    worker.on("message", (/** @type {Done | { readonly said: string }} */ told) => {
      if ("said" in told) {
        console.error(told.said);
        return;
      }
      done.push(told);
      console.error(`${told.part.number + 1}: ${JSON.stringify(brief(told.answer))}`);
      next();
    });
    next();
  });
}

/** @param {Answer} answer */
function brief({ figures: { met: _met, ...figures } }) {
  return figures;
}

/**
 * @param {string} run
 * @param {string} seeds
 * @param {readonly Done[]} done
 * @param {readonly string[]} meant
 */
function row(run, seeds, done, meant) {
  const figures = done.map(({ answer }) => answer.figures);
  const sum = (/** @type {string} */ name) =>
    figures.reduce((total, one) => total + Number(one[name] ?? 0), 0);
  const met = new Set(figures.flatMap((one) => /** @type {readonly string[]} */ (one["met"])));
  const hash = createHash("sha256");
  for (const one of figures) hash.update(String(one["traceHash"]));
  return {
    run,
    seeds,
    size: sum("payments") + sum("paths"),
    crashes: sum("crashes"),
    violations: sum("violations"),
    faultsHit: meant.filter((one) => met.has(one)).length,
    faultsTotal: meant.length,
    traceHash: hash.digest("hex").slice(0, 16),
  };
}
