import { beforeEach, describe, expect, test } from "vitest";
import type { ScanOptions, Scanner, ScanSession, Wedge } from "./scanner.ts";

/** A tablet with a camera, and the person who may forbid it. */
export interface ScannerWorld {
  readonly scanner: Scanner;
  /** How often a picture was asked for, and how many tracks are live now. */
  asked(): number;
  live(): number;
  /** The person forbids the camera, or allows it again. */
  forbid(is: boolean): void;
  /** A code comes before the camera, whether anybody looks or not. */
  show(text: string): void;
}

/** What every scanner has to keep, whatever reads for it. */
export function scannerContract(
  name: string,
  makeWorld: () => ScannerWorld | Promise<ScannerWorld>,
): void {
  describe(`${name} keeps the contract of scanners`, () => {
    let world: ScannerWorld;
    let texts: string[] = [];
    let tallies = 0;
    beforeEach(async () => {
      world = await makeWorld();
      texts = [];
      tallies = 0;
    });

    function starting(signal = new AbortController().signal) {
      const options: ScanOptions = {
        purpose: "wallet",
        view: null,
        cameraId: null,
        onRead: ({ text }) => texts.push(text),
        onTrouble: () => undefined,
        onHint: () => undefined,
        onTally: () => (tallies += 1),
        onMotion: () => undefined,
      };
      return world.scanner.start(options, signal);
    }

    async function started(signal?: AbortSignal): Promise<ScanSession> {
      const session = await starting(signal);
      if (!session.ok) throw new Error(`not started: ${session.error.type}`);
      return session.value;
    }

    test("[SCAN-3] fetches what it needs without touching the camera", async () => {
      await world.scanner.prefetch();
      expect(world.asked()).toBe(0);
    });

    test("[SCAN-1] tells each code while it reads", async () => {
      await started();
      expect(world.live()).toBe(1);
      world.show("a");
      world.show("b");
      expect(texts).toEqual(["a", "b"]);
    });

    test("[SCAN-3] [SCAN-15] lets go of the camera when it is stopped, says its last word once, and nothing after it", async () => {
      const session = await started();
      session.stop();
      const lastWord = tallies;
      session.stop();
      world.show("a");
      expect(world.live()).toBe(0);
      expect(texts).toEqual([]);
      expect(lastWord).toBeGreaterThan(0);
      expect(tallies).toBe(lastWord);
    });

    test("[SCAN-2] answers with what is wrong instead of failing, and begins when it is put right", async () => {
      world.forbid(true);
      expect(await starting()).toEqual({ ok: false, error: { type: "denied" } });
      expect(world.live()).toBe(0);
      world.forbid(false);
      await started();
      expect(world.live()).toBe(1);
    });

    test("[SCAN-3] begins again after it was stopped", async () => {
      (await started()).stop();
      await started();
      expect(world.live()).toBe(1);
      world.show("a");
      expect(texts).toEqual(["a"]);
    });

    test("[SCAN-3] that is called off before it has begun holds no camera", async () => {
      const abort = new AbortController();
      const beginning = starting(abort.signal);
      abort.abort();
      expect(await beginning).toMatchObject({ ok: false });
      expect(world.live()).toBe(0);
    });

    test("[SCAN-3] that is called off while it reads lets go of the camera", async () => {
      const abort = new AbortController();
      await started(abort.signal);
      abort.abort();
      world.show("a");
      expect(world.live()).toBe(0);
      expect(texts).toEqual([]);
    });
  });
}

/** A hand scanner on a counter. */
export interface WedgeWorld {
  readonly wedge: Wedge;
  /** The scanner reads a code and types it. */
  scan(text: string): Promise<void>;
}

/** What every hand scanner that types has to keep. */
export function wedgeContract(name: string, makeWorld: () => WedgeWorld): void {
  describe(`${name} keeps the contract of hand scanners`, () => {
    test("[SCAN-5] tells each code once, and nothing after listening ended", async () => {
      const { wedge, scan } = makeWorld();
      const texts: string[] = [];
      const end = wedge.listen(({ text, symbology }) => texts.push(`${symbology} ${text}`));
      await scan("49123456");
      await scan("49681239");
      end();
      end();
      await scan("49123456");
      expect(texts).toEqual(["KEYBOARD 49123456", "KEYBOARD 49681239"]);
    });
  });
}
