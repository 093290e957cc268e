import { parseSync } from "vite";
import { readTree } from "./sources.ts";

/**
 * Finds every wait for something else than the database inside an IndexedDB transaction.
 *
 * A transaction ends by itself as soon as nothing is asked of it. Chromium forgives waiting for
 * another promise in between; WebKit and Firefox throw. So a till that was only tried in Chromium
 * loses its first sale on the first iPad. No linter knows this rule, hence this one.
 *
 * What counts as a transaction: a parameter or variable called `tx`, a parameter typed as a
 * transaction, store, index or cursor, the parameter of a function given to `inTransaction`, and
 * whatever `.transaction(...)` returned. A function that is handed one is checked where it is
 * written, so calling it is fine. Waiting is free again after the last use of a variable's
 * transaction.
 */
export function findForeignAwaits(file: string, source: string): readonly ForeignAwait[] {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const nodes = [...descendants(program as unknown as Node)];
  const found = regionsOf(nodes, source).flatMap((region) => foreignTo(region));
  const starts = [...new Set(found.map(({ start }) => start))].sort((left, right) => left - right);
  return starts.map((start) => {
    const line = source.slice(0, start).split("\n").length;
    return { file, line, text: source.split("\n")[line - 1]?.trim() ?? "" };
  });
}

/** What `npm run lint` and the tests ask: everything found below src. */
export function findForeignAwaitsInSource(): readonly ForeignAwait[] {
  return readTree("src", [".ts", ".tsx"]).flatMap(({ path, text }) =>
    findForeignAwaits(path, text),
  );
}

export interface ForeignAwait {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Any node of the parser's tree (ESTree with TypeScript). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** Code in which a transaction must be kept alive, and the names it goes by there. */
interface Region {
  readonly nodes: readonly Node[];
  readonly handles: ReadonlySet<string>;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flat().filter(isNode);
}

function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* descendants(child);
}

function child(node: Node, member: string): Node | null {
  const value = node[member];
  return isNode(value) ? value : null;
}

function nameOf(node: Node | null): string {
  return node?.type === "Identifier" ? String(node["name"]) : "";
}

const functionTypes: ReadonlySet<string> = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
]);

const loopTypes: ReadonlySet<string> = new Set([
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
]);

const databaseType = /^IDBP?(Transaction|ObjectStore|Index|Cursor)|Transaction$/;

function regionsOf(nodes: readonly Node[], source: string): readonly Region[] {
  const functions = nodes.filter(({ type }) => functionTypes.has(type));
  const given = new Set(nodes.filter(isInTransactionCall).flatMap(argumentsOf));
  const ofParameters = functions.flatMap((node) => {
    const names = parametersOf(node)
      .filter(
        (parameter, index) => isTransaction(parameter, source) || (index === 0 && given.has(node)),
      )
      .flatMap(boundNames);
    const body = child(node, "body");
    return names.length > 0 && body ? [regionOver([...descendants(body)], names)] : [];
  });
  const ofVariables = nodes
    .filter(startsTransaction)
    .map((declared) => variableRegion(declared, innermost(functions, declared), nodes));
  return [...ofParameters, ...ofVariables];
}

function parametersOf(node: Node): readonly Node[] {
  const params = node["params"];
  return Array.isArray(params) ? params.filter(isNode) : [];
}

function argumentsOf(node: Node): readonly Node[] {
  const given = node["arguments"];
  return Array.isArray(given) ? given.filter(isNode) : [];
}

function isInTransactionCall(node: Node): boolean {
  const callee = node.type === "CallExpression" ? child(node, "callee") : null;
  return (
    nameOf(callee) === "inTransaction" ||
    (callee !== null && memberName(callee) === "inTransaction")
  );
}

function isTransaction(parameter: Node, source: string): boolean {
  if (nameOf(parameter) === "tx") return true;
  const annotation = child(parameter, "typeAnnotation");
  const type = annotation && child(annotation, "typeAnnotation");
  const name = type?.type === "TSTypeReference" ? child(type, "typeName") : null;
  return name !== null && databaseType.test(source.slice(name.start, name.end));
}

/** `x` of `x`, and `a` and `b` of `{ a, c: b }`. */
function boundNames(pattern: Node): readonly string[] {
  if (pattern.type === "Identifier") return [nameOf(pattern)];
  if (pattern.type !== "ObjectPattern") return [];
  return childrenOf(pattern).flatMap((property) =>
    boundNames(child(property, "value") ?? property),
  );
}

function startsTransaction(node: Node): boolean {
  if (node.type !== "VariableDeclarator") return false;
  const init = child(node, "init");
  if (init === null) return false;
  return (
    nameOf(child(node, "id")) === "tx" ||
    chainOf(init).some((link) => memberName(link) === "transaction")
  );
}

/** From where the variable is made to where it is used last, or to the end of the loop around that. */
function variableRegion(declared: Node, around: Node | null, nodes: readonly Node[]): Region {
  const scope = nodes.filter(
    ({ start, end }) => start >= declared.end && (around === null || end <= around.end),
  );
  const { handles } = regionOver(scope, boundNames(child(declared, "id") ?? declared));
  const lastUse = Math.max(
    declared.end,
    ...scope.filter((node) => handles.has(nameOf(node))).map(({ end }) => end),
  );
  const loops = scope.filter(({ type, start }) => loopTypes.has(type) && start < lastUse);
  const end = Math.max(lastUse, ...loops.map((loop) => loop.end));
  return { nodes: scope.filter(({ start }) => start < end), handles };
}

