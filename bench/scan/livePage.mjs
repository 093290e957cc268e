/** Builds and serves the page of the live bench and of the soak, and the pictures its camera plays. */
import { createServer } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "vite";
import { root } from "../../scripts/project.mjs";

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** @typedef {Awaited<ReturnType<typeof openLivePage>>} LivePage */

/** Serves on a port of its own until `close`. */
export async function openLivePage() {
  const folder = await mkdtemp(join(tmpdir(), "noren-scan-page-"));
  await build({
    root: join(root, "bench/scan/page"),
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" },
  });
  /** @type {Map<string, readonly Uint8Array[]>} */
  const pictures = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const kept = pictures.get(pathname);
    if (kept) {
      response.setHeader("x-pictures", String(kept.length));
      for (const picture of kept) response.write(picture);
      response.end();
      return;
    }
    if (pathname === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const path = pathname === "/" ? "/index.html" : pathname;
    readFile(join(folder, normalize(path))).then(
      (body) =>
        response
          .setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream")
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the page has no address");
  return {
    // Only `localhost` is served securely enough for a camera.
    address: `http://localhost:${address.port}/`,
    /**
     * @param {string} name
     * @param {readonly Uint8Array[]} shown `I420`.
     * @returns {string} Where the page finds them.
     */
    serve(name, shown) {
      pictures.set(`/pictures/${name}`, shown);
      return `/pictures/${name}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
