/**
 * The answer of anything that may fail for a reason we expect. `error` is a plain object of a
 * closed union, so that the compiler insists on every case; our own bugs throw instead.
 */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function err<Failure>(error: Failure): Result<never, Failure> {
  return { ok: false, error };
}
