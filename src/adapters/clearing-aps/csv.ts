/**
 * Reads a table as RFC 4180 lays it down: cells parted by commas, records by line ends, and a cell in
 * quotes where it holds one of those; a quote within is written twice.
 * @returns null for a text that is not written so, for then nobody knows where its cells end
 */
export function parseCsv(text: string): readonly (readonly string[])[] | null {
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const records: (readonly string[])[] = [];
  let record: string[] = [];
  while (cell.lastIndex < text.length || record.length > 0) {
    const found = cell.exec(text);
    if (!found) return null;
    const [, inQuotes, plain = "", end] = found;
    record.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}
