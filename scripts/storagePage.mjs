/** Builds and serves the storage page (e2e/storage/) beside the app, on the app's own address. */
import { EventEmitter } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { json } from "node:stream/consumers";
import { build, preview } from "vite";
import { ensureBuilt, root, Told } from "./project.mjs";

const source = join(root, "e2e/storage");

/** @typedef {{ readonly run: string, readonly topic: string, readonly value: unknown }} Report */

/**
 * One start of the page in one browser.
 *
 * @typedef {object} Run
 * @property {string} address
 * @property {(topic: string, patienceMs?: number) => Promise<unknown>} told Resolves to what the
 *   page tells next under this topic, also when it has told it already.
 * @property {(topic: string, heard: (value: unknown) => void) => void} onTold Hears everything the
 *   page tells under this topic from now on.
 * @property {Promise<never>} broke Rejects when the page tells that it broke.
 */

/** @typedef {Awaited<ReturnType<typeof openStoragePage>>} StoragePage */

/**
 * Serves until `close`. The app's own preview serves both, so that the page stands behind the same
 * headers and reaches the same databases.
 *
 * @param {number} [port] The port is part of where a browser keeps its databases.
 */
export async function openStoragePage(port = 0) {
  await ensureBuilt();
  const folder = await buildPage();
  const reports = new EventEmitter().setMaxListeners(0);
  const server = await preview({
    root,
    logLevel: "warn",
    preview: { port, strictPort: port !== 0 },
    plugins: [
      {
        name: "noren:storage-page",
        configurePreviewServer: ({ middlewares }) =>
          void middlewares.use("/storage", answering(folder, reports)),
      },
    ],
  });
  const [base] = server.resolvedUrls?.local ?? [];
  if (base === undefined) throw new Error("the storage page has no address");
  let runs = 0;
  return {
    base,
    /**
     * @param {string} job One of the jobs in e2e/storage/page.ts.
     * @param {Readonly<Record<string, string | number>>} [parameters]
     * @returns {Run}
     */
    run(job, parameters = {}) {
      runs += 1;
      const id = String(runs);
      const query = new URLSearchParams({ job, run: id });
      for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
      return { address: `${base}storage/index.html?${query}`, ...listening(reports, id) };
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** @returns {Promise<string>} The folder it was built into, which is this command's own. */
async function buildPage() {
  const outDir = await mkdtemp(join(tmpdir(), "noren-storage-page-"));
  await build({
    root: source,
    base: "/storage/",
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: [{ find: /^vitest$/, replacement: join(source, "inPageTests.ts") }] },
    build: {
      outDir,
      target: "es2023",
      minify: false,
      modulePreload: { polyfill: false },
    },
  });
  return outDir;
}

/**
 * @param {string} folder
 * @param {EventEmitter} reports
 * @returns {import("vite").Connect.NextHandleFunction}
 */
function answering(folder, reports) {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const answer = pathname === "/report" ? taken(request, reports) : fileAt(folder, pathname);
    answer.then(
      ({ type, body }) => response.setHeader("Content-Type", type).end(body),
      () => response.writeHead(404).end(),
    );
  };
}

/**
 * @param {import("vite").Connect.IncomingMessage} request
 * @param {EventEmitter} reports
 */
async function taken(request, reports) {
  const { run, topic, value } = /** @type {Report} */ (await json(request));
  reports.emit(run, topic, value);
  return { type: "text/plain", body: "" };
}

/** @type {Readonly<Record<string, string>>} */
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

/**
 * @param {string} folder
 * @param {string} path
 */
async function fileAt(folder, path) {
  const type = types[extname(path)] ?? "application/octet-stream";
  return { type, body: await readFile(join(folder, normalize(`/${path}`))) };
}

/**
 * @param {EventEmitter} reports
 * @param {string} run
 * @returns {Pick<Run, "told" | "onTold" | "broke">}
 */
function listening(reports, run) {
  /** @type {Map<string, unknown[]>} */
  const kept = new Map();
  reports.on(run, (/** @type {string} */ topic, /** @type {unknown} */ value) => {
    kept.set(topic, [...(kept.get(topic) ?? []), value]);
    reports.emit(`${run}/${topic}`, value);
  });
  const broke = new Promise((_resolve, reject) => {
    reports.once(`${run}/broken`, (why) => reject(new Told(String(why))));
  });
  broke.catch(() => undefined);
  return {
    broke: /** @type {Promise<never>} */ (broke),
    onTold: (topic, heard) => void reports.on(`${run}/${topic}`, heard),
    told: (topic, patienceMs = 120_000) =>
      Promise.race([broke, nextOf(reports, run, topic, kept, patienceMs)]),
  };
}

/**
 * @param {EventEmitter} reports
 * @param {string} run
 * @param {string} topic
 * @param {Map<string, unknown[]>} kept What was told before anybody asked.
 * @param {number} patienceMs
 * @returns {Promise<unknown>}
 */
function nextOf(reports, run, topic, kept, patienceMs) {
  return new Promise((resolve, reject) => {
    const said = kept.get(topic)?.shift();
    if (said !== undefined) {
      resolve(said);
      return;
    }
    const tooLong = setTimeout(
      () => reject(new Told(`the page told no "${topic}" within ${patienceMs} ms`)),
      patienceMs,
    );
    reports.once(`${run}/${topic}`, (value) => {
      clearTimeout(tooLong);
      kept.delete(topic);
      resolve(value);
    });
  });
}
