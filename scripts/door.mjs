/**
 * `npm run -s door:<name>`: asks the domain from outside, JSON on standard input, JSON on standard
 * output. Everything meant for people goes to standard error, so that the answer can be piped.
 */
import { text } from "node:stream/consumers";
import { ensureInstalled, root, runCommand } from "./project.mjs";

const doors = ["tax", "code"];

await runCommand(async () => {
  const name = process.argv[2] ?? "";
  if (!doors.includes(name))
    return refuse(`no such door: "${name}"; there are ${doors.join(", ")}`);
  await ensureInstalled({ quiet: true });
  try {
    const answer = await openDoor(name);
    /** @type {unknown} */
    const question = JSON.parse(await text(process.stdin));
    const reply = answer(question);
    process.stdout.write(`${JSON.stringify(reply)}\n`);
    return 0;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
});

/** @typedef {(question: unknown) => unknown} Answer */

/**
 * Loads the door through Vite, which reads TypeScript and resolves rooms exactly as the app's build
 * does. No configuration is needed, and none makes it start faster.
 *
 * @param {string} name
 * @returns {Promise<Answer>}
 */
async function openDoor(name) {
  const { runnerImport } = await import("vite");
  const loaded = await runnerImport(`${root}src/doors/${name}.ts`, {
    root,
    configFile: false,
    logLevel: "silent",
  });
  return /** @type {{ module: { answer: Answer } }} */ (loaded).module.answer;
}

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  return 2;
}
