/** A Chromium that is there to be killed, with a profile that outlives it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumArgs } from "./storageEngines.mjs";

/**
 * A folder for the databases of one tablet.
 *
 * @returns {{ readonly folder: string, readonly thrownAway: () => void }}
 */
export function newTablet() {
  const folder = mkdtempSync(join(tmpdir(), "noren-tablet-"));
  return {
    folder,
    thrownAway: () => rmSync(folder, { recursive: true, force: true, maxRetries: 9 }),
  };
}

/** @typedef {{ readonly kill: () => Promise<void> }} Victim */

/**
 * Starts the browser with an address open. It leads a process group of its own, so that a kill takes
 * everything it has started, as a battery that is pulled out does.
 *
 * @param {string} path
 * @param {string} folder
 * @param {string} address
 * @param {readonly string[]} [more] Further arguments.
 * @returns {Promise<Victim>}
 */
export async function startVictim(path, folder, address, more = []) {
  const args = [
    ...(await chromiumArgs()),
    "--headless",
    "--no-default-browser-check",
    "--disable-crash-reporter",
    `--user-data-dir=${folder}`,
    ...more,
    address,
  ];
  const child = spawn(path, args, { stdio: "ignore", detached: true });
  const ended = once(child, "exit");
  const { pid } = child;
  if (pid === undefined) throw new Error(`${path} did not start`);
  return {
    async kill() {
      try {
        process.kill(-pid, "SIGKILL");
      } catch (cause) {
        if (/** @type {NodeJS.ErrnoException} */ (cause).code !== "ESRCH") throw cause;
      }
      await ended;
      await groupGone(pid);
    },
  };
}

/**
 * Leaves the log of the till's databases as a kill does that comes between the head of a record and its
 * body, which happens about once in a thousand kills. Chromium writes on behind it at the next start,
 * and at the one after that throws all databases of the address away.
 *
 * @param {string} folder
 */
export function tearLog(folder) {
  const databases = join(folder, "Default/IndexedDB");
  for (const name of readdirSync(databases, { recursive: true, encoding: "utf8" })) {
    // Some checksum, 320 bytes, a whole record: and then nothing.
    if (name.endsWith(".log")) appendFileSync(join(databases, name), tornHead);
  }
}

const tornHead = Buffer.from("12345678400101", "hex");

const groupPatienceMs = 5_000;

/**
 * Its helpers end a moment later; until then they may hold the profile.
 *
 * @param {number} group
 */
async function groupGone(group) {
  const until = performance.now() + groupPatienceMs;
  while (performance.now() < until) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
