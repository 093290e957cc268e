import { readFileSync } from "node:fs";
import { createFrameReader, type FrameReader } from "#adapters/scanner-camera/reading/readFrame.ts";
import { createZxingWasmEngine } from "#adapters/scanner-camera/reading/zxingWasmEngine.ts";
import { nothingSeen, weigh } from "#domain/scan/agreement.ts";
import { monotonic } from "#domain/time/instant.ts";
import type { Reader, Wish } from "./reader.ts";

/** Time between two pictures of a camera with 15 frames a second (ms). */
const frameMs = 66;

/** The till's own: the same reading and the same agreement that stand behind its camera. */
export async function noren(root: string, frameBudgetMs: number): Promise<Reader> {
  const file = readFileSync(`${root}node_modules/zxing-wasm/dist/reader/zxing_reader.wasm`);
  const engine = await createZxingWasmEngine(await WebAssembly.compile(file));
  const readers: Readonly<Record<Wish, FrameReader>> = {
    wallet: createFrameReader(engine, "wallet"),
    goods: createFrameReader(engine, "goods"),
  };
  return {
    name: "noren",
    async read({ width, height, pixels }, wish) {
      const began = process.cpuUsage();
      // Other programs on this machine must not decide how long the till looks.
      const timeLeftMs = () => {
        const { user, system } = process.cpuUsage(began);
        return frameBudgetMs - (user + system) / 1_000;
      };
      const frame = { width, height, pixels: new Uint8ClampedArray(pixels.buffer) };
      return readers[wish].read(frame, timeLeftMs);
    },
    believed(pictures) {
      let agreement = nothingSeen;
      for (const [at, readings] of pictures.entries()) {
        const sightings = readings.map(
          (reading) => ({ ...reading, engine: "zxing-wasm" }) as const,
        );
        const verdict = weigh(agreement, { at: monotonic(at * frameMs), sightings });
        agreement = verdict.agreement;
        if (verdict.accepted) return verdict.accepted.sighting.text;
      }
      return null;
    },
  };
}
