/**
 * The one way to write a value down, so that equal values have equal hashes: JSON as RFC 8785
 * orders and escapes it, over the few types a journal needs.
 * @throws TypeError for everything that two programs could write differently, or that JSON would
 * quietly drop: fractions, undefined, dates, class instances, text that is not Unicode.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return canonicalText(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return canonicalArray(value);
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`cannot be written canonically: ${typeof value}`);
}

function canonicalArray(values: readonly unknown[]): string {
  let items = "";
  // A loop over values meets a hole as undefined, which is refused; map would skip it.
  for (const value of values) {
    if (items !== "") items += ",";
    items += canonicalJson(value);
  }
  return `[${items}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let members = "";
  // RFC 8785 orders keys by UTF-16 code units, as a sort without a comparison of its own does.
  for (const key of inOrder(Object.keys(value))) {
    if (members !== "") members += ",";
    members += (keysWritten.get(key) ?? keyWritten(key)) + canonicalJson(value[key]);
  }
  return `{${members}}`;
}

/** More names than any entry has in one place; a file that is not ours may have any number. */
const fewKeys = 40;

/** Sorted in place. Few keys are sooner moved down to their places than given to a general sort. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > fewKeys) return keys.sort();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string;
    let place = index;
    while (place > 0 && (keys[place - 1] as string) > key) {
      keys[place] = keys[place - 1] as string;
      place -= 1;
    }
    keys[place] = key;
  }
  return keys;
}

/**
 * The names of a journal's fields, as they are written. There are a few hundred of them; whoever else
 * writes canonically may use any number of names, and only the first are remembered.
 */
const keysWritten = new Map<string, string>();
const mostKeys = 1_000;

function keyWritten(key: string): string {
  const written = `${canonicalText(key)}:`;
  if (keysWritten.size < mostKeys) keysWritten.set(key, written);
  return written;
}

/** Whole numbers only: fractions are where number formatters of two languages disagree. */
function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe whole number: ${value}`);
  return String(value);
}

/** Printable ASCII without quote and backslash, which nothing has to be done about: nearly all text. */
const plainText = /^[ !#-[\]-~]*$/;

function canonicalText(value: string): string {
  if (plainText.test(value)) return `"${value}"`;
  // Half of a surrogate pair has no UTF-8 form, so its bytes would depend on who writes them.
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("text with half a surrogate pair");
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
