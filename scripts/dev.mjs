/** `npm run dev`: the till for developers, reloading as files change. */
import { ensureInstalled, runCommand, runNode } from "./project.mjs";

await runCommand(async () => {
  await ensureInstalled();
  return runNode(["node_modules/vite/bin/vite.js"]);
});
