import type { ja } from "./ja.ts";

/** The shape of a catalogue or of one part of it: same keys, same values to fill in, other words. */
export type InOtherWords<Part> = {
  readonly [Key in keyof Part]: Part[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** Every text a cashier may read. Japanese is the source; a missing line does not compile. */
export type Messages = InOtherWords<typeof ja>;
