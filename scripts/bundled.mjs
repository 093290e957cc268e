import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/**
 * Builds a module of this project with all it imports of ours into one file and loads it: imported
 * through Vite module by module it would run at a fraction of the speed. Each call has a file of its
 * own, for two commands may run at the same time.
 *
 * @param {string} entry Path from the project's folder, as `camera/writeFilm.ts`.
 * @returns {Promise<unknown>} The module.
 */
export async function loadBundled(entry) {
  const { build } = await import("vite");
  const outDir = `${root}node_modules/.cache/noren-bundled`;
  const name = `${entry.replace(/\W/g, "-")}-${process.pid}.mjs`;
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    // Node takes its older build, from which nothing can be imported by name.
    ssr: { noExternal: ["@zxing/library"] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  });
  const file = `${outDir}/${name}`;
  process.on("exit", () => rmSync(file, { force: true }));
  return import(pathToFileURL(file).href);
}
