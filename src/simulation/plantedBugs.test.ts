import { describe, expect, test } from "vitest";
import { kill, plantedBugs } from "./plantedBugs.ts";

describe("a till with a planted bug", () => {
  test.each(plantedBugs)("[SIM-3] that $does is found out", async (bug) => {
    expect((await kill(bug)).rule).not.toBeNull();
  });

  test("[SIM-3] is told from all others by what it does", () => {
    expect(new Set(plantedBugs.map(({ does }) => does)).size).toBe(plantedBugs.length);
  });
});
