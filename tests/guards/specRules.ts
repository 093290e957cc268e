import { parseSync, Visitor, type ESTree } from "vite";
import type { SourceFile } from "./sources.ts";

export interface SpecReport {
  /** Rules that no test carries. */
  readonly unproven: readonly string[];
  /** Rule ids in test names that the spec does not know. */
  readonly unknown: readonly {
    readonly path: string;
    readonly name: string;
    readonly id: string;
  }[];
}

/** Compares the rules of docs/spec.md with the ids in test names, each way. */
export function compareRules(spec: string, tests: readonly SourceFile[]): SpecReport {
  const rules = ruleIds(spec);
  const carried = tests.flatMap((file) =>
    testNames(file).flatMap((name) => idsIn(name).map((id) => ({ path: file.path, name, id }))),
  );
  const proven = new Set(carried.map(({ id }) => id));
  return {
    unproven: rules.filter((id) => !proven.has(id)),
    unknown: carried.filter(({ id }) => !rules.includes(id)),
  };
}

/** Ids in the order of the page. A rule written twice would be two promises under one name. */
export function ruleIds(spec: string): readonly string[] {
  const ids = [...spec.matchAll(/^- \*\*([A-Z]+-\d+|F\d+)\*\* /gm)].map(([, id = ""]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`${twice} stands twice in the spec`);
  return ids;
}

/** "[TAX-1] ...", "[TAX-1, TAX-2] ..." and, for a failure from the field, "[F1] ...". */
function idsIn(name: string): readonly string[] {
  return [...name.matchAll(/\[((?:[A-Z]+-|F)\d+(?:, ?(?:[A-Z]+-|F)\d+)*)\]/g)].flatMap(
    ([, ids = ""]) => ids.split(/, ?/),
  );
}

/** Names of the tests a file runs. One that is skipped or still to be written proves nothing. */
export function testNames({ path, text }: SourceFile): readonly string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const names: string[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [first] }) {
      if (runsTest(callee) && first) names.push(...textOf(first));
    },
  }).visit(program);
  return names;
}

const notRun = new Set(["skip", "todo", "fixme", "describe", "step", "use"]);

/** `test`, `it`, `test.each(...)`, `test.only`, ...: whatever begins with the one or the other. */
function runsTest(callee: ESTree.Node): boolean {
  switch (callee.type) {
    case "Identifier":
      return callee.name === "test" || callee.name === "it";
    case "MemberExpression":
      return (
        callee.property.type === "Identifier" &&
        !notRun.has(callee.property.name) &&
        runsTest(callee.object)
      );
    case "CallExpression":
      return runsTest(callee.callee);
    case "TaggedTemplateExpression":
      return runsTest(callee.tag);
    default:
      return false;
  }
}

/** The written part of a name; what a template fills in stays out. */
function textOf(node: ESTree.Node): readonly string[] {
  if (node.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node.type === "TemplateLiteral") return [node.quasis.map(({ value }) => value.raw).join("…")];
  return [];
}
