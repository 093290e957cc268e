/** Only the shape of JAN-13 and JAN-8; the check digit is a question of its own. */
const janForm = /^(?:\d{8}|\d{13})$/;

/** GS1 leaves 20 to 29 (and, in 13 digits, 02) to each shop. */
const inStoreForm = /^(?:2|02\d{11}$)/;

/**
 * The lower of the two bars on a Japanese book: 192, its subject and its price. It names no goods; the
 * upper one, which begins with 978 or 979, does (書籍JANコード, Japan Publishing Organization for
 * Information Infrastructure Development).
 */
const bookPriceForm = /^192\d{10}$/;

export type Jan =
  | { readonly type: "jan"; readonly code: string; readonly inStore: boolean }
  | { readonly type: "misread"; readonly code: string; readonly expectedCheckDigit: string };

/** Reads goods' digits, or null when they have neither 8 nor 13 of them. */
export function parseJan(digits: string): Jan | null {
  if (!janForm.test(digits)) return null;
  const expectedCheckDigit = janCheckDigit(digits.slice(0, -1));
  if (!digits.endsWith(expectedCheckDigit)) {
    return { type: "misread", code: digits, expectedCheckDigit };
  }
  return { type: "jan", code: digits, inStore: inStoreForm.test(digits) };
}

/** True for the bars of a book that name its price; the check digit is a question of its own. */
export function isBookPrice(digits: string): boolean {
  return bookPriceForm.test(digits);
}

/**
 * The check digit that belongs behind `body` (7 or 12 ASCII digits): weights 3 and 1 alternate,
 * and the digit before the check digit always weighs 3 (GS1 General Specifications).
 */
export function janCheckDigit(body: string): string {
  const sum = [...body].reduce((total, digit, index) => {
    const weight = (body.length - index) % 2 === 1 ? 3 : 1;
    return total + Number(digit) * weight;
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
