/**
 * `npm run -s simulate`: lets simulated customers pay at the real engine while everything around it
 * goes wrong. The last line on standard output is JSON; what people read goes to standard error.
 * docs/simulation.md says what is simulated and how to read a finding.
 */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled, root, runCommand, Told } from "./project.mjs";

/** @typedef {typeof import("../src/simulation/command.ts")} Simulation */
/** @typedef {import("../src/simulation/command.ts").Order} Order */

await runCommand(async () => {
  const order = readOrder();
  await ensureInstalled({ quiet: true });
  const { simulate } = await loadSimulation();
  const { sound, figures } = await simulate(order, {
    say: (line) => console.error(line),
    seconds: () => performance.now() / 1_000,
  });
  console.log(JSON.stringify(figures));
  return sound ? 0 : 1;
});

/** @returns {Order} */
function readOrder() {
  const { payments, seed, exhaustive, world, shape, strikes } = parseArgs({
    options: {
      payments: { type: "string", default: "20000" },
      seed: { type: "string", default: "1" },
      exhaustive: { type: "string" },
      world: { type: "string" },
      shape: { type: "string", default: "shop" },
      strikes: { type: "string", default: "" },
    },
  }).values;
  if (world !== undefined) {
    if (shape !== "shop" && shape !== "single") throw new Told(`there is no shape "${shape}"`);
    return { campaign: "replay", seed: wholeNumber("world", world), shape, strikes };
  }
  if (exhaustive !== undefined) {
    return { campaign: "exhaustive", faults: wholeNumber("exhaustive", exhaustive) };
  }
  return {
    campaign: "random",
    payments: wholeNumber("payments", payments),
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

/**
 * Builds the simulation into one file: imported through Vite module by module it runs at a fraction
 * of the speed.
 *
 * @returns {Promise<Simulation>}
 */
async function loadSimulation() {
  const { build } = await import("vite");
  const outDir = `${root}node_modules/.cache/noren-simulation`;
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: "src/simulation/command.ts",
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: "simulation.mjs" } },
    },
  });
  /** @type {unknown} */
  const loaded = await import(pathToFileURL(`${outDir}/simulation.mjs`).href);
  return /** @type {Simulation} */ (loaded);
}
