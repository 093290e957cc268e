import { describe, expect, test } from "vitest";
import type { EntryBody } from "#domain/journal/entry.ts";
import { aSale, anAttempt, intended, traceOf } from "#testkit/journalFixtures.ts";
import { instant } from "#domain/time/instant.ts";
import { bareStage } from "./bareStage.ts";
import { chance } from "./chance.ts";
import { type Stores, createDisk } from "./disk.ts";
import { flawOf, harmed } from "./diskHarm.ts";
import { createMirror, restore, soundLook } from "./mirror.ts";

function intent(id: string): EntryBody {
  const sale = aSale(id, 500, 500);
  const attempt = anAttempt(sale, `P_${id}`, traceOf("0001", `f_${id}`, null), null);
  return intended(sale, attempt.ready);
}

function rowsIn({ sales, days, usedCodes }: Stores): string {
  return [sales.size, days.size, usedCodes.size].join();
}

/** A disk with some entries, all of them acknowledged but the last. */
function writtenDisk() {
  const disk = createDisk(bareStage("rest", null));
  const mirror = createMirror();
  for (const id of ["a", "b", "c"]) disk.write(instant(1), intent(id), 1);
  mirror.follow(disk);
  disk.write(instant(1), intent("d"), 1);
  return { disk, mirror };
}

describe("a disk that lay untouched", () => {
  test("[SIM-5] is opened, also with more on it than was acknowledged", () => {
    const { disk, mirror } = writtenDisk();
    expect(soundLook(disk, mirror)).toBeNull();
  });
});

describe.each(["diskWiped", "storeEmptied", "bitFlipped", "rolledBack"] as const)(
  "a disk that was harmed (%s)",
  (fault) => {
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);

    test("[SIM-5] is not opened, or has lost nothing that was acknowledged", () => {
      for (const seed of seeds) {
        const { disk, mirror } = writtenDisk();
        const stores = harmed(disk.now, fault, chance(seed, "harm"));
        if (!stores) throw new Error("nothing happened");
        disk.replace(stores);
        const kept = mirror.lines.every((line, index) => stores.lines[index] === line);
        // A view that had no rows yet has lost none.
        const whole = fault !== "bitFlipped" && kept && stores.counts.join() === rowsIn(stores);
        expect(soundLook(disk, mirror) === null).toBe(whole);
      }
    });

    test("[SIM-5] is as it was acknowledged when the mirror is put back", () => {
      for (const seed of seeds) {
        const { disk, mirror } = writtenDisk();
        const stores = harmed(disk.now, fault, chance(seed, "harm"));
        if (stores) disk.replace(stores);
        restore(disk, mirror);
        expect(flawOf(disk.now, mirror.lines)).toBeNull();
        expect(disk.now.lines).toEqual(mirror.lines);
        expect([...disk.now.sales.keys()]).toEqual(["a", "b", "c"]);
        expect(disk.write(instant(2), intent("e"), 2).ok).toBe(true);
      }
    });
  },
);
