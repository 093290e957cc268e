import * as v from "valibot";

/** Reads anything and gives a `Value`, or says why not. */
export type Schema<Value> = v.GenericSchema<unknown, Value>;

/**
 * An object with exactly these members. The domain's type says which, so a field added there and
 * forgotten here does not compile.
 */
export function shape<Value extends object>(members: {
  readonly [Key in keyof Value]-?: Schema<Value[Key]>;
}): Schema<Value> {
  return v.strictObject(members as v.ObjectEntries) as unknown as Schema<Value>;
}

/** A union told apart by one member, with a schema for every arm the domain knows. */
export function choice<Tag extends string, Value extends Readonly<Record<Tag, string>>>(
  tag: Tag,
  arms: {
    readonly [Name in Value[Tag]]: Schema<Extract<Value, Readonly<Record<Tag, Name>>>>;
  },
): Schema<Value> {
  const schemas = new Map<unknown, Schema<unknown>>(Object.entries(arms));
  const chosen = v.lazy((input) => schemas.get(isObject(input) && input[tag]) ?? v.never());
  return chosen as unknown as Schema<Value>;
}

/** One of the words of a union; the compiler insists on all of them. */
export function word<Word extends string>(words: Readonly<Record<Word, true>>): Schema<Word> {
  return v.custom<Word>((input) => typeof input === "string" && Object.hasOwn(words, input));
}

export function nullable<Value>(schema: Schema<Value>): Schema<Value | null> {
  return v.nullable(schema);
}

/** A member that is not there at all where it has nothing to say: undefined has no canonical form. */
export function maybe<Value>(schema: Schema<Value>): Schema<Value | undefined> {
  return v.exactOptional(schema);
}

export function list<Value>(schema: Schema<Value>): Schema<readonly Value[]> {
  return v.array(schema);
}

/** Any text, under whatever brand the domain gave it. */
export function text<Brand extends string = string>(): Schema<Brand> {
  return v.custom<Brand>((input) => typeof input === "string");
}

/** Any safe whole number, under whatever brand the domain gave it: yen, milliseconds, counts. */
export function whole<Brand extends number = number>(): Schema<Brand> {
  return v.custom<Brand>((input) => Number.isSafeInteger(input));
}

/**
 * A table with names from outside as keys. Taken as it is, because a copy made key by key would
 * have to leave out names such as "__proto__".
 */
export function table<Value>(schema: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  return v.custom<Readonly<Record<string, Value>>>(
    (input) => isObject(input) && Object.values(input).every((value) => v.is(schema, value)),
  );
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null;
}

export function isSound<Value>(schema: Schema<Value>, stored: unknown): stored is Value {
  return v.is(schema, stored);
}

/** What stands on disk is not what this program writes: nothing of it is believed. */
export class DamagedRecord extends Error {
  override readonly name = "DamagedRecord";
}

/** @throws DamagedRecord naming the place, never the value: what is damaged may hold anything. */
export function believe<Value>(schema: Schema<Value>, stored: unknown, what: string): Value {
  const read = v.safeParse(schema, stored);
  if (read.success) return read.output;
  throw new DamagedRecord(`${what} is damaged at "${v.getDotPath(read.issues[0]) ?? ""}"`);
}
