import { frameBudgetMs } from "#adapters/scanner-camera/lookout/effort.ts";
import { noren } from "./noren.ts";
import type { Reader } from "./reader.ts";
import { zxingJsBest, zxingJsDefault } from "./zxingJs.ts";
import { zxingWasm } from "./zxingWasm.ts";

export { benchClean, benchFrames } from "./frames.ts";
export { benchPhotos } from "./photos.ts";

/**
 * Every reader that is compared, the till's own first.
 *
 * @param root The project's folder, with its slash.
 * @param fast Without @zxing/browser, which takes most of the time.
 */
export async function readersOf(root: string, fast: boolean): Promise<readonly Reader[]> {
  const readers = [await noren(root, frameBudgetMs), await zxingWasm(root)];
  return fast ? readers : [...readers, zxingJsDefault(), zxingJsBest()];
}

export { emptyCounter, liveCustomer } from "./liveCustomers.ts";
export { frameSizes } from "../../camera/bitmap.ts";
export { quantile } from "./score.ts";
