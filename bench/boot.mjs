/**
 * `npm run bench:boot [-- --sales 100000]`: how long it takes from opening the address until the
 * cashier can tap the first product, with that many receipts on the tablet, and with none. Each run
 * starts the browser anew. The last line on standard output is JSON (milliseconds).
 */
import { parseArgs } from "node:util";
import { realProbes } from "../scripts/browserProbes.mjs";
import { findBrowser } from "../scripts/findBrowser.mjs";
import { newTablet } from "../scripts/killsBrowser.mjs";
import { ensureInstalled, runCommand } from "../scripts/project.mjs";
import { chromiumArgs } from "../scripts/storageEngines.mjs";

/** @typedef {import("../scripts/storagePage.mjs").StoragePage} StoragePage */

const runs = 5;
/** A till that opens for the first time on a filled database may have work to do that is done once. */
const longestFirstMs = 600_000;
const longestFillMs = 3_600_000;

await runCommand(async () => {
  const { sales } = parseArgs({
    options: { sales: { type: "string", default: "100000" } },
  }).values;
  await ensureInstalled();
  const { path } = await findBrowser(realProbes);
  const { openStoragePage } = await import("../scripts/storagePage.mjs");
  const page = await openStoragePage();
  const empty = newTablet();
  const full = newTablet();
  try {
    const fillSeconds = await filled(page, path, full.folder, Number(sales));
    const first = await boot(path, full.folder, page.base, longestFirstMs);
    await boot(path, empty.folder, page.base, longestFirstMs);
    const emptyMs = await booted(path, empty.folder, page.base);
    const fullMs = await booted(path, full.folder, page.base);
    const ratio = Math.round((median(fullMs) / median(emptyMs)) * 100) / 100;
    console.log(
      JSON.stringify({
        sales: Number(sales),
        fillSeconds,
        firstMs: first,
        emptyMs: { median: median(emptyMs), max: Math.max(...emptyMs) },
        fullMs: { median: median(fullMs), max: Math.max(...fullMs), all: fullMs },
        ratio,
      }),
    );
  } finally {
    await page.close();
    empty.thrownAway();
    full.thrownAway();
  }
});

/**
 * @param {string} path
 * @param {string} folder
 */
async function launched(path, folder) {
  const { chromium } = await import("@playwright/test");
  const args = [...(await chromiumArgs())];
  return chromium.launchPersistentContext(folder, { executablePath: path, args });
}

/**
 * @param {StoragePage} page
 * @param {string} path
 * @param {string} folder
 * @param {number} sales
 */
async function filled(page, path, folder, sales) {
  const startedAt = performance.now();
  const context = await launched(path, folder);
  try {
    const run = page.run("fill", { sales });
    run.onTold("filling", (done) => {
      if (Number(done) % 10_000 === 0) console.error(`${Number(done)} sales written`);
    });
    await (await context.newPage()).goto(run.address);
    await run.told("filled", longestFillMs);
    return Math.round((performance.now() - startedAt) / 1_000);
  } finally {
    await context.close();
  }
}

/**
 * @param {string} path
 * @param {string} folder
 * @param {string} address
 */
async function booted(path, folder, address) {
  const spent = [];
  for (let run = 0; run < runs; run += 1) spent.push(await boot(path, folder, address, 60_000));
  return spent;
}

/**
 * One start, from the navigation to the first product on a till that is ready (ms). The screens
 * behind the till's door are not drawn before it may write.
 *
 * @param {string} path
 * @param {string} folder
 * @param {string} address
 * @param {number} patienceMs
 */
async function boot(path, folder, address, patienceMs) {
  const context = await launched(path, folder);
  try {
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      const look = () => {
        const tile = document.querySelector("main ul button");
        if (tile) Reflect.set(globalThis, "__norenUsableAt", performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
    await tab.goto(address, { timeout: patienceMs });
    const usable = await tab.waitForFunction(
      () => /** @type {number | undefined} */ (Reflect.get(globalThis, "__norenUsableAt")),
      undefined,
      { timeout: patienceMs },
    );
    const usableMs = await usable.jsonValue();
    // What the till still does afterwards belongs to this run, not to the next.
    await tab.waitForTimeout(500);
    return Math.round(usableMs ?? Number.NaN);
  } finally {
    await context.close();
  }
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
