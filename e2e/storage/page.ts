import { parameter, tell } from "./report.ts";

/** What this page can be asked to do, by the name in its address. */
const jobs: Readonly<Record<string, () => Promise<void>>> = {
  tests: async () => (await import("./tests.ts")).runTests(),
  latency: async () => (await import("./latency.ts")).measureAppends(),
  race: async () => (await import("./race.ts")).race(),
  look: async () => (await import("./look.ts")).lookOnly(),
  shift: async () => (await import("./shift.ts")).workShift(),
  fill: async () => (await import("./fill.ts")).fill(),
};

const work = jobs[parameter("job")] ?? (() => Promise.reject(new Error("no such job")));
try {
  await work();
} catch (cause) {
  // Without this a page that broke and one that is slow would look the same from outside.
  await tell("broken", cause instanceof Error ? `${cause.message}\n${cause.stack}` : String(cause));
}
