/**
 * `npm run kills [-- --kills 200 --seed 1 --through page|screens]`: lets a till sell in a real
 * Chromium, kills the browser in the middle of it, starts it again on the same profile and looks
 * whether everything that was told to the cashier is there. docs/storage.md says what is proven.
 * The last line on standard output is JSON; exit code 1 when anything was lost, doubled or wrong.
 */
import { parseArgs } from "node:util";
import { realProbes } from "./browserProbes.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { newTablet, startVictim, tearLog } from "./killsBrowser.mjs";
import { ensureInstalled, runCommand, Told } from "./project.mjs";
import { judge } from "./storageJudge.mjs";

/** @typedef {import("./storageJudge.mjs").Acknowledged} Acknowledged */
/** @typedef {import("../e2e/storage/look.ts").Found} Found */

/** After so many kills the till gets a new tablet, so that looking at everything stays quick. */
const killsPerTablet = 20;
/** After this kill of each tablet the browser's log is left torn, as chance does it rarely. */
const tearingKill = 2;
/** The longest that a till sells between two kills (ms). */
const longestShiftMs = 3_000;

/**
 * @typedef {object} Tally
 * @property {number} kills
 * @property {number} sales
 * @property {number} acknowledged
 * @property {string[]} lost
 * @property {string[]} doubled
 * @property {string[]} faults
 * @property {number} openResumed
 * @property {number} restored How often the browser had thrown the journal away, and the tablet's own
 *   copy brought it back.
 * @property {number} booksLost How often it had thrown the books of the acquirer away, who is on this
 *   tablet only for the test. The tablet is then judged by its journal and given up.
 */

await runCommand(async () => {
  const { kills, seed, through } = readOrder();
  await ensureInstalled();
  const startedAt = performance.now();
  const { path } = await findBrowser(realProbes);
  const { openStoragePage } = await import("./storagePage.mjs");
  const page = await openStoragePage();
  /** @type {Tally} */
  const tally = {
    kills: 0,
    sales: 0,
    acknowledged: 0,
    lost: [],
    doubled: [],
    faults: [],
    openResumed: 0,
    restored: 0,
    booksLost: 0,
  };
  try {
    const shift =
      through === "screens" ? (await import("./killsScreens.mjs")).shiftAtScreens : shiftOnPage;
    while (tally.kills < kills) {
      const onThisOne = Math.min(killsPerTablet, kills - tally.kills);
      await tabletLife(
        { path, page, shift, chance: chanceOf(seed + tally.kills) },
        onThisOne,
        tally,
      );
      console.error(
        `${tally.kills} kills, ${tally.acknowledged} sales told, ${tally.lost.length} lost`,
      );
    }
  } finally {
    await page.close();
  }
  for (const wrong of [...tally.lost, ...tally.doubled, ...tally.faults]) console.error(wrong);
  const { lost, doubled, faults } = tally;
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  console.log(
    JSON.stringify({
      ...tally,
      lost: lost.length,
      doubled: doubled.length,
      faults: faults.length,
      seconds,
    }),
  );
  return lost.length + doubled.length + faults.length === 0 && tally.acknowledged > 0 ? 0 : 1;
});

function readOrder() {
  const { kills, seed, through } = parseArgs({
    options: {
      kills: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      through: { type: "string", default: "page" },
    },
  }).values;
  if (through !== "page" && through !== "screens") throw new Told(`no way through "${through}"`);
  return { kills: wholeNumber("kills", kills), seed: wholeNumber("seed", seed), through };
}

/**
 * @param {string} option
 * @param {string} text
 */
function wholeNumber(option, text) {
  if (/^[1-9][0-9]{0,5}$/.test(text)) return Number(text);
  throw new Told(`--${option} takes a whole number from 1, not "${text}"`);
}

/**
 * mulberry32: enough to choose moments, and the same ones for the same seed.
 *
 * @param {number} seed
 * @returns {() => number} 0 to 1
 */
function chanceOf(seed) {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One run of the till until it is killed. What the cashier is told goes into `acknowledged` as it
 * is told.
 *
 * @typedef {(shift: ShiftOrder) => Promise<{ readonly found: Found | null, readonly openResumed: number, readonly restored?: boolean }>} Shift
 *
 * @typedef {object} ShiftOrder
 * @property {string} path
 * @property {string} folder
 * @property {import("./storagePage.mjs").StoragePage} page
 * @property {number} number
 * @property {number | null} killAfterMs null to look and sell nothing.
 * @property {Acknowledged[]} acknowledged
 */

/**
 * @typedef {object} Life
 * @property {string} path
 * @property {import("./storagePage.mjs").StoragePage} page
 * @property {Shift} shift
 * @property {() => number} chance
 */

/**
 * @param {Life} life
 * @param {number} kills
 * @param {Tally} tally
 */
async function tabletLife({ path, page, shift, chance }, kills, tally) {
  const tablet = newTablet();
  const { folder } = tablet;
  /** @type {Acknowledged[]} */
  const acknowledged = [];
  let sales = 0;
  let orders = 0;
  try {
    for (let number = 0; number <= kills; number += 1) {
      const known = acknowledged.slice();
      const killAfterMs = number < kills ? Math.round(chance() * longestShiftMs) : null;
      const { found, openResumed, restored } = await shift({
        path,
        folder,
        page,
        number,
        killAfterMs,
        acknowledged,
      });
      if (number === tearingKill && shift === shiftOnPage) tearLog(folder);
      tally.openResumed += openResumed;
      if (restored) tally.restored += 1;
      if (killAfterMs !== null) tally.kills += 1;
      if (!found) continue;
      const verdict = judge(found, known);
      tally.lost.push(...verdict.lost);
      tally.doubled.push(...verdict.doubled);
      sales = found.sales.length;
      // An acquirer strikes no order out: books that have become shorter are not the same books.
      if (found.orders.length < orders) {
        tally.booksLost += 1;
        break;
      }
      tally.faults.push(...verdict.faults);
      orders = found.orders.length;
    }
    tally.acknowledged += acknowledged.length;
    tally.sales += sales;
  } finally {
    tablet.thrownAway();
  }
}

/**
 * Through the storage page: the real journal, payment desk and acquirer without screens, four
 * customers at once.
 *
 * @type {Shift}
 */
async function shiftOnPage({ path, folder, page, number, killAfterMs, acknowledged }) {
  const run = page.run("shift", { shift: number, sell: killAfterMs === null ? "no" : "yes" });
  /** @type {Found | null} */
  let found = null;
  run.onTold("acknowledged", (value) => acknowledged.push(/** @type {Acknowledged} */ (value)));
  run.onTold("found", (value) => (found = /** @type {Found} */ (value)));
  const victim = await startVictim(path, folder, run.address);
  try {
    const { openResumed, restored } = /** @type {{ openResumed: number, restored: boolean }} */ (
      await run.told("opened")
    );
    if (killAfterMs === null) await run.told("found");
    else await Promise.race([passed(killAfterMs), run.broke]);
    return { found, openResumed, restored };
  } finally {
    await victim.kill();
  }
}

/** @param {number} ms */
function passed(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
