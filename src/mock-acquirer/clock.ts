export interface AcquirerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects with an AbortError when the signal says so before. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
