import type { SilenceCause, Silent } from "#domain/payment/answers.ts";
import type { FaultId } from "./faults.ts";
import type { Process } from "./process.ts";
import type { Stage } from "./stage.ts";

/** Carries one question to the acquirer and its answer back, if it can. */
export type Network = <Answer>(
  process: Process,
  question: Question<Answer>,
) => Promise<Answer | Silent>;

export interface Question<Answer> {
  /** Names the question for ever. */
  readonly moment: string;
  /** How long the till waits for the answer (ms). */
  readonly timeoutMs: number;
  /** What the acquirer does and says each time the question reaches it. */
  arrives(moment: string): Answer | Silent;
}

export function silent(cause: SilenceCause): Silent {
  return { kind: "silent", cause };
}

/** How long a message takes that is held up on its way (ms). */
const heldUpMs: Partial<Record<FaultId, readonly [least: number, most: number]>> = {
  // Just about what a till is ready to wait for.
  responseLate: [6_600, 7_900],
  // Forgotten in a queue, it turns up when nobody thinks of it any more.
  requestSlow: [30_000, 180_000],
  responseSlow: [30_000, 180_000],
};

/** A network on which nothing goes wrong (mean, ms). */
const quickMs = 100;

export function createNetwork(stage: Stage): Network {
  const { agenda } = stage;
  let offlineUntil = 0;

  function legMs(moment: string, fault: FaultId | null): number {
    const chance = stage.draw(`leg ${moment}`);
    const heldUp = fault && heldUpMs[fault];
    const meanMs = stage.quiet ? quickMs : stage.shape.meanDelayMs;
    return heldUp ? chance.between(...heldUp) : 1 + chance.delay(meanMs);
  }

  return (process, { moment, timeoutMs, arrives }) =>
    new Promise((resolve) => {
      stage.stirred();
      const hear = process.after(timeoutMs, `${moment} timed out`, () => done(silent("timeout")));
      const done = (answer: Parameters<typeof resolve>[0]) => {
        hear();
        resolve(answer);
      };
      const fails = (cause: SilenceCause) =>
        void process.after(50, `${moment} ${cause}`, () => done(silent(cause)), "answer");

      if (agenda.now < offlineUntil) {
        fails("network");
        return;
      }
      const request = stage.strikes("request", moment);
      switch (request) {
        case "offline":
          offlineUntil = agenda.now + stage.draw(`offline ${moment}`).between(1_000, 60_000);
          fails("network");
          return;
        case "requestLost":
          return;
        case "connectionRefused":
          fails("network");
          return;
        case "captivePortal":
          fails("unreadable");
          return;
        default:
      }
      const arriveMs = legMs(moment, request);
      agenda.after(arriveMs, `${moment} arrives`, () => answer(moment, arrives(moment)));
      if (request === "requestDuplicated") {
        const copy = `${moment} copy`;
        // Whoever doubles a request does so at once: its copy is not far behind.
        const behindMs = stage.draw(`leg ${copy}`).between(1, 2_000);
        agenda.after(arriveMs + behindMs, `${copy} arrives`, () => void arrives(copy));
      }

      function answer(from: string, said: Parameters<typeof resolve>[0]): void {
        const response = stage.strikes("response", from);
        if (response === "responseLost") return;
        const backMs = legMs(`${from} back`, response);
        const heard = response === "connectionReset" ? silent("network") : said;
        process.after(backMs, `${from} answered`, () => done(heard), "answer");
      }
    });
}
