import { type RestoreOptions, restoreJournal } from "./restoreJournal.ts";

/** The same for a file as the browser hands it over. */
export function restoreFrom(
  options: RestoreOptions,
  source: "mirror" | Blob,
): ReturnType<typeof restoreJournal> {
  return restoreJournal(options, source === "mirror" ? source : textOf(source));
}

/** A file's text in pieces, so that one that is larger than the memory can be read. */
async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
