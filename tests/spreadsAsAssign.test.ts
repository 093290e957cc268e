import { runInNewContext } from "node:vm";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";
import { withoutSpreads } from "../scripts/spreadsAsAssign.mjs";

describe("copies by spread, written as Object.assign", () => {
  const given = "const a = { one: 1, two: 2 }, b = { two: 3 }, none = null;\n";

  /** The value of an expression over the records above; what it is made of is looked at as JSON. */
  function valueOf(code: string): string {
    return JSON.stringify(runInNewContext(code));
  }

  test.each([
    "{ ...a }",
    "{ ...a, three: 3 }",
    "{ zero: 0, ...a }",
    "{ two: 0, ...a, two: 4 }",
    "{ ...a, ...b }",
    "{ ...b, ...a, x: 1, y: 2, ...none, }",
    "{ zero: 0, ...a, x: { ...b, y: [{ ...a, z: 1 }] }, ...{ ...b, last: 1 } }",
    "[a].map(({ one, ...rest }) => ({ ...rest, one: one + 1 }))",
    '{ ...(none ?? a), ["k" + 1]: [...[1, 2]], f() { return 1; } }',
  ])("%s is the same value, with its keys in the same order", (expression) => {
    const code = `${given}(${expression})`;
    const written = withoutSpreads(code, parseAst(code));
    expect(written).toContain("Object.assign(");
    expect(valueOf(written)).toBe(valueOf(code));
  });

  test("what has no spread stays as it is", () => {
    const code = `${given}({ one: 1, list: [...[a], Math.max(...[1, 2])] })`;
    expect(withoutSpreads(code, parseAst(code))).toBe(code);
  });
});
