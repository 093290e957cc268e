import { describe, expect, test } from "vitest";
import { canonicalJson } from "#domain/journal/canonical.ts";
import { instant } from "#domain/time/instant.ts";
import { aSale, anAttempt, intended, traceOf } from "#testkit/journalFixtures.ts";
import { bareStage } from "./bareStage.ts";
import { createDisk } from "./disk.ts";
import { auditExport } from "./exportCheck.ts";

function exported() {
  const disk = createDisk(bareStage("rest", null));
  for (const id of ["a", "b", "c"]) {
    const sale = aSale(id, 500, 500);
    const attempt = anAttempt(sale, `P_${id}`, traceOf("0001", `f_${id}`, null), null);
    disk.write(instant(1), intended(sale, attempt.ready), 1);
  }
  const lines = disk.now.entries.map((entry) => `${canonicalJson(entry)}\n`);
  return { lines, head: disk.now.head.hash };
}

describe("the auditor of an exported journal", () => {
  const { lines, head } = exported();

  test("[SIM-7] accepts it as it was written", () => {
    expect(auditExport(lines, head)).toBeNull();
    expect(auditExport([], "0".repeat(64))).toBeNull();
  });

  test("[SIM-7] accepts it with no letter changed, wherever that is", () => {
    const [first = ""] = lines;
    for (let at = 0; at < first.length - 1; at += 1) {
      const letter = String.fromCharCode(first.charCodeAt(at) ^ 1);
      const changed = first.slice(0, at) + letter + first.slice(at + 1);
      expect(auditExport(lines.with(0, changed), head)).not.toBeNull();
    }
  });

  test("[SIM-7] misses every line that is left out, doubled or out of its place", () => {
    for (const index of lines.keys()) {
      expect(auditExport(lines.toSpliced(index, 1), head)).not.toBeNull();
      expect(auditExport(lines.toSpliced(index, 0, lines[index] ?? ""), head)).not.toBeNull();
    }
    expect(auditExport(lines.toReversed(), head)).not.toBeNull();
  });
});
