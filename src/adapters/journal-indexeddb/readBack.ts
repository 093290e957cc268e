import { canonicalJson } from "#domain/journal/canonical.ts";
import type { Entry } from "#domain/journal/entry.ts";
import type { Connection } from "./connection.ts";
import { entrySchema } from "./entrySchemas.ts";
import { DamagedRecord, isSound } from "./shape.ts";

/**
 * Disks have been seen to take a record and give an empty one back.
 * @throws DamagedRecord when the entry is not there as it was written
 */
export async function readBack(connection: Connection, entry: Entry): Promise<void> {
  const stored = await connection.inTransaction(["entries"], "readonly", (tx) =>
    tx.objectStore("entries").get(entry.seq),
  );
  if (!isSound(entrySchema, stored) || canonicalJson(stored) !== canonicalJson(entry)) {
    throw new DamagedRecord(`entry ${entry.seq} is not the one that was written`);
  }
}
