/** The live part of the scan bench: scanners in a page of Chromium before a camera that is played. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/project.mjs";

/** @typedef {typeof import("./command.ts")} Bench */
/** @typedef {import("./page/scanners.ts").ScannerName} ScannerName */
/** @typedef {import("./page/page.ts").Customer} Customer */
/** @typedef {import("./page/page.ts").Served} Served */
/** @typedef {"720p" | "1080p"} Size */
/** @typedef {import("./livePage.mjs").LivePage} LivePage */

/**
 * @param {boolean} fast Without @zxing/browser, which takes most of the time.
 * @returns {readonly ScannerName[]}
 */
const scannersOf = (fast) => (fast ? ["noren"] : ["noren", "zxing-js default", "zxing-js best"]);

const fps = 30;
const watchMs = 4_000;

/**
 * @typedef {object} LiveFigures
 * @property {number} customers
 * @property {number} read Of these, within the patience.
 * @property {number} wrong Texts told that no phone showed.
 * @property {number} p50Ms From the first frame with the code to the callback.
 * @property {number} p95Ms
 * @property {number} qrP95Ms The same for phones with a QR, where one frame is enough.
 * @property {number} barsP95Ms And with bars alone, where two frames have to agree.
 * @property {number} decodedPerSecond Pictures looked at for codes.
 * @property {number} blockedMsPerSecond Work on the page's thread beyond showing the picture.
 * @property {number} longTasksMsPerSecond Tasks of 50 ms and more.
 * @property {number} pictureMs From asking for the scanner until its picture is there.
 * @property {number | null} firstReadMs And until it has told the code already before the camera.
 */

/**
 * @param {object} order
 * @param {Bench} order.bench
 * @param {LivePage} order.page
 * @param {import("@playwright/test").Browser} order.browser
 * @param {Size} order.size
 * @param {number} order.customers
 * @param {number} order.seed
 * @param {boolean} order.fast
 * @param {number} order.slowdown 1 is the machine as it is.
 * @param {(words: string) => void} order.progress
 */
export async function benchLive({
  bench,
  page,
  browser,
  size,
  customers,
  seed,
  fast,
  slowdown,
  progress,
}) {
  const { width, height } = bench.frameSizes[size];
  const queue = customersOf(bench, page, size, customers, seed);
  const empty = page.serve(`empty-${size}`, bench.emptyCounter(size));
  /** @type {Record<string, LiveFigures>} */
  const figures = {};
  /** @type {{ page: number, worker: number } | null} */
  let speeds = null;
  for (const name of scannersOf(fast)) {
    // A page of its own for each, so that none inherits another's memory or compiled code.
    const tab = await browser.newPage();
    try {
      await tab.goto(page.address);
      await tab.evaluate(
        ([width, height, fps, empty]) => window.scanBench.install(width, height, fps, empty),
        /** @type {const} */ ([width, height, fps, empty]),
      );
      for (const { customer, url } of queue) {
        await tab.evaluate(
          ([name, url]) => window.scanBench.load(name, url),
          /** @type {const} */ ([customer.name, url]),
        );
      }
      await tab.evaluate((name) => window.scanBench.prefetch(name), name);
      const slow = await slowedDown(browser, slowdown);
      try {
        speeds ??= await tab.evaluate(() => window.scanBench.speeds());
        figures[name] = await measured(
          bench,
          tab,
          name,
          queue.map(({ customer }) => customer),
        );
      } finally {
        await slow.over();
      }
    } finally {
      await tab.close();
    }
    progress(`live ${size}${slowdown > 1 ? `, ${slowdown}x slower` : ""}: ${name} done`);
  }
  return { size, slowdown, speeds, figures };
}

/**
 * @param {Bench} bench
 * @param {LivePage} page
 * @param {Size} size
 * @param {number} count
 * @param {number} seed
 * @returns {readonly { readonly customer: Customer, readonly url: string }[]}
 */
