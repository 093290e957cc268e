import type { PayerWords } from "./words.ts";

/**
 * A text no language has: accents show what did not come from the catalogue, the length what does not
 * fit, the brackets what is cut off at either end. It is 40 % longer, as a translation may be.
 */
export function pseudoText(text: string): string {
  // Within its braces, so that a test can carry it into a page.
  const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const accents = "áƀçðéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻḾÑÓÞǪŔŠŢÚṼŴẊÝŽ";
  const accented = [...text].map((letter) => accents[plain.indexOf(letter)] ?? letter).join("");
  const padding = "~".repeat(Math.ceil(text.length * 0.4));
  // In groups, so that it wraps where a sentence would.
  return `⟦${accented} ${padding.replace(/~{6}(?=~)/g, "$& ")}⟧`;
}

type Leaf = string | ((...values: never[]) => string);
type Tree = Leaf | { readonly [key: string]: Tree };

/** All the payer's words in the pseudo-locale, made of another language's. */
export function pseudoWords(words: PayerWords): PayerWords {
  return pseudo(words as unknown as Tree) as unknown as PayerWords;
}

function pseudo(tree: Tree): Tree {
  if (typeof tree === "string") return pseudoText(tree);
  if (typeof tree === "function") return (...values) => pseudoText(tree(...values));
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pseudo(value)]));
}
