import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run, runNode } from "./project.mjs";

/**
 * This very machine, as the search for a browser asks about it.
 *
 * @type {import("./findOtherBrowsers.mjs").EngineProbes}
 */
export const realProbes = {
  platform: process.platform,
  env: process.env,
  runs,
  isProgram,
  onPath,
  playwrightPath: async () => {
    const { chromium } = await import("@playwright/test");
    return chromium.executablePath();
  },
  downloadPlaywright: async () =>
    (await runNode([
      "node_modules/@playwright/test/cli.js",
      "install",
      "--no-shell",
      "chromium",
    ])) === 0,
  isRoot: () => process.getuid?.() === 0,
  hasJapaneseFont: () => spawnSync("fc-list", [":lang=ja"]).stdout?.length > 0,
  installDebian,
};

/** @param {string} path */
function runs(path) {
  if (!isProgram(path)) return false;
  // Chrome on Windows answers --version by opening a window.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} packages */
async function installDebian(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  // A stale list names packages the mirror no longer has; an unreachable one may still be cached.
  await run("apt-get", ["update"], { env });
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  return (await run("apt-get", install, { env })) === 0;
}
