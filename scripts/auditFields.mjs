/** How the auditor reads a member of a line: it is there and of its kind, or the line says nothing. */

/** @type {(value: unknown, path: string) => unknown} */
export const dig = (value, path) =>
  path.split(".").reduce((/** @type {unknown} */ it, name) => {
    return it instanceof Object && Object.hasOwn(it, name) ? Reflect.get(it, name) : undefined;
  }, value);

/** @type {(value: unknown, path: string, type?: "string" | "boolean") => string} */
export const text = (value, path, type = "string") => {
  const found = dig(value, path);
  if (typeof found === type && found !== "") return String(found);
  throw new Error(`${path} is no ${type === "string" ? "text" : type}`);
};

/** @type {(value: unknown, path: string) => number} */
export const yen = (value, path) => {
  const found = dig(value, path);
  if (typeof found === "number" && Number.isSafeInteger(found) && found >= 0) return found;
  throw new Error(`${path} is no amount in whole yen`);
};

/** A list that may be left out. @type {(value: unknown, path: string) => readonly unknown[]} */
export const list = (value, path) => {
  const found = dig(value, path) ?? [];
  if (Array.isArray(found)) return found;
  throw new Error(`${path} is no list`);
};

/** @type {(value: unknown) => string} */
export const canonical = (value) => {
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Error("a fraction");
  if (typeof value === "string" && /\p{Surrogate}/u.test(value)) throw new Error("half a letter");
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map((pair) => pair.map(canonical).join(":")).join(",")}}`;
};
