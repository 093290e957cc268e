import { journalContract } from "#ports/journal.contract.ts";
import { createFakeClock } from "./fakeClock.ts";
import { memoryDisk, memoryJournal, quickDigest } from "./memoryJournal.ts";

journalContract("memory", async () => {
  const disk = memoryDisk();
  const clock = createFakeClock();
  return {
    open: async () => memoryJournal(clock, disk),
    failNextWrite(type) {
      disk.nextFailure = type === "full" ? { type } : { type, detail: "unplugged" };
    },
    async replaceEntry(seq, entry) {
      if (entry === null) disk.entries.delete(seq);
      else disk.entries.set(seq, entry);
    },
    dump: async () => {
      const { entries, sales, days, usedCodes, head, settings } = disk;
      return JSON.stringify([[...entries], [...sales], [...days], [...usedCodes], head, settings]);
    },
    digest: quickDigest,
    close: async () => undefined,
  };
});
