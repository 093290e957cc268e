import { describe, expect, test } from "vitest";
import { checkImports, readImportLaw } from "./guards/importLaw.ts";
import { readProjectFile, readTree } from "./guards/sources.ts";

const law = readImportLaw(`# Architecture

## Import law

| room | may import |
| --- | --- |
| domain | nothing |
| ports | domain |
| stores | ports, domain, zustand |
| features | stores, react |
| mock-acquirer | hono |
| main | all |
| testkit | domain |

Test files (\`*.test.ts\`, \`*.contract.ts\`) may also import testkit, mock-acquirer,
vitest and node.

## Something else

| flows | all |
`);

const packages = new Set(["react", "react-dom", "zustand", "hono"]);

/** Reasons for which one line in one file is refused. */
function reasons(path: string, text: string): readonly string[] {
  return checkImports(law, [{ path, text }], packages).map(({ reason }) => reason);
}

describe("the import law", () => {
  test("[GRD-1] holds in every file of src", () => {
    const { dependencies } = JSON.parse(readProjectFile("package.json")) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    // Ambient declarations belong to the whole tree and bring nothing in.
    const files = readTree("src", [".ts", ".tsx"]).filter(({ path }) => !path.endsWith(".d.ts"));
    expect(files.length).toBeGreaterThan(0);
    expect(
      checkImports(
        readImportLaw(readProjectFile("docs/architecture.md")),
        files,
        new Set(Object.keys(dependencies)),
      ),
    ).toEqual([]);
  });
});

describe("the guard of the import law", () => {
  test("[GRD-1] reads the rooms of the table and nothing else", () => {
    expect([...law.rooms.keys()]).toEqual([
      "domain",
      "ports",
      "stores",
      "features",
      "mock-acquirer",
      "main",
      "testkit",
    ]);
    expect(law.rooms.get("domain")).toEqual(new Set());
    expect(law.testsToo).toEqual(new Set(["testkit", "mock-acquirer", "vitest", "node"]));
  });

  test("[GRD-1] refuses to pass when there is no table", () => {
    expect(() => readImportLaw("# Architecture\n")).toThrow(/cannot be read/);
  });

  test.each([
    ["src/ports/clock.ts", `import { yen } from "#domain/money/yen.ts";`],
    ["src/domain/tax/a.ts", `import { yen } from "../money/yen.ts";`],
    ["src/stores/cart.ts", `import { createStore } from "zustand/vanilla";`],
    ["src/features/sales/A.tsx", `import styles from "./A.module.css";`],
    ["src/main.tsx", `import { createRoot } from "react-dom/client"; import "#stores/a.ts";`],
    ["src/domain/tax/a.test.ts", `import { test } from "vitest"; import "#testkit/a.ts";`],
    ["src/ports/a.contract.ts", `import { readFileSync } from "node:fs";`],
    ["src/ports/a.test.ts", `import { mock } from "#mock-acquirer/service.ts";`],
  ])("[GRD-1] lets an allowed arrow in %s pass", (path, text) => {
    expect(reasons(path, text)).toEqual([]);
  });

  test.each([
    [`import { a } from "#stores/a.ts";`],
    [`import type { A } from "#stores/a.ts";`],
    [`export { a } from "#stores/a.ts";`],
    [`export * from "#stores/a.ts";`],
    [`const a = await import("#stores/a.ts");`],
    [`type A = import("#stores/a.ts").A;`],
  ])("[GRD-1] refuses an arrow that points back, however it is written: %s", (text) => {
    expect(reasons("src/domain/tax/a.ts", text)).toEqual(["domain may not import stores"]);
  });

  test("[GRD-1] refuses one feature in another", () => {
    const text = `import { A } from "../receipts/A.tsx";`;
    expect(reasons("src/features/sales/B.tsx", text)).toEqual([
      "the feature sales may not import the feature receipts",
    ]);
  });

  test("[GRD-1] refuses packages that are not in the room's list, Node's own included", () => {
    expect(reasons("src/domain/a.ts", `import "zustand";`)).toHaveLength(1);
    expect(reasons("src/features/sales/a.ts", `import "react-dom";`)).toHaveLength(1);
    expect(reasons("src/domain/a.ts", `import "node:fs";`)).toHaveLength(1);
    expect(reasons("src/main.tsx", `import "vitest";`)).toHaveLength(1);
  });

  test("[GRD-1] refuses to leave a room by a relative path, or to address one's own by #", () => {
    expect(reasons("src/ports/a.ts", `import "../domain/a.ts";`)).toHaveLength(1);
    expect(reasons("src/ports/a.ts", `import "../../tests/a.ts";`)).toHaveLength(1);
    expect(reasons("src/domain/a.ts", `import "#domain/b.ts";`)).toHaveLength(1);
  });

  test("[GRD-1] refuses the testkit outside of tests, even to the composition root", () => {
    expect(reasons("src/main.tsx", `import "#testkit/a.ts";`)).toHaveLength(1);
    expect(reasons("src/ports/a.ts", `import "#testkit/a.ts";`)).toHaveLength(1);
  });

  test("[GRD-1] gives a test no arrow that its room does not have, but the testing ones", () => {
    expect(reasons("src/domain/a.test.ts", `import "#stores/a.ts";`)).toHaveLength(1);
  });

  test("[GRD-1] refuses what it cannot follow: no extension, a computed address, a new room", () => {
    expect(reasons("src/domain/a.ts", `import "./b";`)).toHaveLength(1);
    expect(reasons("src/ports/a.ts", `import "#domain/b";`)).toHaveLength(1);
    expect(reasons("src/main.tsx", "await import(`#stores/${name}.ts`);")).toHaveLength(1);
    expect(reasons("src/main.tsx", `import "#attic/b.ts";`)).toHaveLength(1);
    expect(reasons("src/attic/a.ts", "")).toEqual([`"attic" is not a room of the table`]);
  });

  test("[GRD-1] tells the line", () => {
    const text = `\n\nimport "#stores/a.ts";`;
    expect(checkImports(law, [{ path: "src/domain/a.ts", text }], packages)).toEqual([
      { path: "src/domain/a.ts", line: 3, reason: "domain may not import stores" },
    ]);
  });
});
