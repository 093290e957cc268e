/**
 * `npm run bench:scan`: how sure and how fast codes are read, the till's own way beside @zxing/browser
 * as it comes and at its best, in the same run. Tables go to standard error; the last line on standard
 * output is JSON. Ends with 1 when the till told a text that no phone showed, and never for being slow:
 * a slow machine is not a failure. docs/scan-bench.md says how to read it.
 */
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { realProbes } from "../../scripts/browserProbes.mjs";
import { loadBundled } from "../../scripts/bundled.mjs";
import { findBrowser } from "../../scripts/findBrowser.mjs";
import { ensureInstalled, root, runCommand, Told } from "../../scripts/project.mjs";
import { chromiumArgs } from "../../scripts/storageEngines.mjs";

/** @typedef {typeof import("./command.ts")} Bench */
/** @typedef {import("./frames.ts").Results} Results */

const parts = ["phones", "clean", "live", "photos"];
const sets = /** @type {const} */ (["usual", "harsh"]);
const calledFrom = process.env["INIT_CWD"] ?? process.cwd();

await runCommand(async () => {
  const order = readOrder();
  await ensureInstalled();
  const bench = /** @type {Bench} */ (await loadBundled("bench/scan/command.ts"));
  const readers = await bench.readersOf(root, order.fast);
  const { customers, clean, seed } = order;
  /** @type {Record<string, unknown>} */
  const told = { seed };
  let wrong = 0;
  /** @param {string} name @param {Results} results */
  const tell = (name, results) => {
    told[name] = results.table;
    wrong += showResults(name, results);
  };
  if (order.wants("phones")) {
    for (const under of order.sets) {
      for (const size of order.sizes) {
        const set = { perKind: customers, seed, size, under };
        tell(`phones ${under} ${size}`, await bench.benchFrames(readers, set, say));
      }
    }
  }
  if (order.wants("clean")) {
    tell("clean", await bench.benchClean(readers, { perKind: clean, seed }, say));
  }
  if (order.wants("live") || order.images !== null) {
    const { chromium } = await import("@playwright/test");
    const { path } = await findBrowser(realProbes);
    const args = [...(await chromiumArgs())];
    const browser = await chromium.launch({ executablePath: path, args });
    try {
      if (order.images !== null) {
        const { photosIn } = await import("./photoFolder.mjs");
        const photos = await photosIn(order.images, browser);
        tell("photos", await bench.benchPhotos(readers, photos, say));
      }
      if (order.wants("live")) {
        const live = await runLive(bench, browser, order);
        told["live"] = live.results;
        wrong += live.wrong;
      }
    } finally {
      await browser.close();
    }
  }
  told["toldWrong"] = wrong;
  console.log(JSON.stringify(told));
  return wrong === 0 ? 0 : 1;
});

/**
 * @param {Bench} bench
 * @param {import("@playwright/test").Browser} browser
 * @param {ReturnType<typeof readOrder>} order
 */
async function runLive(bench, browser, { live, seed, sizes, fast }) {
  const { openLivePage } = await import("./livePage.mjs");
  const { benchLive } = await import("./live.mjs");
  const page = await openLivePage();
  const results = [];
  let wrong = 0;
  try {
    const [smallest = "720p"] = sizes;
    const runs = [...sizes.map((size) => ({ size, slowdown: 1 })), { size: smallest, slowdown: 4 }];
    for (const { size, slowdown } of runs) {
      const customers = live;
      const order = { bench, page, browser, size, slowdown, customers, seed, fast, progress: say };
      const run = await benchLive(order);
      results.push(run);
      wrong += run.figures["noren"]?.wrong ?? 0;
      say(`\nlive ${size}, CPU ${slowdown}x slower`);
      say(`rounds of arithmetic in 100 ms: ${JSON.stringify(run.speeds)}`);
      table(run.figures);
    }
  } finally {
    await page.close();
  }
  return { results, wrong };
}

function readOrder() {
  const { values } = parseArgs({
    options: {
      customers: { type: "string", default: "60" },
      clean: { type: "string", default: "10000" },
      live: { type: "string", default: "30" },
      seed: { type: "string", default: "1" },
      size: { type: "string", default: "720p,1080p" },
      set: { type: "string", default: sets.join(",") },
      fast: { type: "boolean", default: false },
      only: { type: "string", default: "phones,clean,live" },
      images: { type: "string" },
    },
  });
  const only = values.only.split(",");
  const unknown = only.find((part) => !parts.includes(part));
  if (unknown !== undefined) {
    throw new Told(`--only takes ${parts.join(", ")} with commas between, not "${unknown}"`);
  }
  const sizes = values.size.split(",").map((size) => {
    if (size === "720p") return /** @type {const} */ ("720p");
    if (size === "1080p") return /** @type {const} */ ("1080p");
    throw new Told(`--size takes 720p, 1080p or both with a comma between, not "${size}"`);
  });
  const asked = values.set.split(",").map((name) => {
    const known = sets.find((set) => set === name);
    if (known === undefined)
      throw new Told(`--set takes ${sets.join(", ")} or both, not "${name}"`);
    return known;
  });
  if (only.includes("photos") && values.images === undefined) {
    throw new Told("photos need --images and a folder");
  }
  return {
    customers: wholeNumber("customers", values.customers),
    clean: wholeNumber("clean", values.clean),
    live: wholeNumber("live", values.live),
    seed: wholeNumber("seed", values.seed),
    sizes,
    sets: asked,
    fast: values.fast,
    images: values.images === undefined ? null : resolve(calledFrom, values.images),
    wants: (/** @type {string} */ part) => only.includes(part),
  };
}

/**
 * @param {string} option
 * @param {string} text
 */
function wholeNumber(option, text) {
  if (/^[0-9]{1,7}$/.test(text) && Number(text) > 0) return Number(text);
  throw new Told(`--${option} takes a whole number above 0, not "${text}"`);
}

/** @param {string} words */
function say(words) {
  console.error(words);
}

/**
 * @param {string} name
 * @param {Results} results
 * @returns {number} Customers for whom the till told a wrong text.
 */
function showResults(name, { table: rows, misreads }) {
  for (const [kind, figures] of Object.entries(rows)) {
    say(`\n${name}: ${kind}`);
    table(figures);
  }
  for (const { reader, expected, told, believed } of misreads.slice(0, 40)) {
    say(`${believed ? "told" : "read"} by ${reader}: "${told}" where "${expected}" stands`);
  }
  return Object.values(rows).reduce((sum, figures) => sum + (figures["noren"]?.toldWrong ?? 0), 0);
}

/** @param {Readonly<Record<string, object>>} rows By name of the reader. */
function table(rows) {
  const [first] = Object.values(rows);
  if (!first) return;
  const columns = Object.keys(first);
  const names = Object.keys(rows);
  const wide = Math.max(...names.map(({ length }) => length));
  say([" ".repeat(wide), ...columns].join("  "));
  for (const [reader, row] of Object.entries(rows)) {
    const cells = Object.values(row).map((value, at) =>
      String(value ?? "-").padStart(columns[at]?.length ?? 0),
    );
    say([reader.padEnd(wide), ...cells].join("  "));
  }
}
