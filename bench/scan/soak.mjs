/**
 * `npm run soak [-- --cycles 2000 --hours 8]`: does the scanner leave anything behind? It is started
 * and stopped again and again, and then looks at as many pictures as in so many hours of a busy shop,
 * as fast as they can be shown. Ends with 1 when a track is live or a worker is there after a stop,
 * when memory grows, or when a text is told that no phone showed. The last line is JSON.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { realProbes } from "../../scripts/browserProbes.mjs";
import { loadBundled } from "../../scripts/bundled.mjs";
import { findBrowser } from "../../scripts/findBrowser.mjs";
import { ensureInstalled, runCommand, Told } from "../../scripts/project.mjs";
import { chromiumArgs } from "../../scripts/storageEngines.mjs";
import { growthOf } from "./growth.mjs";

/** @typedef {typeof import("./command.ts")} Bench */
/** @typedef {import("@playwright/test").Page} Tab */
/** @typedef {import("./growth.mjs").Sample} Sample */

/**
 * Pictures looked at for codes in an hour of a busy shop: 48 customers, each before the camera for
 * six seconds of fifteen pictures, and in between the three and a half a second that notice the next.
 */
const picturesPerHour = 48 * 6 * 15 + Math.round(3_312 * 3.5);

/** Faster than any camera: the scanner takes the newest and is never without one. */
const fps = 100;
const samples = 20;

/** A worker may take a moment to say goodbye; longer than this it is left behind. */
const goodbyeMs = 5_000;
/** The one that plays the camera. */
const ownWorkers = 1;

await runCommand(async () => {
  const { cycles, hours } = readOrder();
  await ensureInstalled();
  const bench = /** @type {Bench} */ (await loadBundled("bench/scan/command.ts"));
  const { chromium } = await import("@playwright/test");
  const { openLivePage } = await import("./livePage.mjs");
  const { path } = await findBrowser(realProbes);
  const page = await openLivePage();
  const browser = await chromium.launch({
    executablePath: path,
    args: [...(await chromiumArgs())],
  });
  try {
    const tab = await browser.newPage();
    const complaints = complaintsOf(tab);
    await tab.goto(page.address);
    const customers = await opened(bench, page, tab);
    const started = await startsAndStops(tab, cycles);
    const looked = await looksAt(tab, customers, Math.round(hours * picturesPerHour));
    const faults = [...started.faults, ...looked.faults, ...complaints()];
    for (const fault of faults) console.error(`FAULT: ${fault}`);
    console.log(JSON.stringify({ starts: started.figures, hours, looks: looked.figures, faults }));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await page.close();
  }
});

/**
 * What the page and its workers say on the console while they are watched: a frame that nobody
 * closed, above all, keeps one of the camera's few buffers, and only the console tells of it.
 *
 * @param {Tab} tab
 * @returns {() => readonly string[]} Each complaint once, with how often it came.
 */
function complaintsOf(tab) {
  /** @type {Map<string, number>} */
  const heard = new Map();
  const hear = (/** @type {string} */ words) => heard.set(words, (heard.get(words) ?? 0) + 1);
  tab.on("console", (message) => {
    if (message.type() === "error") hear(message.text());
  });
  tab.on("pageerror", (error) => hear(error.message));
  return () => [...heard].map(([words, times]) => `${times} times: ${words}`);
}

/**
 * @param {Bench} bench
 * @param {import("./livePage.mjs").LivePage} page
 * @param {Tab} tab
 */
async function opened(bench, page, tab) {
  const { width, height } = bench.frameSizes["720p"];
  const empty = page.serve("empty", bench.emptyCounter("720p"));
  await tab.evaluate(
    ([width, height, fps, empty]) => window.scanBench.install(width, height, fps, empty),
    /** @type {const} */ ([width, height, fps, empty]),
  );
  const kinds = /** @type {const} */ (["qr", "both", "bars"]);
  const customers = [];
  for (let number = 0; number < 12; number += 1) {
    const { code, pictures } = bench.liveCustomer(kinds[number % 3] ?? "qr", "720p", number);
    const name = `customer-${number}`;
    const url = page.serve(name, pictures);
    await tab.evaluate(
      ([name, url]) => window.scanBench.load(name, url),
      /** @type {const} */ ([name, url]),
    );
    customers.push({ name, code });
  }
  await tab.evaluate(() => window.scanBench.prefetch("noren"));
  return customers;
}

/**
 * @param {Tab} tab
 * @param {number} cycles
 */
