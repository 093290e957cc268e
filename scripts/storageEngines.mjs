/** The browsers of this machine that the storage page can be opened in. */
import { runnerImport } from "vite";
import { realProbes } from "./browserProbes.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { findFirefox, findWebKit } from "./findOtherBrowsers.mjs";
import { root } from "./project.mjs";
import { startWebKit } from "./webkitDriver.mjs";

/**
 * A browser that runs; each address opens in a tab of its own, over the same databases.
 *
 * @typedef {object} Engine
 * @property {string} version
 * @property {(address: string) => Promise<void>} open
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} EngineChoice
 * @property {string} name
 * @property {() => Promise<{ readonly start: () => Promise<Engine>, readonly missing?: undefined } | { readonly missing: string, readonly start?: undefined }>} look
 *   Finds the browser, brings it where that is possible, or tells why there is none.
 */

/** @type {readonly EngineChoice[]} */
export const engineChoices = [
  {
    name: "chromium",
    look: async () => {
      const { path } = await findBrowser(realProbes);
      return { start: () => startChromium(path) };
    },
  },
  {
    name: "firefox",
    look: async () => {
      const { found, missing } = await findFirefox(realProbes);
      return found ? { start: () => startFirefox(found.path) } : { missing };
    },
  },
  {
    name: "webkit",
    look: async () => {
      const { found, missing } = await findWebKit(realProbes);
      return found ? { start: () => startWebKit(found) } : { missing };
    },
  },
];

/** How Chromium is started in every test, from e2e/browserArgs.ts. */
export async function chromiumArgs() {
  const loaded = await runnerImport(`${root}e2e/browserArgs.ts`, {
    root,
    configFile: false,
    logLevel: "silent",
  });
  return /** @type {{ module: { browserArgs: readonly string[] } }} */ (loaded).module.browserArgs;
}

/**
 * @param {string} path
 * @returns {Promise<Engine>}
 */
async function startChromium(path) {
  const { chromium } = await import("@playwright/test");
  const args = [...(await chromiumArgs())];
  return tabsOf("Chromium", await chromium.launch({ executablePath: path, args }));
}

/**
 * @param {string} path
 * @returns {Promise<Engine>}
 */
async function startFirefox(path) {
  const { firefox } = await import("@playwright/test");
  // A Firefox that is not Playwright's own is only spoken to under this name.
  const channel = "moz-firefox";
  return tabsOf("Firefox", await firefox.launch({ channel, executablePath: path }));
}

/**
 * @param {string} name
 * @param {import("@playwright/test").Browser} browser
 * @returns {Promise<Engine>}
 */
async function tabsOf(name, browser) {
  const context = await browser.newContext();
  return {
    version: `${name} ${browser.version()}`,
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
    },
    close: () => browser.close(),
  };
}
