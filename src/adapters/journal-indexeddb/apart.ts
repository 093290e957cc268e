/** What of the Storage API's draft on buckets is used here (wicg.github.io/storage-buckets). */
interface StorageBuckets {
  open(
    name: string,
    options: { readonly durability: "strict"; readonly persisted: true },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

/**
 * Databases that share no file with the till's own, as far as the browser has such.
 *
 * Quirk: Chromium keeps all databases of an address in one log. When it is killed between the head of
 * a record and its body, the next start writes on behind that head, and the start after that takes the
 * whole for damaged and throws every database of the address away. A bucket has a log of its own. Other
 * engines have a file for each database.
 * @param bucketName says what is kept there
 * @throws DOMException when the browser cannot open it
 */
export async function databasesApart(bucketName = "copy"): Promise<IDBFactory> {
  // A worker's or a page's; Node 20, where the tests of this adapter run, has no navigator.
  const { navigator } = globalThis as {
    readonly navigator?: { readonly storageBuckets?: StorageBuckets };
  };
  const bucket = await navigator?.storageBuckets?.open(bucketName, {
    durability: "strict",
    persisted: true,
  });
  return bucket?.indexedDB ?? indexedDB;
}
