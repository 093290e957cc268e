/** Part of `npm run lint`: inside a database transaction nothing but the database is awaited. */
import { runnerImport } from "vite";
import { root, runCommand } from "./project.mjs";

/**
 * @typedef {{
 *   findForeignAwaitsInSource: () => readonly { file: string, line: number, text: string }[]
 * }} Guard
 */

await runCommand(async () => {
  const loaded = await runnerImport(`${root}tests/guards/transactions.ts`, {
    root,
    configFile: false,
    logLevel: "silent",
  });
  const guard = /** @type {{ module: Guard }} */ (loaded).module;
  const found = guard.findForeignAwaitsInSource();
  for (const { file, line, text } of found) {
    console.error(`${file}:${line}: awaited inside a transaction, which then ends: ${text}`);
  }
  return found.length === 0 ? 0 : 1;
});
