import { deleteDB } from "idb";
import type { Clock } from "#ports/clock.ts";
import { connect } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { openDatabase } from "./database.ts";
import type { NorenDatabase } from "./database.ts";
import { Refused } from "./failures.ts";

/** How long an older window may hold up what we want with the database (ms). */
const patienceMs = 5_000;

/**
 * Connects to the till's database, but does not wait for ever for a window that holds an older one: a
 * window in the background may be asleep and never hear that it should let go. A browser's own
 * trouble with its files is often over at once, so it is asked again, but only once.
 */
export async function reach(name: string, clock: Clock): Promise<Connection> {
  const open = (wanted: string) => inTime(clock, wanted);
  try {
    return await connect(name, open);
  } catch (cause) {
    if (!isBrowsersTrouble(cause)) throw cause;
    return connect(name, open);
  }
}

/** UnknownError: the browser cannot read its own files. */
export function isBrowsersTrouble(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "UnknownError";
}

/** Removes a database that cannot be opened any more, once everything of it that can be kept is kept. */
export async function removed(name: string, clock: Clock): Promise<void> {
  await patiently(clock, (blocked) => deleteDB(name, { blocked }));
}

async function inTime(clock: Clock, name: string): Promise<NorenDatabase> {
  return patiently(
    clock,
    (blocked) => openDatabase(name, blocked),
    // The browser still carries out what it was asked for; nobody wants this handle any more.
    (late) => late.close(),
  );
}

/** @param dispose what to do with an answer that nobody waits for any more */
function patiently<Value>(
  clock: Clock,
  ask: (blocked: () => void) => Promise<Value>,
  dispose: (late: Value) => void = () => undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    let callOff = (): void => undefined;
    const blocked = (): void => {
      callOff = clock.after(patienceMs, () => {
        givenUp = true;
        reject(new Refused({ type: "blocked" }));
      });
    };
    ask(blocked).then(
      (value) => {
        callOff();
        if (givenUp) dispose(value);
        else resolve(value);
      },
      (cause: unknown) => {
        callOff();
        reject(cause);
      },
    );
  });
}
