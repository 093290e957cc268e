/** The end of a switch over a union: a case somebody forgot is a compile error here. */
export function exhaustive(forgotten: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(forgotten)}`);
}
