import { type Result, err, ok } from "#domain/result.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";
import { type Disk, storesOf } from "./disk.ts";
import { flawOf, harmed } from "./diskHarm.ts";
import type { Line } from "./line.ts";
import type { Stage } from "./stage.ts";

/** A second copy of all entries that were acknowledged, out of reach of what may harm the disk. */
export interface Mirror {
  readonly lines: readonly Line[];
  /** Takes over whatever the disk has beyond it. */
  follow(disk: Disk): void;
}

export function createMirror(): Mirror {
  const lines: Line[] = [];
  return {
    lines,
    follow({ now }) {
      for (const line of now.lines.slice(lines.length)) lines.push(line);
    },
  };
}

/** What a till finds wrong with its disk when it opens it, or null. */
export type Look = (disk: Disk, mirror: Mirror) => string | null;

export const soundLook: Look = ({ now }, { lines }) => flawOf(now, lines);

/** Lets happen to the disk what happens to it while the till is off. */
export function rests(stage: Stage, disk: Disk, moment: string): void {
  // What cannot be read any more is put right before anything else happens to it.
  if (disk.now.lines.length === 0 || flawOf(disk.now, []) !== null) return;
  const fault = stage.strikes("rest", moment);
  const stores = harmed(disk.now, fault, stage.draw(`harm ${moment}`));
  if (stores) disk.replace(stores);
}

/**
 * Opens the journal, or refuses to: nothing is mended in silence. A person then puts back what the
 * mirror holds, by `restore`.
 */
export function opened(
  disk: Disk,
  mirror: Mirror,
  look: Look,
  journal: () => Journal,
): Result<Journal, JournalFailure> {
  const detail = look(disk, mirror);
  if (detail !== null) return err({ type: "lost", detail });
  mirror.follow(disk);
  return ok(journal());
}

export function restore(disk: Disk, { lines }: Mirror): void {
  disk.replace(storesOf(lines));
}
