import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/**
 * What both linters say about the files, which stand in a copy of the project's shape: the rules of
 * a folder follow from where its files stand. One run of each tool, because starting is what costs.
 */
function lint(files: Readonly<Record<string, string>>): readonly Finding[] {
  const place = mkdtempSync(join(tmpdir(), "noren-lint-"));
  for (const config of [".oxlintrc.json", ".stylelintrc.json", "tsconfig.json"]) {
    cpSync(join(root, config), join(place, config));
  }
  // The type-aware half of oxlint and the types it reads are looked for beside the sources.
  symlinkSync(join(root, "node_modules"), join(place, "node_modules"), "junction");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  const run = (tool: string, ...args: readonly string[]) => {
    const program = join(root, "node_modules", tool);
    const options = { cwd: place, encoding: "utf8" } as const;
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
    return stdout || stderr;
  };
  const code = JSON.parse(run("oxlint/bin/oxlint", "-f", "json", "src")) as OxlintReport;
  const styles = run("stylelint/bin/stylelint.mjs", "src/**/*.css", "-f", "json");
  rmSync(place, { recursive: true });
  return [
    ...oxlintFindings(code),
    ...stylelintFindings(JSON.parse(styles) as StylelintReport, place),
  ];
}

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code?: string;
    readonly message: string;
    readonly help?: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

function oxlintFindings({ diagnostics }: OxlintReport): readonly Finding[] {
  return diagnostics.map(({ filename, code, message, help, labels }) => ({
    path: filename,
    line: labels[0]?.span.line ?? 0,
    text: [code, message, help].join(" "),
  }));
}

type StylelintReport = readonly {
  readonly source: string;
  readonly warnings: readonly { readonly line: number; readonly rule: string }[];
}[];

function stylelintFindings(report: StylelintReport, place: string): readonly Finding[] {
  return report.flatMap(({ source, warnings }) =>
    warnings.map(({ line, rule }) => ({
      path: source.slice(source.indexOf(place) + place.length + 1),
      line,
      text: rule,
    })),
  );
}

/** A use of what surrounds the program, and what its refusal has to name. */
const ambient = [
  ["new Date()", "#ports/clock.ts"],
  ["Date.now()", "#ports/clock.ts"],
  ["performance.now()", "#ports/clock.ts"],
  ["setTimeout(() => undefined, 1)", "#ports/clock.ts"],
  ["setInterval(() => undefined, 1)", "#ports/clock.ts"],
  ["Math.random()", "#ports/ids.ts"],
  ["crypto.randomUUID()", "#ports/ids.ts"],
  ['fetch("/")', "#ports/acquirer.ts"],
  ['localStorage.getItem("a")', "#ports/preferences.ts"],
  ['sessionStorage.getItem("a")', "#ports/preferences.ts"],
  ['indexedDB.open("a")', "#ports/journal.ts"],
  ["navigator.onLine", "The device"],
  ["window.name", "the ports"],
  ["globalThis.name", "the ports"],
  ["document.title", "features and ui"],
] as const;
const ambientText = ambient.map(([use], index) => `export const a${index} = ${use};\n`).join("");

const badCode = {
  "no-floating-promises": "async function pay() {}\nexport const a = () => {\n  pay();\n};\n",
  "no-misused-promises": "export const a = [1].filter(async () => false);\n",
  "await-thenable": "export const a = async (b: number) => await b;\n",
  eqeqeq: "export const a = (b: unknown) => b == 0;\n",
  "no-explicit-any": "export const a = (b: any): unknown => b;\n",
  "no-console": "console.log(1);\n",
  "no-barrel-file": 'export * from "./eqeqeq.tsx";\n',
  "no-cycle": 'import { b } from "./circle.ts";\nexport const a = (): unknown => b();\n',
  "no-danger": "export const A = () => <p dangerouslySetInnerHTML={{ __html: name }} />;\n",
  "rules-of-hooks":
    'import { use } from "react";\nexport const a = () => use(null as never);\n' +
    'import { useState } from "react";\nexport const b = (c: boolean) => c && useState(0);\n',
  "alt-text": 'export const A = () => <img src="a.svg" />;\n',
} as const;

const badStyles = [
  ["color: #fff", "color-no-hex"],
  ["color: white", "color-named"],
  ["color: rgb(1 2 3)", "function-disallowed-list"],
  ["padding: 4px", "unit-disallowed-list"],
  ["font: 12px serif", "declaration-property-value-allowed-list"],
  ["font-size: 1.2rem", "declaration-property-value-allowed-list"],
  ["margin-left: 1rem", "property-disallowed-list"],
  ["color: inherit !important", "declaration-no-important"],
] as const;

const findings = lint({
  "src/domain/tax/ambient.ts": ambientText,
  "src/flows/ambient.ts": ambientText,
  "src/stores/ambient.ts": ambientText,
  "src/adapters/ambient.ts": ambientText,
  "src/features/circle.ts": 'import { a } from "./no-cycle.tsx";\nexport const b = () => a();\n',
  ...Object.fromEntries(
    Object.entries(badCode).map(([rule, text]) => [`src/features/${rule}.tsx`, text]),
  ),
  "src/ui/Bad.module.css": badStyles.map(([bad]) => `.a {\n  ${bad};\n}\n`).join(""),
  "src/ui/Good.module.css":
    ".a {\n  font: var(--font-body);\n  color: var(--ink);\n}\n" +
    "@container (min-width: 480px) {\n  .a {\n    padding-inline: var(--space-2);\n  }\n}\n" +
    "@media (min-width: 768px) {\n  .a {\n    margin: 0;\n  }\n}\n",
  "src/ui/tokens.css": ":root {\n  --ink: #222;\n  --font-body: 400 16px/1.5 sans-serif;\n}\n",
});

function said(path: string, line?: number): string {
  return findings
    .filter((finding) => finding.path === path && (line ?? finding.line) === finding.line)
    .map(({ text }) => text)
    .join("\n");
}

describe("ambient time, chance, network, storage and timers", () => {
  test.each(["src/domain/tax/ambient.ts", "src/flows/ambient.ts", "src/stores/ambient.ts"])(
    "[GRD-5] are refused in %s, and what to use instead is named",
    (path) => {
      for (const [index, [use, instead]] of ambient.entries()) {
        expect(said(path, index + 1), use).toContain(instead);
      }
    },
  );

  test("[GRD-5] are not refused in adapters, which keep the ports", () => {
    expect(said("src/adapters/ambient.ts")).not.toContain("no-restricted");
  });
});

describe("the linter of code", () => {
  test.each(Object.keys(badCode))("bites: %s", (rule) => {
    expect(said(`src/features/${rule}.tsx`)).toContain(rule);
  });
});

describe("the linter of styles", () => {
  test.each([...badStyles.entries()])("bites outside of the tokens: %i %j", (index, [, rule]) => {
    expect(said("src/ui/Bad.module.css", index * 3 + 2)).toContain(rule);
  });

  test("lets tokens pass, and the widths a container or a screen is asked for", () => {
    expect(said("src/ui/Good.module.css")).toBe("");
  });

  test("lets the tokens themselves be made of colours and lengths", () => {
    expect(said("src/ui/tokens.css")).toBe("");
  });
});
