/** Something that will happen at a moment of the simulated world. */
export interface Happening {
  /** Milliseconds since the world began. */
  readonly due: number;
  /** What it is, for the trace. */
  readonly what: string;
  /** Called off: it is passed over when its moment comes. */
  off: boolean;
  readonly act: () => void;
}

/** The time of a simulated world: it passes only when the next thing happens. */
export interface Agenda {
  /** Milliseconds since the world began. */
  readonly now: number;
  /** Puts something down for `afterMs` from now. What falls on one moment happens in this order. */
  after(afterMs: number, what: string, act: () => void): Happening;
  /** Lets time pass to the next happening and takes it, or returns null when nothing is left. */
  next(): Happening | null;
}

interface Slot {
  readonly happening: Happening;
  readonly order: number;
}

export function createAgenda(): Agenda {
  /** A binary heap: the parent of n is at (n - 1) / 2. */
  const heap: Slot[] = [];
  let given = 0;

  function take(): Slot | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (last !== undefined && first !== last) sinkFromTop(heap, last);
    return first;
  }

  const agenda: Agenda & { now: number } = {
    now: 0,
    after(afterMs, what, act) {
      const happening = { due: agenda.now + afterMs, what, off: false, act };
      rise(heap, { happening, order: (given += 1) });
      return happening;
    },
    next() {
      for (let slot = take(); slot !== undefined; slot = take()) {
        if (slot.happening.off) continue;
        agenda.now = slot.happening.due;
        return slot.happening;
      }
      return null;
    },
  };
  return agenda;
}

function isBefore(left: Slot, right: Slot): boolean {
  return left.happening.due === right.happening.due
    ? left.order < right.order
    : left.happening.due < right.happening.due;
}

/** Adds a slot at the bottom and moves it up to its place. */
function rise(heap: Slot[], slot: Slot): void {
  let place = heap.push(slot) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(slot, parent)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = slot;
}

/** Puts a slot on top, where one was taken, and moves it down to its place. */
function sinkFromTop(heap: Slot[], slot: Slot): void {
  let place = 0;
  for (;;) {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
    const goesRight = right !== undefined && left !== undefined && isBefore(right, left);
    const child = goesRight ? right : left;
    if (child === undefined || !isBefore(child, slot)) break;
    heap[place] = child;
    place = 2 * place + (goesRight ? 2 : 1);
  }
  heap[place] = slot;
}