function customersOf(bench, page, size, count, seed) {
  const kinds = /** @type {const} */ (["qr", "both", "bars"]);
  return Array.from({ length: count }, (_, number) => {
    const kind = kinds[number % kinds.length] ?? "qr";
    const { code, pictures } = bench.liveCustomer(kind, size, seed * 1_009 + number);
    const name = `${kind}-${size}-${number}`;
    return { customer: { name, code }, url: page.serve(name, pictures) };
  });
}

const patienceMs = 3_000;

/**
 * @param {Bench} bench
 * @param {import("@playwright/test").Page} tab
 * @param {ScannerName} name
 * @param {readonly Customer[]} customers
 * @returns {Promise<LiveFigures>}
 */
async function measured(bench, tab, name, customers) {
  const [first] = customers;
  if (!first) throw new Error("a live run needs customers");
  const opened = await tab.evaluate(
    ([name, first]) => window.scanBench.startBefore(name, first),
    /** @type {const} */ ([name, first]),
  );
  await tab.evaluate(() => window.scanBench.picture());
  const idle = await busy(tab);
  await tab.evaluate(() => window.scanBench.stop());
  await tab.evaluate((name) => window.scanBench.start(name), name);
  const working = await busy(tab);
  const served = await tab.evaluate(
    ([customers, patienceMs]) => window.scanBench.serve(customers, patienceMs),
    /** @type {const} */ ([customers, patienceMs]),
  );
  await tab.evaluate(() => window.scanBench.stop());
  const left = await tab.evaluate(() => window.scanBench.liveTracks());
  if (left > 0) throw new Error(`${name} left ${left} live tracks`);
  const times = timesOf(served, "");
  return {
    customers: served.length,
    read: times.length,
    wrong: served.reduce((sum, { wrong }) => sum + wrong.length, 0),
    p50Ms: bench.quantile(times, 0.5),
    p95Ms: bench.quantile(times, 0.95),
    qrP95Ms: bench.quantile([...timesOf(served, "qr"), ...timesOf(served, "both")], 0.95),
    barsP95Ms: bench.quantile(timesOf(served, "bars"), 0.95),
    decodedPerSecond: working.decodedPerSecond,
    blockedMsPerSecond: Math.max(0, Math.round((working.busyMs - idle.busyMs) * 10) / 10),
    longTasksMsPerSecond: working.longTasksMs,
    pictureMs: Math.round(opened.pictureMs),
    firstReadMs: opened.readMs === null ? null : Math.round(opened.readMs),
  };
}

/**
 * @param {readonly Served[]} served
 * @param {string} kind
 */
function timesOf(served, kind) {
  return served.flatMap(({ name, ms }) => (ms !== null && name.startsWith(kind) ? [ms] : []));
}

/**
 * How busy the page's thread is, by what the browser itself counts as tasks: ms for each second.
 *
 * @param {import("@playwright/test").Page} tab
 */
async function busy(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send("Performance.enable");
  const before = await taskSeconds(session);
  const longBefore = await tab.evaluate(() => window.scanBench.longTasksMs());
  const decodedBefore = await tab.evaluate(() => window.scanBench.decoded());
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  const seconds = (performance.now() - began) / 1_000;
  const busyMs = ((await taskSeconds(session)) - before) * 1_000;
  const longMs = (await tab.evaluate(() => window.scanBench.longTasksMs())) - longBefore;
  const decoded = (await tab.evaluate(() => window.scanBench.decoded())) - decodedBefore;
  await session.detach();
  return {
    busyMs: busyMs / seconds,
    longTasksMs: Math.round(longMs / seconds),
    decodedPerSecond: Math.round((decoded / seconds) * 10) / 10,
  };
}

/** @param {import("@playwright/test").CDPSession} session */
async function taskSeconds(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

/**
 * Slows every thread of the browser's page processes down.
 *
 * @param {import("@playwright/test").Browser} browser
 * @param {number} factor
 */
async function slowedDown(browser, factor) {
  if (factor <= 1) return { over: () => Promise.resolve() };
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pids = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => String(id));
  const child = fork(join(root, "bench/scan/slowDown.mjs"), [String(factor), ...pids]);
  return {
    /** @returns {Promise<void>} */
    over: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
