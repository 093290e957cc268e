import type { TillLock } from "#ports/tillLock.ts";

const lockName = "noren-till";

/** The browser frees the lock when the tab closes, crashes or is put away: nobody has to. */
export function createTillLock(locks: Pick<LockManager, "request">): TillLock {
  return {
    acquire(onWaiting: () => void): Promise<void> {
      return new Promise<void>((held, failed) => {
        const keep = (): Promise<never> => {
          held();
          return new Promise<never>(() => undefined);
        };
        const keepOrWait = (lock: Lock | null): Promise<unknown> => {
          if (lock !== null) return keep();
          onWaiting();
          return Promise.resolve(locks.request(lockName, keep)).catch(failed);
        };
        locks.request(lockName, { ifAvailable: true }, keepOrWait).catch(failed);
      });
    },
  };
}
