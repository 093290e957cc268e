import { describe, expect, test } from "vitest";
import { isTestFile, readProjectFile, readTree } from "./guards/sources.ts";
import { compareRules, ruleIds, testNames } from "./guards/specRules.ts";

const spec = `# Spec
- **TAX-1** Once per rate, see **TAX-9**.
- **TAX-2** Rounding.
- **UI-1** Yen is largest.
`;

function namesIn(text: string): readonly string[] {
  return testNames({ path: "a.test.ts", text });
}

function compare(text: string) {
  return compareRules(spec, [{ path: "a.test.ts", text }]);
}

describe("the rules of the spec", () => {
  const report = compareRules(readProjectFile("docs/spec.md"), [
    ...readTree("src", [".ts", ".tsx"]).filter(({ path }) => isTestFile(path)),
    ...readTree("tests", [".test.ts"]),
    // Tests inside a real browser's page: npm run storage.
    ...readTree("e2e", [".spec.ts", ".inPage.ts"]),
  ]);

  test("[GRD-2] each have a test", () => {
    expect(report.unproven).toEqual([]);
  });

  test("[GRD-2] are the only ones that tests name", () => {
    expect(report.unknown).toEqual([]);
  });
});

describe("the guard of the spec", () => {
  test("[GRD-2] reads a rule where it is laid down, not where it is mentioned", () => {
    expect(ruleIds(spec)).toEqual(["TAX-1", "TAX-2", "UI-1"]);
  });

  test("[GRD-2] knows the failures from the field by their letter", () => {
    const withField = `${spec}- **F1** A tablet that is switched off.\n`;
    expect(ruleIds(withField)).toContain("F1");
    const text = `test("[F1] [TAX-1, TAX-2] a", () => {}); test("[UI-1, F2] b", () => {});`;
    expect(compareRules(withField, [{ path: "a.test.ts", text }])).toEqual({
      unproven: [],
      unknown: [{ path: "a.test.ts", name: "[UI-1, F2] b", id: "F2" }],
    });
  });

  test("[GRD-2] refuses a rule that stands twice", () => {
    expect(() => ruleIds(`${spec}- **TAX-2** Another.\n`)).toThrow("TAX-2 stands twice");
  });

  test("[GRD-2] names rules without a test", () => {
    expect(compare(`test("[TAX-1] once", () => {});`).unproven).toEqual(["TAX-2", "UI-1"]);
  });

  test("[GRD-2] names ids the spec does not know", () => {
    expect(compare(`it("[TAX-1] [TAX-7] once", () => {});`).unknown).toEqual([
      { path: "a.test.ts", name: "[TAX-1] [TAX-7] once", id: "TAX-7" },
    ]);
  });

  test("[GRD-2] takes several ids of one name", () => {
    expect(compare(`test("[TAX-1, TAX-2] a [UI-1]", () => {});`).unproven).toEqual([]);
  });

  test("[GRD-2] finds names in every way a test is written", () => {
    const text = `
      test("a", () => {});
      it.only('b', () => {});
      test.each([1])("c %s", () => {});
      test.for([1])(\`d \${x}\`, () => {});
      describe("group", () => { test.concurrent("e", () => {}); });
    `;
    expect(namesIn(text)).toEqual(["a", "b", "c %s", "d …", "e"]);
  });

  test("[GRD-2] does not believe a test that does not run, a group, a comment or a text", () => {
    const text = `
      test.skip("a", () => {});
      it.todo("b");
      test.fixme("c", () => {});
      test.describe("d", () => {});
      describe("e", () => {});
      // test("f", () => {});
      const g = 'test("g", () => {})';
      attest("h");
    `;
    expect(namesIn(text)).toEqual([]);
  });
});
