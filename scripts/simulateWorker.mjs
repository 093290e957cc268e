/** One thread of `simulate --in-parts`: carries out one order after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { loadSimulation } from "./simulationBundle.mjs";

/** @typedef {import("./simulateInParts.mjs").Part} Part */

const { simulate } = await loadSimulation(/** @type {string} */ (workerData));

parentPort?.on("message", (/** @type {Part} */ part) => {
  void simulate(part.order, {
    say: (line) => parentPort?.postMessage({ said: line }, []),
    seconds: () => performance.now() / 1_000,
  }).then((answer) => parentPort?.postMessage({ part, answer }, []));
});
