import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";
import { spreadsAsAssign } from "./spreadsAsAssign.mjs";

/** @typedef {typeof import("../src/simulation/command.ts")} Simulation */

/**
 * Builds the simulation into one file: imported through Vite module by module it runs at a fraction
 * of the speed. Each run has a file of its own, for two may run at the same time.
 *
 * @returns {Promise<string>} Path of the file.
 */
export async function buildSimulation() {
  const { build } = await import("vite");
  const outDir = `${root}node_modules/.cache/noren-simulation`;
  const name = `simulation-${process.pid}.mjs`;
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [spreadsAsAssign()],
    build: {
      ssr: "src/simulation/command.ts",
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  });
  const bundle = `${outDir}/${name}`;
  process.on("exit", () => rmSync(bundle, { force: true }));
  return bundle;
}

/**
 * @param {string} bundle Path of the file `buildSimulation` wrote.
 * @returns {Promise<Simulation>}
 */
export async function loadSimulation(bundle) {
  /** @type {unknown} */
  const loaded = await import(pathToFileURL(bundle).href);
  return /** @type {Simulation} */ (loaded);
}
