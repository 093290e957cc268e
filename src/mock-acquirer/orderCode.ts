import { acquirerNumber } from "./digest.ts";
import type { House } from "./houses.ts";

/**
 * The code of an order that the shop shows. Alipay+'s is an address with a routing number and `04` in
 * it (private order code); the Japanese company's is a number to go into a JPQR as its reference.
 */
export function orderCodeOf(house: House, paymentRequestId: string): string {
  const number = acquirerNumber("", `order ${paymentRequestId}`);
  return house === "domestic" ? number : `https://order.acquirer.example/28190104${number}`;
}

/** What a wallet finds in the text of the QR it scans: the code of an order, or null. */
export function orderCodeIn(content: string): string | null {
  if (!content.startsWith("000201")) return content;
  const more = objectIn(content, "62");
  return more === null ? null : objectIn(more, "05");
}

/** The value of one object of an EMVCo merchant code: two digits of id, two of length, the value. */
function objectIn(text: string, wanted: string): string | null {
  const characters = Array.from(text);
  for (let at = 0; at < characters.length;) {
    const [, id, length] = /^(\d\d)(\d\d)$/.exec(characters.slice(at, at + 4).join("")) ?? [];
    if (id === undefined) return null;
    const value = characters.slice(at + 4, at + 4 + Number(length)).join("");
    if (id === wanted) return value;
    at += 4 + Number(length);
  }
  return null;
}
