import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const adapter = fileURLToPath(new URL("../adapters/journal-indexeddb/", import.meta.url));

/**
 * Why no world loses the last entries of a disk that acknowledged them: the journal has one way to
 * write, and it waits for the disk itself. What is lost all the same is a disk that was rolled back.
 */
test("[JRN-3] the journal writes nothing that the disk may still forget", () => {
  const programs = readdirSync(adapter).filter((name) => /^(?!.*\.test).*\.ts$/.test(name));
  let writes = 0;
  for (const name of programs) {
    const text = readFileSync(`${adapter}${name}`, "utf8");
    for (const [call] of text.matchAll(/\.transaction\([\s\S]*?\);/g)) {
      if (!call.includes('"readwrite"')) continue;
      writes += 1;
      expect(call, name).toContain('durability: "strict"');
    }
  }
  expect(writes).toBeGreaterThan(0);
});
