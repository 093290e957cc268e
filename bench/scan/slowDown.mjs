/**
 * `node slowDown.mjs <factor> <pid>...`: lets processes run for a part of the time only. Chromium's
 * own throttling (Emulation.setCPUThrottlingRate) slows the page's thread and leaves workers as fast
 * as before, which would flatter a scanner that works in one. Here every thread of the process
 * stands still together: out of each period it runs one part in `factor`. Ends with its parent.
 */
const [factor = "4", ...pids] = process.argv.slice(2);
const runMs = 2;
const stopMs = runMs * (Number(factor) - 1);

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
 * Timers alone are a millisecond off, a third of a period; so the end of each wait is spun out.
 *
 * @param {number} until
 */
function waited(until) {
  const left = until - performance.now();
  if (left > 1.5) Atomics.wait(still, 0, 0, left - 1.2);
  while (performance.now() < until);
}

const still = new Int32Array(new SharedArrayBuffer(4));
let next = performance.now();
function beat() {
  send("SIGSTOP");
  next += stopMs;
  waited(next);
  send("SIGCONT");
  next += runMs;
  waited(next);
  setImmediate(beat);
}
beat();
