/** `npm start`: everything a shop needs, from a fresh copy to a till at an address. */
import { ensureBuilt, ensureInstalled, runCommand } from "./project.mjs";

await runCommand(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { serve } = await import("./serve.mjs");
  const address = await serve();
  console.log(`Noren is open at ${address} (stop it with Ctrl+C)`);
});
