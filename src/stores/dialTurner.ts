import type { CameraDial } from "#ports/scanner.ts";

/**
 * Turns a dial after a finger that moves faster than a camera can follow: while one value is being
 * set, only the newest of those that come meanwhile is kept.
 * @param settled told the value the camera has in the end, which is the old one when it refused
 */
export function createDialTurner(dial: CameraDial, settled: (value: number) => void) {
  let accepted = dial.value;
  let wanted: number | null = null;
  let turning = false;

  async function turned(): Promise<void> {
    turning = true;
    while (wanted !== null) {
      const value: number = wanted;
      wanted = null;
      accepted = await dial.set(value).then(
        () => value,
        () => accepted,
      );
    }
    turning = false;
    settled(accepted);
  }

  return function turn(value: number): void {
    wanted = Math.min(dial.max, Math.max(dial.min, value));
    if (!turning) void turned();
  };
}
