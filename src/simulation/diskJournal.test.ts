import { describe, expect, test } from "vitest";
import type { EntryBody } from "#domain/journal/entry.ts";
import { aSale, anAttempt, intended, traceOf } from "#testkit/journalFixtures.ts";
import { bareStage } from "./bareStage.ts";
import { createDisk } from "./disk.ts";
import { diskJournal } from "./diskJournal.ts";
import type { FaultId, Place } from "./faults.ts";
import { createMirror } from "./mirror.ts";
import { startProcess } from "./process.ts";

/** A till's journal on a disk on which this fault strikes at every chance. */
function journalWith(fault: FaultId | null, place: Place) {
  const stage = bareStage(place, fault);
  const { agenda } = stage;
  const disk = createDisk(stage);
  const process = startProcess(stage, 1, () => undefined);
  const journal = diskJournal(stage, disk, createMirror(), process);
  const pass = () => {
    for (let one = agenda.next(); one !== null; one = agenda.next()) one.act();
  };
  return { disk, process, journal, pass };
}

function intent(id: string): EntryBody {
  const sale = aSale(id, 500, 500);
  const attempt = anAttempt(sale, `P_${id}`, traceOf("0001", `f_${id}`, null), null);
  return intended(sale, attempt.ready);
}

describe("the simulated disk", () => {
  test("[JRN-1, JRN-2] keeps entries in the order they were asked for, each linked to the last", async () => {
    const { disk, journal, pass } = journalWith(null, "append");
    const written = [journal.append(intent("a")), journal.append(intent("b"))];
    pass();
    expect((await Promise.all(written)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(disk.now.entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(disk.now.entries[1]?.prev).toBe(disk.now.entries[0]?.hash);
  });

  test.each(["diskFull", "diskLost"] as const)(
    "[JRN-4] changes nothing when a write fails as %s",
    async (fault) => {
      const { disk, journal, pass } = journalWith(fault, "append");
      const written = journal.append(intent("a"));
      pass();
      expect((await written).ok).toBe(false);
      expect(disk.now.entries).toEqual([]);
    },
  );

  test("may have written what it could not acknowledge any more", async () => {
    const { disk, journal, pass } = journalWith("writtenThenLost", "append");
    const written = journal.append(intent("a"));
    pass();
    expect((await written).ok).toBe(false);
    expect(disk.now.entries).toHaveLength(1);
  });

  test.each([
    ["loses", null, 0],
    ["keeps", "writtenAfterDeath", 2],
  ] as const)("%s what was in flight when the till died", (_does, fault, entries) => {
    const { disk, journal, process, pass } = journalWith(fault, "orphanedWrite");
    void journal.append(intent("a"));
    void journal.append(intent("b"));
    process.die(1_000);
    pass();
    expect(disk.now.entries).toHaveLength(entries);
  });

  test("[PAY-14] refuses a code that made an attempt", async () => {
    const { journal, pass } = journalWith(null, "append");
    const first = journal.append(intent("a"));
    pass();
    await first;
    const again = journal.append(intent("a"));
    pass();
    expect(await again).toEqual({ ok: false, error: { type: "codeUsed" } });
  });
});