async function startsAndStops(tab, cycles) {
  const each = Math.max(1, Math.ceil(cycles / samples));
  /** @type {Sample[]} */
  const memory = [];
  const faults = [];
  let done = 0;
  let mostWorkers = 0;
  const began = performance.now();
  while (done < cycles) {
    const times = Math.min(each, cycles - done);
    await tab.evaluate((times) => window.scanBench.cycle("noren", times), times);
    done += times;
    const live = await tab.evaluate(() => window.scanBench.liveTracks());
    if (live > 0) faults.push(`${live} tracks are live after ${done} starts and stops`);
    const workers = await workersLeft(tab);
    mostWorkers = Math.max(mostWorkers, workers);
    if (workers > 0) faults.push(`${workers} workers are left after ${done} starts and stops`);
    memory.push(await memoryOf(tab));
    console.error(`${done} starts and stops, heap ${memory.at(-1)?.heapMb} MB`);
  }
  const growth = growthOf(memory);
  faults.push(...growth.faults);
  const cycleMs = Math.round(((performance.now() - began) / Math.max(1, done)) * 10) / 10;
  return { faults, figures: { cycles: done, cycleMs, mostWorkers, ...growth.figures } };
}

/**
 * @param {Tab} tab
 * @param {readonly import("./page/page.ts").Customer[]} customers
 * @param {number} pictures
 */
async function looksAt(tab, customers, pictures) {
  const each = Math.max(1, Math.ceil(pictures / samples));
  /** @type {Sample[]} */
  const memory = [];
  const faults = [];
  const sum = { shown: 0, reads: 0, wrong: 0 };
  const began = performance.now();
  await tab.evaluate(() => window.scanBench.start("noren"));
  for (let done = 0; done < pictures; done += each) {
    const counts = await tab.evaluate(
      ([customers, pictures]) => window.scanBench.watch(customers, pictures),
      /** @type {const} */ ([customers, Math.min(each, pictures - done)]),
    );
    sum.shown += counts.shown;
    sum.reads += counts.reads;
    sum.wrong += counts.wrong;
    memory.push(await memoryOf(tab));
    console.error(`${done + each} pictures, heap ${memory.at(-1)?.heapMb} MB`);
  }
  const looked = await tab.evaluate(() => window.scanBench.decoded());
  await tab.evaluate(() => window.scanBench.stop());
  const live = await tab.evaluate(() => window.scanBench.liveTracks());
  const workers = await workersLeft(tab);
  if (live > 0) faults.push(`${live} tracks are live after the last stop`);
  if (workers > 0) faults.push(`${workers} workers are left after the last stop`);
  if (sum.wrong > 0) faults.push(`${sum.wrong} texts were told that no phone showed`);
  if (sum.reads === 0 && pictures > 0) faults.push("no phone was read at all");
  const growth = growthOf(memory);
  faults.push(...growth.faults);
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { faults, figures: { looked, seconds, ...sum, ...growth.figures } };
}

/** @param {Tab} tab */
async function workersLeft(tab) {
  const until = performance.now() + goodbyeMs;
  while (tab.workers().length > ownWorkers && performance.now() < until) {
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  return tab.workers().length - ownWorkers;
}

/**
 * The page's heap after its garbage is gone, and what the browser's page processes hold in all: the
 * memory of workers and of WebAssembly is in the second alone.
 *
 * @param {Tab} tab
 * @returns {Promise<Sample>}
 */
async function memoryOf(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  const browser = tab.context().browser();
  const root = await browser?.newBrowserCDPSession();
  const { processInfo = [] } = (await root?.send("SystemInfo.getProcessInfo")) ?? {};
  await root?.detach();
  const kb = processInfo
    .filter(({ type }) => type === "renderer")
    .reduce((sum, { id }) => sum + residentKb(id), 0);
  return { heapMb: toMb(usedSize / 1_024), processMb: toMb(kb) };
}

/**
 * Linux only; elsewhere the heap has to do.
 *
 * @param {number} pid
 */
function residentKb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** @param {number} kb */
function toMb(kb) {
  return Math.round((kb / 1_024) * 10) / 10;
}

function readOrder() {
  const { values } = parseArgs({
    options: {
      cycles: { type: "string", default: "2000" },
      hours: { type: "string", default: "8" },
    },
  });
  return { cycles: amount("cycles", values.cycles), hours: amount("hours", values.hours) };
}

/**
 * @param {string} option
 * @param {string} text
 */
function amount(option, text) {
  if (/^[0-9]{1,6}(?:\.[0-9]+)?$/.test(text)) return Number(text);
  throw new Told(`--${option} takes a number, not "${text}"`);
}
