import { benchClean, benchFrames, type Progress, type Results } from "./frames.ts";
import type { Reader } from "./reader.ts";
import { zxingJsBest, zxingJsDefault } from "./zxingJs.ts";
import { zxingWasm } from "./zxingWasm.ts";
export async function readersOf(root: string): Promise<readonly Reader[]> {
  return [await zxingWasm(root), zxingJsDefault(), zxingJsBest()];
}
export { benchClean, benchFrames, type Progress, type Results };
