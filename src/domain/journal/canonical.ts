/**
 * The one way to write a value down, so that equal values have equal hashes: JSON as RFC 8785
 * orders and escapes it, over the few types a journal needs.
 * @throws TypeError for everything that two programs could write differently, or that JSON would
 * quietly drop: fractions, undefined, dates, class instances, text that is not Unicode.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (typeof value === "string") return canonicalText(value);
  // Array.from turns holes into undefined, which is refused; map would skip them.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .sort(byCodeUnits)
      .map((key) => `${canonicalText(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`cannot be written canonically: ${typeof value}`);
}

/** Whole numbers only: fractions are where number formatters of two languages disagree. */
function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe whole number: ${value}`);
  return String(value);
}

function canonicalText(value: string): string {
  // Half of a surrogate pair has no UTF-8 form, so its bytes would depend on who writes them.
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("text with half a surrogate pair");
  return JSON.stringify(value);
}

/** RFC 8785 orders keys by UTF-16 code units, whatever the language of the till. */
function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
