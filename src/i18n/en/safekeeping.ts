import type { safekeeping as ja } from "../ja/safekeeping.ts";
import type { InOtherWords } from "../messages.ts";

export const safekeeping = {
  "safekeeping.given":
    "The browser has promised to keep this tablet’s records even when space runs out.",
  "safekeeping.notGiven": "The browser may delete the records",
  "safekeeping.ask": "Ask it to keep them",
  "safekeeping.declined": "The browser did not promise",
  "safekeeping.declinedHint":
    "It may once the till is added to the home screen. Until then, export the journal every day at closing.",
  "safekeeping.due": "Some sales are not exported yet",
  "safekeeping.overdue": "Sales of a past business day are not exported",
  "safekeeping.why":
    "When this tablet runs out of space, the browser may delete what it has stored. Export the journal at closing and keep the file in another place.",
  "safekeeping.savedAt": (at: string) => `Last export ${at}`,
} satisfies InOtherWords<typeof ja>;
