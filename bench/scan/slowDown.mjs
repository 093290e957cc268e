/**
 * `node slowDown.mjs <factor> <pid>...`: lets processes run for a part of the time only. Chromium's
 * own throttling (Emulation.setCPUThrottlingRate) slows the page's thread and leaves workers as fast
 * as before, which would flatter a scanner that works in one. Here every thread of the process
 * stands still together: out of each period it runs one part in `factor`. Ends with its parent.
 */
import { setPriority } from "node:os";

const [factor = "4", ...pids] = process.argv.slice(2);
const runMs = 2;

/** @param {NodeJS.Signals} signal */
function send(signal) {
  for (const pid of pids) {
    try {
      process.kill(Number(pid), signal);
    } catch {
      // It has ended; the others have not.
    }
  }
}

process.on("SIGTERM", () => {
  send("SIGCONT");
  process.exit(0);
});
// Without its parent nobody would let the processes go on.
process.on("disconnect", () => {
  send("SIGCONT");
  process.exit(0);
});

/**
 * Timers alone are a millisecond off, half of a run; so the end of each wait is spun out.
 *
 * @param {number} until
 */
function waitedUntil(until) {
  const left = until - performance.now();
  if (left > 1.5) Atomics.wait(still, 0, 0, left - 1.2);
  while (performance.now() < until);
}

const still = new Int32Array(new SharedArrayBuffer(4));
/** Time they still have to stand; when this process is late itself, the account stays right. */
let owedMs = 0;
let since = performance.now();

/** @returns {number} How long it was since the last turn. */
function turned() {
  const before = since;
  since = performance.now();
  return since - before;
}

function beat() {
  owedMs += turned() * (Number(factor) - 1);
  send("SIGSTOP");
  if (owedMs > 0) waitedUntil(since + owedMs);
  send("SIGCONT");
  owedMs -= turned();
  waitedUntil(since + runMs);
  setImmediate(beat);
}

try {
  setPriority(-10);
} catch {
  // Not everybody may go first; what is late is paid back either way.
}
beat();
