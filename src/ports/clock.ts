import type { Instant, Monotonic } from "#domain/time/instant.ts";

/** Time as the shop needs it. Nothing in domain, flows or stores looks at any other clock. */
export interface Clock {
  /** Wall clock: for dates on paper, never for time-outs. */
  now(): Instant;
  /** A clock that only runs forward: for time-outs, never for paper. */
  monotonic(): Monotonic;
  /** Calls `wake` once after `ms`; the returned function calls it off. */
  after(ms: number, wake: () => void): () => void;
}
