import { yenText } from "./yenText.ts";

/** How digits look while they are entered: as money, as they are, or by four like a wallet's code. */
export type DigitsLook = "yen" | "plain" | "code";

/** The digits in what was typed or pasted, in half or full width. Only a code keeps leading zeros. */
export function digitsTyped(text: string, maxDigits: number, look: DigitsLook): string {
  const digits = text.normalize("NFKC").replace(/[^0-9]/g, "");
  const meant = look === "code" ? digits : digits.replace(/^0+(?=.)/, "");
  return meant.slice(0, maxDigits);
}

export function digitsShown(digits: string, look: DigitsLook): string {
  switch (look) {
    case "yen":
      return yenText(Number(digits));
    case "plain":
      return digits;
    case "code":
      return digits.replace(/(?<=^(?:[0-9]{4})+)(?=[0-9])/g, " ");
  }
}
