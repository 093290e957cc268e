/** `npm run e2e [-- <playwright arguments>]`: the till in a real browser, on the production build. */
import { describeBrowser, findBrowser } from "./findBrowser.mjs";
import { ensureBuilt, ensureInstalled, runCommand, runNode } from "./project.mjs";
import { realProbes } from "./browserProbes.mjs";

await runCommand(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const browser = await findBrowser(realProbes);
  console.log(describeBrowser(browser));
  return runNode(["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)], {
    env: { NOREN_BROWSER: browser.path },
  });
});
