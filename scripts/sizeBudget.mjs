/** Weighs what the register screen loads before the scanner is opened. Runs on the last build. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { runCommand } from "./project.mjs";

/** 150 kB of gzipped JavaScript: rule SEC-3. */
const budget = 150_000;

/**
 * What waits until somebody asks for it. Everything else the entry can reach is counted, whether it
 * is imported statically or not, so that a new chunk weighs on the budget until it is named here.
 */
export const onDemand = [
  // The decoders, opened with the camera and prefetched once the page is idle.
  /^src\/adapters\/scanner-camera\//,
  // What keeps the camera and its record; prefetched with the decoders.
  /^src\/stores\/cameraRoom/,
  /^src\/adapters\/scan-health-preferences\//,
  // What the mock acquirer does with orders, files and notifications; prefetched like the decoders.
  /^src\/mock-acquirer\/(service|notify|books)/,
  // What asks an acquirer for money, and what the shop shows; prefetched like the decoders.
  /^src\/adapters\/acquirer-aps\/acquirerAps/,
  /^src\/domain\/code\/jpqr/,
  // A customer's phone, for practice.
  /^src\/adapters\/phone-practice\//,
  // What only a manager, a notification or a damaged journal asks for.
  /^src\/(stores\/backOffice|flows\/switchWallet)/,
  /^src\/adapters\/(clearing-aps|notices-aps|journal-indexeddb\/(restoreFrom|viewsMadeAnew))/,
  /^src\/adapters\/sound-webaudio/,
  /^src\/flows\/(configureShop|exportJournal)|^_reissueReceipt/,
  // What a yen is worth elsewhere, shown once it is known, and the acquirer within the page, which begins
  // with the first question: nothing on the register waits for either.
  /^src\/adapters\/rates-aps/,
  /^src\/mock-acquirer\/embedded/,
  // Campaigns and coupons, wanted at the checkout, and those that come with the program.
  /^src\/stores\/offersStore/,
  /^src\/adapters\/catalog-embedded\/embeddedOffers/,
  // The scanner for goods, which lies over the register now and then.
  /^src\/features\/register\/GoodsSheet/,
  // Screens the cashier goes to from the register.
  /^src\/features\/(?!register\/)/,
  // The words of those screens. The register's own are there in Japanese from the start.
  /^src\/i18n\/(ja|en|zh)\.ts$/,
  // What the payer sees and reads: begun when the page is idle, a language when somebody wants it.
  /^src\/app\/(openCustomerDisplay|openPhoneReceipts)/,
  /^src\/i18n\/payer\//,
];

/** The page whose first load is weighed; the payer's screen is another one. */
const page = "index.html";

/**
 * Vite's build manifest as far as it is read here, keyed by source file.
 *
 * @typedef {object} Chunk
 * @property {string} file
 * @property {boolean} [isEntry]
 * @property {readonly string[]} [imports]
 * @property {readonly string[]} [dynamicImports]
 */

/** @typedef {Readonly<Record<string, Chunk>>} Manifest */

/**
 * The files a first load of the register screen brings.
 *
 * @param {Manifest} manifest
 * @param {readonly RegExp[]} waiting Source files of chunks that are not part of the first load.
 * @returns {readonly string[]}
 */
export function firstLoad(manifest, waiting) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
    imports.forEach(visit);
    dynamicImports.filter((it) => !waiting.some((pattern) => pattern.test(it))).forEach(visit);
  };
  Object.keys(manifest)
    .filter((key) => key === page && manifest[key]?.isEntry)
    .forEach(visit);
  return [...new Set([...seen].flatMap((key) => manifest[key]?.file ?? []))];
}

/**
 * @param {readonly { readonly file: string, readonly bytes: number }[]} weights Gzipped bytes.
 * @param {number} allowed
 */
export function weigh(weights, allowed) {
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  return { total, within: weights.length > 0 && total <= allowed };
}

function checkBuild() {
  const text = readFileSync("dist/.vite/manifest.json", "utf8");
  const manifest = /** @type {Manifest} */ (JSON.parse(text));
  const weights = firstLoad(manifest, onDemand)
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(`dist/${file}`)).length }))
    .sort((a, b) => b.bytes - a.bytes);
  const { total, within } = weigh(weights, budget);
  for (const { file, bytes } of weights) console.log(`${inKilobytes(bytes)}  ${file}`);
  console.log(`${inKilobytes(total)}  of ${inKilobytes(budget)} before the scanner is opened`);
  return within ? 0 : 1;
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(async () => checkBuild());
}
