/** @typedef {{ readonly type: string, readonly start: number, readonly end: number }} Node */
/** @typedef {Node & { readonly properties: readonly Node[] }} ObjectNode */
/** @typedef {{ readonly from: number, readonly to: number, readonly text: string }} Edit */

/**
 * Vite plugin for bundles that run long in Node: `{ ...sale, cash }` becomes
 * `Object.assign({}, sale, { cash })`, as compilers have long written it.
 *
 * The V8 of Node 20 gives an object that is copied by a spread and then gets a property more a hidden
 * class of its own, each time anew, so that whatever reads it afterwards finds nothing in any inline
 * cache. The domain copies records at every step. The two differ only for setters on the new object
 * and for a property called `__proto__`; the domain has neither.
 *
 * @returns {import("vite").Plugin}
 */
export function spreadsAsAssign() {
  return {
    name: "spreads-as-assign",
    renderChunk(code) {
      return { code: withoutSpreads(code, this.parse(code)), map: null };
    },
  };
}

/**
 * @param {string} code
 * @param {unknown} program Its syntax tree (ESTree).
 * @returns {string}
 */
export function withoutSpreads(code, program) {
  /** @type {Edit[]} */
  const edits = [];
  eachNode(program, (node) => {
    if (isObject(node) && node.properties.some(isSpread)) edits.push(...editsOf(node));
  });
  edits.sort((left, right) => left.from - right.from || left.to - right.to);
  let [written, at] = ["", 0];
  for (const { from, to, text } of edits) {
    written += code.slice(at, from) + text;
    at = to;
  }
  return written + code.slice(at);
}

/**
 * What stands between two spreads becomes an object of its own.
 *
 * @param {ObjectNode} object
 * @returns {readonly Edit[]}
 */
function editsOf({ start, end, properties }) {
  const edits = [{ from: start, to: start, text: "Object.assign(" }];
  let inBraces = true;
  for (const { type, start: from } of properties) {
    if (type === "SpreadElement") {
      edits.push({ from, to: from + "...".length, text: inBraces ? "}, " : "" });
      inBraces = false;
    } else if (!inBraces) {
      edits.push({ from, to: from, text: "{ " });
      inBraces = true;
    }
  }
  edits.push({ from: end - 1, to: end, text: inBraces ? "})" : ")" });
  return edits;
}

/**
 * @param {unknown} tree
 * @param {(node: Node) => void} act
 */
function eachNode(tree, act) {
  if (typeof tree !== "object" || tree === null) return;
  if (isNode(tree)) act(tree);
  for (const [key, below] of Object.entries(tree)) if (key !== "parent") eachNode(below, act);
}

/**
 * @param {object} value
 * @returns {value is Node}
 */
function isNode(value) {
  return "type" in value && "start" in value && "end" in value;
}

/**
 * @param {Node} node
 * @returns {node is ObjectNode}
 */
function isObject(node) {
  return node.type === "ObjectExpression";
}

/** @param {Node} node */
function isSpread({ type }) {
  return type === "SpreadElement";
}
