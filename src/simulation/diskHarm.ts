import { emptyChain } from "#domain/journal/chain.ts";
import type { Chance } from "./chance.ts";
import { type Stores, emptyStores, storesOf } from "./disk.ts";
import type { FaultId } from "./faults.ts";
import { Line } from "./line.ts";

/** What becomes of a disk to which this happens while nobody looks, or null when it stays as it is. */
export function harmed(stores: Stores, fault: FaultId | null, chance: Chance): Stores | null {
  switch (fault) {
    case "diskWiped":
      return emptyStores();
    case "storeEmptied":
      return emptied(stores, chance.between(0, 3));
    case "bitFlipped":
      return flipped(stores, chance);
    case "rolledBack":
      return storesOf(stores.lines.slice(0, chance.between(0, stores.lines.length - 1)));
    default:
      return null;
  }
}

function emptied(stores: Stores, which: number): Stores {
  switch (which) {
    case 0:
      return { ...stores, sales: new Map() };
    case 1:
      return { ...stores, days: new Map() };
    case 2:
      return { ...stores, usedCodes: new Set() };
    default:
      return { ...stores, lines: [], entries: [] };
  }
}

/** One bit of one letter; what the disk then says may not even be JSON any more. */
function flipped(stores: Stores, chance: Chance): Stores {
  const index = chance.between(0, stores.lines.length - 1);
  const line = stores.lines[index];
  if (!line) return stores;
  const at = chance.between(0, line.text.length - 1);
  const letter = String.fromCharCode(line.text.charCodeAt(at) ^ 1);
  const text = line.text.slice(0, at) + letter + line.text.slice(at + 1);
  return { ...stores, lines: stores.lines.with(index, new Line(text, line.hash)) };
}

/**
 * What is wrong with a disk, or null. The chain tells of what was changed, the counts of a view that
 * lost its rows, and the mirror, a second copy kept elsewhere, of what is missing altogether.
 */
export function flawOf(stores: Stores, mirror: readonly Line[]): string | null {
  return chainFlaw(stores) ?? viewFlaw(stores) ?? mirrorFlaw(stores, mirror);
}

function chainFlaw({ lines, head }: Stores): string | null {
  let { hash, seq } = emptyChain;
  for (const line of lines) {
    seq += 1;
    if (!line.follows(hash, seq) || !line.isIntact) return `entry ${seq} was changed`;
    ({ hash } = line);
  }
  return head.seq === lines.length && head.hash === hash ? null : "the head is not the last entry";
}

function viewFlaw({ sales, days, usedCodes, counts }: Stores): string | null {
  const sizes = [sales.size, days.size, usedCodes.size];
  return counts.every((count, view) => count === sizes[view]) ? null : "a view lost its rows";
}

function mirrorFlaw({ lines }: Stores, mirror: readonly Line[]): string | null {
  const last = mirror.at(-1);
  const same = last === undefined || lines[mirror.length - 1]?.hash === last.hash;
  return same ? null : "what was acknowledged is not there";
}
