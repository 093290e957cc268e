import { emptyDay } from "#domain/journal/dayTotals.ts";
import type { Entry, EntryBody } from "#domain/journal/entry.ts";
import { hasOpenPayment, newestFirst } from "#domain/journal/search.ts";
import { type Result, err } from "#domain/result.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { quickDigest } from "./digest.ts";
import type { Happening } from "./agenda.ts";
import type { Disk } from "./disk.ts";
import type { FaultId } from "./faults.ts";
import type { Mirror } from "./mirror.ts";
import type { Process } from "./process.ts";
import type { Stage } from "./stage.ts";

type Written = Result<Entry, JournalFailure>;

/** How long the disk takes beyond its usual few milliseconds (ms). */
const stalls: Partial<Record<FaultId, number>> = { diskSlow: 5_000, diskStalled: 70_000 };

const dead: Promise<never> = new Promise(() => undefined);

/** The journal of one run of the till, over a disk that outlives it. */
export function diskJournal(stage: Stage, disk: Disk, mirror: Mirror, process: Process): Journal {
  let asked = 0;
  /** Moment up to which the disk is busy: entries are written in the order they were asked for. */
  let busyUntil = 0;
  const inFlight = new Map<string, { readonly happening: Happening; commit(): void }>();

  /** The disk answers a moment later, if the till still runs then. */
  function reading<Value>(read: () => Value): Promise<Value> {
    stage.stirred();
    return new Promise((resolve) => process.after(1, "disk read", () => resolve(read())));
  }

  function append(body: EntryBody): Promise<Written> {
    stage.stirred();
    asked += 1;
    const moment = `append ${process.boot}/${asked}`;
    const fault = stage.strikes("append", moment);
    const takes = stage.draw(moment).between(1, 15) + ((fault && stalls[fault]) ?? 0);
    stage.see({ saw: "writing", begun: true });
    busyUntil = Math.max(busyUntil, stage.agenda.now) + takes;
    return new Promise((resolve, reject) => {
      const commit = () => {
        inFlight.delete(moment);
        try {
          const written = outcome(fault, () => disk.write(process.clock.now(), body, process.boot));
          process.after(1, `${moment} acknowledged`, () => resolve(acknowledged(written)), "write");
        } catch (cause) {
          stage.see({ saw: "notProjected", cause: String(cause) });
          process.after(1, `${moment} failed`, () => reject(cause), "write");
        }
      };
      const due = busyUntil - stage.agenda.now;
      const happening = stage.agenda.after(due, `${moment} commits`, () => {
        process.risks("write");
        if (process.runs) commit();
      });
      inFlight.set(moment, { happening, commit });
    });
  }

  /** Only what stands in the mirror too is called written. */
  function acknowledged(written: Written): Written {
    stage.see({ saw: "writing", begun: false });
    if (!written.ok) return written;
    mirror.follow(disk);
    stage.see({ saw: "acknowledged", entry: written.value });
    return written;
  }

  /**
   * The process died while the disk was at it: the entries are torn away, or some of them, from the
   * first on, get there all the same.
   */
  process.whenDead(() => {
    let torn = false;
    for (const [moment, { happening, commit }] of inFlight) {
      happening.off = true;
      torn ||= stage.strikes("orphanedWrite", moment) === null;
      if (!torn) commit();
    }
    if (torn) stage.met("crashBeforeCommit");
    inFlight.clear();
  });

  return {
    append: (body) => (process.runs ? append(body) : dead),
    ...readers(disk, reading),
    fingerprint: (code) => quickDigest(`salt ${code}`),
    async *entries() {
      for (const entry of disk.now.entries) yield entry;
    },
  };
}

function readers(
  disk: Disk,
  reading: <Value>(read: () => Value) => Promise<Value>,
): Omit<Journal, "append" | "fingerprint" | "entries"> {
  const sales = () => [...disk.now.sales.values()];
  return {
    sale: (id) => reading(() => disk.now.sales.get(id) ?? null),
    saleOfRequest: (wanted) =>
      reading(
        () =>
          sales().find(({ attempts }) => attempts.some(({ request }) => request === wanted)) ??
          null,
      ),
    sales: ({ limit }) => reading(() => sales().sort(newestFirst).slice(0, limit)),
    openSales: () => reading(() => sales().filter(hasOpenPayment).sort(newestFirst).toReversed()),
    day: (date) => reading(() => disk.now.days.get(date) ?? emptyDay(date)),
    settings: () => reading(() => disk.now.settings),
    walletSwitches: () => reading(() => disk.now.wallets),
    offers: () => reading(() => [...disk.now.offers.offers.values()]),
    coupon: (id) => reading(() => disk.now.offers.coupons.get(id) ?? null),
    codeUsed: (fingerprint) => reading(() => disk.now.usedCodes.has(fingerprint)),
    verify: () =>
      reading(() => ({ intact: true, entries: disk.now.head.seq, head: disk.now.head.hash })),
  };
}

function outcome(fault: FaultId | null, write: () => Written): Written {
  switch (fault) {
    case "diskFull":
      return err({ type: "full" });
    case "diskLost":
      return err({ type: "lost", detail: "the connection to the disk is gone" });
    case "writtenThenLost": {
      const written = write();
      return written.ok ? err({ type: "lost", detail: "gone before it said so" }) : written;
    }
    default:
      return write();
  }
}
