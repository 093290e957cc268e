import { yenText } from "./yenText.ts";

/** How digits look while they are entered: as money, as they are, or by four like a wallet's code. */
export type DigitsLook = "yen" | "plain" | "code";

/** What people and our own display write between and around digits without meaning anything by it. */
const ornaments: Readonly<Record<DigitsLook, RegExp>> = {
  yen: /[¥￥円,，\s]/g,
  plain: / /g,
  code: /[ -]/g,
};

/** More than any code or amount has, and still quick to show. */
const longestText = 1_100;

export function isDigits(text: string): boolean {
  return /^[0-9]*$/.test(text);
}

/**
 * What was typed or pasted: its digits, in half or full width, when it is nothing but digits and
 * ornaments; else the text as it came, for whoever asked to refuse it. Nothing is guessed: what a
 * letter, a point or a sign was meant to be is not for us to say. Only a code keeps leading zeros.
 */
export function digitsTyped(text: string, look: DigitsLook): string {
  const meant = text
    .replace(ornaments[look], "")
    .replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  if (!isDigits(meant)) return text.slice(0, longestText);
  const digits = look === "code" ? meant : meant.replace(/^0+(?=.)/, "");
  return digits.slice(0, longestText);
}

/** The entry after a key of the number pad: unchanged when it already has all the digits it may. */
export function digitsWithKey(
  value: string,
  key: string,
  maxDigits: number,
  look: DigitsLook,
): string {
  const next = digitsTyped(value + key, look);
  return isDigits(next) && next.length > maxDigits ? value : next;
}

export function digitsShown(value: string, look: DigitsLook): string {
  if (!isDigits(value)) return value;
  switch (look) {
    case "yen":
      // Beyond what a double holds exactly the amount is refused, and is not to be rounded here.
      return Number.isSafeInteger(Number(value)) ? yenText(Number(value)) : value;
    case "plain":
      return value;
    case "code":
      return value.replace(/(?<=^(?:[0-9]{4})+)(?=[0-9])/g, " ");
  }
}
