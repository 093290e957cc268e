import { parseSync, Visitor, type ESTree } from "vite";
import type { Breach } from "./importLaw.ts";
import type { SourceFile } from "./sources.ts";

/** Attributes and properties that people read or hear. */
const spoken = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
]);

/** Letters are words; figures, signs and currency marks are the same in every language. */
const word = /\p{L}/u;

/** Kana and Chinese characters are never an identifier or a key here: they are screen text. */
const eastAsian = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/**
 * Text that is written into a screen instead of the catalogue: between tags, in an attribute that is
 * read aloud, or Japanese and Chinese anywhere in the file. English in a variable is not found.
 */
export function untranslatedText({ path, text }: SourceFile): readonly Breach[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const breaches = new Map<number, Breach>();
  const report = ({ start }: ESTree.Span, found: string) => {
    const line = text.slice(0, start).split("\n").length;
    breaches.set(start, { path, line, reason: `"${found.trim()}" belongs in the catalogue` });
  };
  const reportShown = (shown: ESTree.Node) => {
    for (const { node, value } of textsShownBy(shown)) if (word.test(value)) report(node, value);
  };
  const reportEastAsian = (node: ESTree.Node) => {
    for (const { value } of textsShownBy(node)) if (eastAsian.test(value)) report(node, value);
  };
  new Visitor({
    JSXText: (node) => word.test(node.value) && report(node, node.value),
    JSXElement: ({ children }) => children.filter(isExpression).forEach(reportShown),
    JSXFragment: ({ children }) => children.filter(isExpression).forEach(reportShown),
    JSXAttribute: ({ name, value }) => {
      if (value && name.type === "JSXIdentifier" && spoken.has(name.name)) reportShown(value);
    },
    Literal: reportEastAsian,
    TemplateLiteral: reportEastAsian,
  }).visit(program);
  return [...breaches.values()].toSorted((a, b) => a.line - b.line);
}

function isExpression(node: ESTree.Node): boolean {
  return node.type === "JSXExpressionContainer";
}

interface ShownText {
  readonly node: ESTree.Node;
  readonly value: string;
}

/** The texts an expression can come to on the screen, whichever branch is taken. */
function textsShownBy(node: ESTree.Node): readonly ShownText[] {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [{ node, value: node.value }] : [];
    case "TemplateLiteral":
      return [{ node, value: node.quasis.map(({ value }) => value.raw).join(" ") }];
    case "JSXExpressionContainer":
      return textsShownBy(node.expression);
    case "ConditionalExpression":
      return [...textsShownBy(node.consequent), ...textsShownBy(node.alternate)];
    case "LogicalExpression":
      // What stands before && is shown only when it is empty.
      if (node.operator === "&&") return textsShownBy(node.right);
      return [...textsShownBy(node.left), ...textsShownBy(node.right)];
    case "BinaryExpression":
      // A comparison is never shown; joined texts are.
      if (node.operator !== "+") return [];
      return [...textsShownBy(node.left), ...textsShownBy(node.right)];
    default:
      return [];
  }
}