function innermost(functions: readonly Node[], node: Node): Node | null {
  const around = functions.filter(({ start, end }) => start <= node.start && node.end <= end);
  return around.sort((left, right) => right.start - left.start)[0] ?? null;
}

/** Stores, indexes and cursors taken from a transaction are as good as the transaction. */
function regionOver(nodes: readonly Node[], names: readonly string[]): Region {
  const handles = new Set(names);
  for (const { target, value } of nodes.flatMap(assignmentOf)) {
    const source = bare(value);
    const taken = source.type === "AwaitExpression" ? cursorOf(child(source, "argument")) : source;
    if (taken && (isRooted(taken, handles) || isCheckedHere(taken)))
      boundNames(target).forEach((name) => handles.add(name));
  }
  return { nodes, handles };
}

/** A function written inside the region: whatever it waits for is looked at there. */
function isCheckedHere(node: Node): boolean {
  const hasBlock = child(node, "body")?.type === "BlockStatement";
  return functionTypes.has(node.type) && node["async"] === true && hasBlock;
}

function assignmentOf(node: Node): readonly { readonly target: Node; readonly value: Node }[] {
  const members = { VariableDeclarator: ["id", "init"], AssignmentExpression: ["left", "right"] };
  const [left = "", right = ""] = new Map(Object.entries(members)).get(node.type) ?? [];
  const target = child(node, left);
  const value = child(node, right);
  return target && value ? [{ target, value }] : [];
}

/** The call behind `await store.openCursor()`: the only awaited thing that is a handle itself. */
function cursorOf(awaited: Node | null): Node | null {
  const call = awaited && bare(awaited);
  const callee = call?.type === "CallExpression" ? child(call, "callee") : null;
  return callee &&
    /^(open(Key)?Cursor|continue|advance|continuePrimaryKey)$/.test(memberName(callee))
    ? call
    : null;
}

function foreignTo({ nodes, handles }: Region): readonly Node[] {
  return nodes.filter((node) => {
    if (node.type === "AwaitExpression") return !isDatabaseWork(child(node, "argument"), handles);
    if (node.type === "YieldExpression") return true;
    if (node.type !== "ForOfStatement" || node["await"] !== true) return false;
    const right = child(node, "right");
    return !right || !isRooted(bare(right), handles);
  });
}

function isDatabaseWork(awaited: Node | null, handles: ReadonlySet<string>): boolean {
  if (!awaited) return false;
  const node = bare(awaited);
  if (isRooted(node, handles)) return chainOf(node).every(isPlainLink);
  if (node.type !== "CallExpression") return false;
  const callee = child(node, "callee");
  if (callee?.type === "Identifier") {
    const handedOver = argumentsOf(node).some((argument) => handles.has(nameOf(argument)));
    return handedOver || handles.has(nameOf(callee));
  }
  return isPromiseAll(callee) && argumentsOf(node).every((all) => areDatabaseWork(all, handles));
}

function isPromiseAll(callee: Node | null): boolean {
  return (
    callee !== null && memberName(callee) === "all" && nameOf(child(callee, "object")) === "Promise"
  );
}

/** `[a, b]` or `rows.map((row) => a)` of nothing but database work. */
function areDatabaseWork(all: Node, handles: ReadonlySet<string>): boolean {
  if (all.type === "ArrayExpression") {
    return childrenOf(all).every((element) => isDatabaseWork(element, handles));
  }
  const callee = all.type === "CallExpression" ? child(all, "callee") : null;
  const [each] = argumentsOf(all);
  const body = each?.type === "ArrowFunctionExpression" ? child(each, "body") : null;
  return callee !== null && memberName(callee) === "map" && isDatabaseWork(body, handles);
}

/** A `.then` may only reshape what came: a callback that calls anything might wait for it. */
function isPlainLink(link: Node): boolean {
  const callee = link.type === "CallExpression" ? child(link, "callee") : null;
  if (!callee || !/^(then|catch|finally)$/.test(memberName(callee))) return true;
  return argumentsOf(link).every((callback) =>
    [...descendants(callback)].every(
      ({ type }) => !/^(Call|New|Await|Import)Expression$/.test(type),
    ),
  );
}

function isRooted(node: Node, handles: ReadonlySet<string>): boolean {
  return handles.has(nameOf(chainOf(node).at(-1) ?? null));
}

/** `a.b().c` as [a.b().c, a.b(), a.b, a]: from the whole to what it starts with. */
function chainOf(node: Node): readonly Node[] {
  const plain = bare(node);
  const inner =
    plain.type === "MemberExpression"
      ? child(plain, "object")
      : plain.type === "CallExpression" && child(plain, "callee")?.type === "MemberExpression"
        ? child(plain, "callee")
        : null;
  return inner ? [plain, ...chainOf(inner)] : [plain];
}

function memberName(node: Node): string {
  return node.type === "MemberExpression" ? nameOf(child(node, "property")) : "";
}

/** The expression without parentheses, `!`, `as` and the wrapper of `?.`. */
function bare(node: Node): Node {
  const wrapped =
    /^(ParenthesizedExpression|ChainExpression|TS(NonNull|As|Satisfies)Expression)$/.test(
      node.type,
    ) && child(node, "expression");
  return wrapped ? bare(wrapped) : node;
}
