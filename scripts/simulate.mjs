/**
 * `npm run -s simulate`: lets simulated customers pay at the real engine while everything around it
 * goes wrong. The last line on standard output is JSON; what people read goes to standard error.
 * docs/simulation.md says what is simulated and how to read a finding.
 */
import { parseArgs } from "node:util";
import { ensureInstalled, runCommand, Told } from "./project.mjs";
import { buildSimulation, loadSimulation } from "./simulationBundle.mjs";
import { simulateInParts } from "./simulateInParts.mjs";

/** @typedef {import("../src/simulation/command.ts").Order} Order */

const { values } = parseArgs({
  options: {
    payments: { type: "string" },
    seed: { type: "string", default: "1" },
    exhaustive: { type: "string" },
    world: { type: "string" },
    shape: { type: "string", default: "shop" },
    strikes: { type: "string", default: "" },
    bugs: { type: "boolean", default: false },
    "in-parts": { type: "boolean", default: false },
  },
});

await runCommand(async () => {
  const order = readOrder();
  await ensureInstalled({ quiet: true });
  const bundle = await buildSimulation();
  if (values["in-parts"]) {
    return simulateInParts(bundle, {
      payments: wholeNumber("payments", values.payments ?? "20000"),
      faults: wholeNumber("exhaustive", values.exhaustive ?? "2"),
      seed: wholeNumber("seed", values.seed),
    });
  }
  const { simulate } = await loadSimulation(bundle);
  const { sound, figures } = await simulate(order, {
    say: (line) => console.error(line),
    seconds: () => performance.now() / 1_000,
  });
  const { met: _met, ...told } = figures;
  console.log(JSON.stringify(told));
  return sound ? 0 : 1;
});

/** @returns {Order} */
function readOrder() {
  const { payments, seed, exhaustive, world, shape, strikes, bugs } = values;
  if (bugs) return { campaign: "bugs" };
  if (world !== undefined) {
    if (shape !== "shop" && shape !== "single") throw new Told(`there is no shape "${shape}"`);
    return { campaign: "replay", seed: wholeNumber("world", world), shape, strikes };
  }
  if (exhaustive !== undefined) {
    const faults = wholeNumber("exhaustive", exhaustive);
    return { campaign: "exhaustive", faults, wallet: null };
  }
  return {
    campaign: "random",
    payments: wholeNumber("payments", payments ?? "20000"),
    seed: wholeNumber("seed", seed),
  };
}

/**
 * @param {string} option
 * @param {string} text
 */
function wholeNumber(option, text) {
  if (/^[0-9]{1,10}$/.test(text)) return Number(text);
  throw new Told(`--${option} takes a whole number, not "${text}"`);
}
