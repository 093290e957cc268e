import type { customerDisplay as ja } from "../ja/customerDisplay.ts";
import type { InOtherWords } from "../messages.ts";

export const customerDisplay = {
  "display.language": (name: string) => `Customer’s language: ${name}`,
  "display.title": "Customer’s language",
  "display.hint":
    "Used on the customer display and for the words on this tablet that the customer reads. Reset after the sale.",
  "display.follow": "As the wallet says",
  "display.open": "Open the customer display",
  "display.settings": "Customer display",
  "display.settingsHint":
    "Open it on a second screen or in a second window that faces the customer. It shows the total, what to do and the result in the customer’s language.",
} satisfies InOtherWords<typeof ja>;
