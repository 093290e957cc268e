import { recognise } from "#domain/code/recognise.ts";
import type { Recognised } from "#domain/code/recognised.ts";

interface Question {
  readonly id: string | number;
  readonly code: string;
}

/**
 * The outsider's way to ask what a code is: `[{"id","code"}]` in, `[{"id","kind"}]` out, in the
 * same order. Goods, addresses that take no money and everything else that is no payment code are
 * `UNKNOWN`. Throws an Error that says what is wrong when the input has another shape.
 *
 * AIM prefixes are dropped, because an outsider does not say which scanner a text came from.
 */
export function answer(input: unknown): unknown {
  if (!Array.isArray(input)) throw new Error('expected an array of {"id","code"}');
  return input.map((entry: unknown, index) => {
    const { id, code } = checkQuestion(entry, index);
    return { id, kind: kindOf(recognise(code, { aimPrefix: "drop" })) };
  });
}

function checkQuestion(entry: unknown, index: number): Question {
  if (typeof entry !== "object" || entry === null) {
    throw new Error(`entry ${index}: expected an object with "id" and "code"`);
  }
  const { id, code } = entry as { readonly id?: unknown; readonly code?: unknown };
  if (typeof id !== "string" && typeof id !== "number") {
    throw new Error(`entry ${index}: "id" must be a string or a number`);
  }
  if (typeof code !== "string") throw new Error(`entry ${index}: "code" must be a string`);
  return { id, code };
}

function kindOf(recognised: Recognised): string {
  switch (recognised.kind) {
    case "wallet":
      return recognised.family;
    case "shopQr":
      return recognised.standard;
    case "url":
      return recognised.payment ? "MPM_URL" : "UNKNOWN";
    case "emvCpm":
      return "EMV_CPM";
    case "emvCpmBroken":
      return "EMV_CPM_BAD";
    case "jpqrCpm":
      return "JPQR_CPM";
    case "product":
    case "productMisread":
    case "ownReceipt":
    case "unknown":
      return "UNKNOWN";
  }
}
