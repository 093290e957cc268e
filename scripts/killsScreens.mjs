/** A shift of the real app, sold through its screens as a cashier does. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { startVictim } from "./killsBrowser.mjs";
import { root, Told } from "./project.mjs";

/** @typedef {typeof import("../e2e/storage/cashier.ts")} Cashier */
/** @typedef {import("../e2e/storage/look.ts").Found} Found */
/** @typedef {import("@playwright/test").Page} Page */

/** A sale through the screens takes longer than one without. */
const slowness = 4;
/** The app itself asks for an open payment for a minute before it calls it off. */
const resumePatienceMs = 100_000;

/** @type {import("./kills.mjs").Shift} */
export async function shiftAtScreens({ path, folder, page, number, killAfterMs, acknowledged }) {
  const { sellOne, takenUp } = await loadCashier();
  const victim = await startVictim(path, folder, "about:blank", ["--remote-debugging-port=0"]);
  try {
    const app = await remotePage(folder);
    await takenUp(app, page.base);
    const openResumed = (await lookedAt(page, app, 0)).open;
    const found = await lookedAt(page, app, resumePatienceMs);
    if (killAfterMs === null) return { found, openResumed };
    await takenUp(app, page.base);
    let alive = true;
    const sells = async () => {
      for (let customer = 0; alive; customer += 1) {
        const receipt = await sellOne(app, number * 1_000 + customer);
        acknowledged.push({ id: null, request: null, status: "paid", receipt });
      }
    };
    // What is under way when the browser dies rejects, and only then it may.
    const selling = sells().catch((/** @type {unknown} */ cause) => {
      if (alive) throw cause;
    });
    const end = new Promise((resolve) => setTimeout(resolve, killAfterMs * slowness));
    await Promise.race([end, selling]);
    alive = false;
    await victim.kill();
    await selling;
    return { found, openResumed };
  } finally {
    await victim.kill();
  }
}

/** @returns {Promise<Cashier>} */
async function loadCashier() {
  const loaded = await runnerImport(`${root}e2e/storage/cashier.ts`, {
    root,
    configFile: false,
    logLevel: "silent",
  });
  return /** @type {{ module: Cashier }} */ (loaded).module;
}

/**
 * Speaks to the browser of a profile over the port that it chose by itself.
 *
 * @param {string} folder
 * @returns {Promise<Page>}
 */
async function remotePage(folder) {
  const { chromium } = await import("@playwright/test");
  const file = join(folder, "DevToolsActivePort");
  for (let tries = 0; !existsSync(file) || readFileSync(file, "utf8") === ""; tries += 1) {
    if (tries > 200) throw new Told("the browser told no port to speak to it");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [port] = readFileSync(file, "utf8").split("\n");
  // The next browser of this profile must not be taken for this one.
  rmSync(file);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  if (!context) throw new Told("the browser has no window");
  return context.newPage();
}

/**
 * Looks at the databases beside the app, once nothing is open any more or patience is at its end.
 *
 * @param {import("./storagePage.mjs").StoragePage} page
 * @param {Page} app
 * @param {number} patienceMs
 * @returns {Promise<Found>}
 */
async function lookedAt(page, app, patienceMs) {
  const run = page.run("look", { patienceMs });
  const tab = await app.context().newPage();
  await tab.goto(run.address);
  const found = /** @type {Found} */ (await run.told("found"));
  await tab.close();
  return found;
}
