import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. Every command works from here, wherever it was called. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A failure a person can act on: shown as it stands, without a stack. */
export class Told extends Error {}

/**
 * Runs a command of this project and tells in plain words how it ended.
 *
 * @param {() => Promise<number | void>} work Resolves to the exit code; nothing means success.
 */
export async function runCommand(work) {
  try {
    checkNode(process.versions.node);
    process.chdir(root);
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Told ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Vite 8 needs this version; an older Node fails later and in stranger words.
 *
 * @param {string} version As in `process.versions.node`.
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Told(
    `Noren needs Node.js 20.19 or newer; this is ${version}. Install it from https://nodejs.org and run the command again.`,
  );
}

/**
 * Runs a program with Node, without a shell or npx between, so that ending us ends it too.
 *
 * @param {readonly string[]} args File to run and its arguments.
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` sends its output to our
 *   standard error, for commands whose standard output is an answer.
 * @returns {Promise<number>} The exit code.
 */
export function runNode(args, { env = {}, quiet = false } = {}) {
  return run(process.execPath, args, { env, quiet });
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? 2 : "inherit", "inherit"],
    });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve(code ?? 1);
    });
  });
}

/**
 * Installs the packages of the lock file unless exactly they are there already.
 *
 * @param {{ quiet?: boolean }} [options]
 */
export async function ensureInstalled({ quiet = false } = {}) {
  if (isInstalled()) return;
  console.error("Installing packages ...");
  // npm names its own entry point while it runs a script; a shell is needed for it otherwise.
  const npm = process.env["npm_execpath"];
  const code = npm?.endsWith(".js")
    ? await runNode([npm, "ci"], { quiet })
    : await run("npm", ["ci"], { quiet });
  if (code === 0) return;
  throw new Told(
    "The packages could not be installed. Check the connection to the npm registry (or the proxy npm is set to use) and run the command again; what npm said stands above.",
  );
}

/**
 * npm leaves a copy of the lock file it followed. What was optional may be absent from it: such
 * packages hold a native tool for another platform.
 */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    return present[path]?.version === version || (optional === true && !present[path]);
  });
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} LockFile */

/** @param {string} file */
function readPackages(file) {
  const path = join(root, file);
  if (!existsSync(path)) return {};
  const { packages } = /** @type {LockFile} */ (JSON.parse(readFileSync(path, "utf8")));
  return packages;
}

/** What the production build is made of. */
const sources = [
  "src",
  "public",
  "index.html",
  "display.html",
  "r.html",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
];

/** Builds for production unless the last build is newer than everything it is made of. */
export async function ensureBuilt() {
  const built = newest("dist/index.html");
  if (built > 0 && sources.every((path) => newest(path) < built)) return;
  const code = await build();
  if (code !== 0) throw new Told("The build failed; what it said stands above.");
}

/** @returns {Promise<number>} The exit code. */
export function build() {
  return runNode(["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"]);
}

/**
 * The last change of a file or of anything below a folder (ms since 1970), 0 when it is absent. A
 * folder's own time counts too: it moves when a file is taken away.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const below = readdirSync(join(root, path)).map((name) => newest(join(path, name)));
  return Math.max(stat.mtimeMs, ...below);
}
