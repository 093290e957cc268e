/** One object of an EMVCo merchant code: two digits of id and a text. */
export interface DecimalObject {
  readonly id: string;
  readonly value: string;
}

/**
 * Two digits of id, two of length, then the value. Lengths count characters, not bytes: a kanji
 * counts as one. `whole` is false when the text tears off in the middle of an object.
 */
export function parseDecimalTlv(text: string): {
  readonly objects: readonly DecimalObject[];
  readonly whole: boolean;
} {
  const characters = Array.from(text);
  const objects: DecimalObject[] = [];
  let at = 0;
  while (at < characters.length) {
    const head = /^(\d\d)(\d\d)$/.exec(characters.slice(at, at + 4).join(""));
    const [, id = "", length = ""] = head ?? [];
    const value = characters.slice(at + 4, at + 4 + Number(length));
    if (!head || value.length < Number(length)) return { objects, whole: false };
    objects.push({ id, value: value.join("") });
    at += 4 + value.length;
  }
  return { objects, whole: true };
}

/**
 * The same backwards.
 * @throws RangeError when an id is not two digits, or a value is empty or longer than 99 characters
 */
export function decimalTlv(objects: readonly (readonly [id: string, value: string])[]): string {
  return objects.map(([id, value]) => objectText(id, value)).join("");
}

function objectText(id: string, value: string): string {
  const { length } = Array.from(value);
  if (!/^\d\d$/.test(id)) throw new RangeError(`no id of an object: ${JSON.stringify(id)}`);
  if (length < 1 || length > 99) throw new RangeError(`object ${id} is ${length} characters long`);
  return `${id}${String(length).padStart(2, "0")}${value}`;
}
