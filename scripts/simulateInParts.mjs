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
/** Into so many parts fall the combinations of each wallet; so no core waits long for another. */
const partsOfWallet = 8;

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
  // The short parts come last, so that all cores have something to do until the end.
  const orders = [...exhaustiveParts(wanted, walletCount), ...randomParts(wanted)];
  const done = await carriedOut(bundle, orders);
  const seconds = (performance.now() - startedAt) / 1_000;
  const of = (/** @type {Order["campaign"]} */ campaign) =>
    done.filter(({ part }) => part.order.campaign === campaign);
  const random = of("random");
  const rows = [
    row("random", `${random.length} from ${wanted.seed}`, random, toMeet("random")),
    row("exhaustive", `up to ${wanted.faults} faults`, of("exhaustive"), toMeet("exhaustive")),
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
  return Array.from({ length: walletCount * partsOfWallet }, (_, index) => ({
    campaign: "exhaustive",
    faults,
    wallet: Math.floor(index / partsOfWallet),
    part: { number: index % partsOfWallet, of: partsOfWallet },
  }));
}

/**
 * @param {string} bundle
 * @param {readonly Order[]} orders
 * @returns {Promise<readonly Done[]>} In the order of the parts.
 */
async function carriedOut(bundle, orders) {
  const waiting = orders.map((order, number) => ({ number, order }));
  const tells = progress(orders.length);
  /** @type {Done[]} */
  const done = [];
  const threads = Math.min(availableParallelism(), orders.length);
  const work = () =>
    oneThread(bundle, waiting, (one) => {
      done.push(one);
      tells(one);
    });
  await Promise.all(Array.from({ length: threads }, work));
  return done.toSorted((left, right) => left.part.number - right.part.number);
}

/**
 * Tells after each part how far the run has come, and what the part came to.
 *
 * @param {number} parts
 * @returns {(done: Done) => void}
 */
function progress(parts) {
  const startedAt = performance.now();
  let ended = 0;
  return ({ part: { number, order }, answer }) => {
    ended += 1;
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    const { met: _met, ...figures } = answer.figures;
    console.error(
      `${ended} of ${parts} parts, ${seconds} s: ${order.campaign} ${number + 1}: ${JSON.stringify(figures)}`,
    );
  };
}

/**
 * Takes one part after the other until none is left. When one fails, no thread takes another.
 *
 * @param {string} bundle
 * @param {Part[]} waiting
 * @param {(done: Done) => void} ended
 * @returns {Promise<void>}
 */
function oneThread(bundle, waiting, ended) {
  const worker = new Worker(new URL("simulateWorker.mjs", import.meta.url), { workerData: bundle });
  return new Promise((resolve, reject) => {
    const next = () => {
      const part = waiting.shift();
      if (part) {
        worker.postMessage(part, []);
        return;
      }
      worker.off("exit", died);
      void worker.terminate().then(() => resolve());
    };
    const fails = (/** @type {unknown} */ fault) => {
      waiting.length = 0;
      reject(fault);
    };
    const died = (/** @type {number} */ code) => fails(new Error(`a thread ended with ${code}`));
    worker.on("error", fails);
    worker.on("exit", died);
    worker.on("message", (/** @type {Done | { readonly said: string }} */ told) => {
      if ("said" in told) {
        console.error(told.said);
        return;
      }
      ended(told);
      next();
    });
    next();
  });
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
