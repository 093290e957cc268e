import type { AcquirerClock } from "./clock.ts";
import { errandAt, type Ledger } from "./ledger.ts";
import type { Courier } from "./notify/courier.ts";

/** How the acquirer reaches the merchant. */
export type Notify = (request: Request) => Promise<Response>;

export interface PostParts {
  readonly ledger: Ledger;
  readonly clock: AcquirerClock;
  readonly notify: Notify;
  readonly keys: () => Promise<CryptoKeyPair>;
  /** Pauses between the tries of one notification (ms); when they are spent it is given up. */
  readonly ladderMs?: readonly number[] | undefined;
}

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** The steps Alipay publishes for its home market; the acquirer's own are not published. */
export const usualLadderMs: readonly number[] = [
  2 * secondMs,
  2 * secondMs,
  4 * minuteMs,
  10 * minuteMs,
  10 * minuteMs,
  hourMs,
  2 * hourMs,
  6 * hourMs,
  15 * hourMs,
];

/** The part of the post that is there from the start; the rest comes with the first errand. */
export interface Post {
  /** The ledger, watched for orders that have an errand. */
  readonly ledger: Ledger;
  atRest(): Promise<void>;
}

/** Begins with whatever errands an earlier page has left. */
export function createPost(parts: PostParts): Post {
  let courier: Promise<Courier> | null = null;

  async function wake(): Promise<void> {
    courier ??= import("./notify/courier.ts").then(({ createCourier }) => createCourier(parts));
    try {
      (await courier).wake();
    } catch {
      // The program's files are out of reach; the next errand asks for them again.
      courier = null;
    }
  }

  const start = parts.ledger.nextErrandAt().then(
    (at) => (at === null ? undefined : wake()),
    // A ledger that cannot be read now is read by the first question, and says so then.
    () => undefined,
  );

  const ledger: Ledger = {
    ...parts.ledger,
    async change(id, decide) {
      let hasErrand = false;
      const answer = await parts.ledger.change(id, (kept) => {
        const decision = decide(kept);
        hasErrand = decision.row !== null && errandAt(decision.row) !== null;
        return decision;
      });
      if (hasErrand) void wake();
      return answer;
    },
  };

  return {
    ledger,
    async atRest() {
      await start;
      await (await courier)?.atRest();
    },
  };
}
