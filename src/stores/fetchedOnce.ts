/**
 * Calls `fetch` at the first use and hands out the same promise from then on; when it failed, it is
 * called again at the next use.
 */
export function fetchedOnce<Part>(fetch: () => Promise<Part>): () => Promise<Part> {
  let fetching: Promise<Part> | null = null;
  return () => {
    fetching ??= fetch().catch((fault: unknown) => {
      fetching = null;
      throw fault;
    });
    return fetching;
  };
}
