import programUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

let loading: Promise<WebAssembly.Module> | null = null;

/**
 * The reader's program, compiled once for the page and handed to each worker that is started. A
 * fetch that fails is made again the next time.
 * @throws what the browser throws where WebAssembly is missing or the network is
 */
export function loadProgram(): Promise<WebAssembly.Module> {
  loading ??= compiled().catch((fault: unknown) => {
    loading = null;
    throw fault;
  });
  return loading;
}

async function compiled(): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly here");
  const response = await fetch(programUrl);
  if (!response.ok) throw new Error(`the reader's program did not come: ${response.status}`);
  // Compiled while it comes, where the server gives it its proper type.
  const copy = response.clone();
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    return WebAssembly.compile(await copy.arrayBuffer());
  }
}
