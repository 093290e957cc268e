import { runCollected } from "./inPageTests.ts";
import { tell } from "./report.ts";
import "./contract.inPage.ts";
import "./engine.inPage.ts";

/** Runs every test of the journal's storage in this browser, one after the other. */
export async function runTests(): Promise<void> {
  await tell("tests", await runCollected());
}
