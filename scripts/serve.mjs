/** Serves the production build with its security headers: `node scripts/serve.mjs [port]`. */
import { pathToFileURL } from "node:url";
import { preview } from "vite";
import { runCommand, Told } from "./project.mjs";

const usualPort = 4173;

/**
 * Resolves once the till answers. The server lives in this very process, so no child is left behind
 * when it ends.
 *
 * @param {number} [port]
 * @returns {Promise<string>} The address to open.
 */
export async function serve(port = usualPort) {
  try {
    await preview({ preview: { port, strictPort: true }, logLevel: "warn" });
  } catch (error) {
    if (!String(error).includes(`Port ${port} is already in use`)) throw error;
    throw new Told(
      `Port ${port} is taken, perhaps by a till that is already open. Close that program and run the command again.`,
    );
  }
  return `http://localhost:${port}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runCommand(async () => {
    const port = Number(process.argv[2] ?? usualPort);
    console.log(`Serving at ${await serve(port)}`);
  });
}
