import { BarcodeFormat, BrowserMultiFormatReader } from "@zxing/browser";
import { DecodeHintType } from "@zxing/library";
import { createCameraScanner } from "#adapters/scanner-camera/cameraScanner.ts";
import { systemClock } from "#adapters/clock-system/systemClock.ts";
import { nowMs } from "./feedMessages.ts";

/** A text that was told, and when (ms since 1970). */
export interface Told {
  readonly text: string;
  readonly at: number;
}

/** A scanner at work. */
export interface Running {
  /** Pictures it has looked at for codes since it was started. */
  decoded(): number;
  stop(): void;
}

export type ScannerName = "noren" | "zxing-js default" | "zxing-js best";

interface Contender {
  prefetch(): Promise<void>;
  start(view: HTMLVideoElement, told: (told: Told) => void): Promise<Running>;
}

/** Each as its makers mean it to be used; all ask the same camera. */
export const contenders: Readonly<Record<ScannerName, Contender>> = {
  noren: norenContender(),
  // What its readme shows: no hints, and half a second between two looks.
  "zxing-js default": zxingJs(() => new BrowserMultiFormatReader()),
  // Only what is wanted, harder, and again at once.
  "zxing-js best": zxingJs(() => {
    const hints = new Map<DecodeHintType, unknown>([
      [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128]],
      [DecodeHintType.TRY_HARDER, true],
    ]);
    return new BrowserMultiFormatReader(hints, {
      delayBetweenScanAttempts: 0,
      delayBetweenScanSuccess: 0,
    });
  }),
};

function norenContender(): Contender {
  const scanner = createCameraScanner({ clock: systemClock });
  return {
    prefetch: () => scanner.prefetch(),
    async start(view, told) {
      let decoded = 0;
      const abort = new AbortController();
      const started = await scanner.start(
        {
          purpose: "wallet",
          view,
          cameraId: null,
          onRead: ({ text }) => told({ text, at: nowMs() }),
          onTrouble: () => undefined,
          onHint: () => undefined,
          onTally: ({ framesRead }) => void (decoded += framesRead),
          onMotion: () => undefined,
        },
        abort.signal,
      );
      if (!started.ok) throw new Error(`the scanner did not start: ${started.error.type}`);
      return { decoded: () => decoded, stop: () => started.value.stop() };
    },
  };
}

function zxingJs(create: () => BrowserMultiFormatReader): Contender {
  return {
    prefetch: () => Promise.resolve(),
    async start(view, told) {
      let decoded = 0;
      // The library warns of each format it does not find in each picture.
      console.warn = () => undefined;
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      const controls = await create().decodeFromStream(stream, view, (result) => {
        decoded += 1;
        if (result) told({ text: result.getText(), at: nowMs() });
      });
      return {
        decoded: () => decoded,
        stop() {
          controls.stop();
          for (const track of stream.getTracks()) track.stop();
        },
      };
    },
  };
}
