/**
 * `npm run -s camera -- --code <digits> --out feed.y4m`: the film of a phone that shows a wallet's
 * code, for Chromium's `--use-file-for-fake-video-capture`. docs/camera-feed.md has the options.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadBundled } from "./bundled.mjs";
import { ensureInstalled, runCommand, Told } from "./project.mjs";

/** @typedef {typeof import("../camera/command.ts")} Command */

/** npm runs commands from the project's folder and says here where it was called. */
const calledFrom = process.env["INIT_CWD"] ?? process.cwd();

await runCommand(async () => {
  await ensureInstalled({ quiet: true });
  const loaded = await loadBundled("camera/command.ts");
  const { makeFilm, optionNames, usage } = /** @type {Command} */ (loaded);
  const options = readArguments(optionNames);
  if ("help" in options) {
    console.log(usage());
    return 0;
  }
  const { out } = options;
  const { done, words } = makeFilm(out ? { ...options, out: resolve(calledFrom, out) } : options);
  console.error(words);
  return done ? 0 : 2;
});

/**
 * @param {readonly string[]} names
 * @returns {Readonly<Record<string, string>>}
 */
function readArguments(names) {
  const strings = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
  const options = /** @type {import("node:util").ParseArgsConfig["options"]} */ ({
    ...strings,
    help: { type: "boolean" },
  });
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Told(`${error instanceof Error ? error.message : String(error)}\nSee --help.`);
  }
}
