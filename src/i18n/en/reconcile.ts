import type { reconcile as ja } from "../ja/reconcile.ts";
import type { InOtherWords } from "../messages.ts";

export const reconcile = {
  "reconcile.title": "Reconciliation",
  "reconcile.open": "Reconciliation",
  "reconcile.openHint": "Holds the acquirer’s file against the till’s own records.",
  "reconcile.back": "Back to sales",
  "reconcile.pick": "Choose the acquirer’s date",
  "reconcile.day": "Acquirer’s date",
  "reconcile.previous": "Day before",
  "reconcile.next": "Day after",
  "reconcile.latest": "Latest",
  "reconcile.dayNote":
    "The acquirer’s day runs from 1:00 to 1:00 in Japan. Its file is there from 1:15 of the next day.",
  "reconcile.compare": "Fetch the file and compare",
  "reconcile.compareAgain": "Compare again",
  "reconcile.idle": "This day has not been compared",
  "reconcile.idleAdvice":
    "The till fetches the acquirer’s file and compares it with its own records, row by row.",
  "reconcile.fetching": "Fetching the file and comparing",
  "reconcile.notReady": "The file of this day is not ready yet",
  "reconcile.notReadyAdvice":
    "Wait until the acquirer’s day is over (1:15 of the next day), then compare again.",
  "reconcile.silent": "The acquirer does not answer",
  "reconcile.silentAdvice":
    "Check the connection and compare again. The till’s records are as before.",
  "reconcile.unreadable": "The file that came cannot be read",
  "reconcile.unreadableAdvice":
    "It is cut short or has another form. Nothing is compared with a part of it. Compare again, and call the acquirer if this goes on.",

  "reconcile.rows": "Rows in the file",
  "reconcile.matched": "Matched",
  "reconcile.count": (count: number) => `${count}`,
  "reconcile.paid": "Paid",
  "reconcile.refunded": "Refunded",
  "reconcile.fees": "Fees",
  "reconcile.net": "Net settlement",
  "reconcile.clear": "No differences",
  "reconcile.clearAdvice": (rows: number) =>
    `All ${rows} rows of the file agree with the till’s records.`,
  "reconcile.clearEmpty": "No money moved on this day, here or there.",
  "reconcile.exceptions": (count: number) => `Differences to look at: ${count}`,

  "reconcile.kind.oursOnly": "Only in the till",
  "reconcile.kind.theirsOnly": "Only in the file",
  "reconcile.kind.amountDiffers": "Amounts differ",
  "reconcile.kind.stateDiffers": "States differ",
  "reconcile.type.payment": "Payment",
  "reconcile.type.refund": "Refund",
  "reconcile.ours": "Till’s record",
  "reconcile.theirs": "Acquirer’s file",
  "reconcile.none": "Nothing",
  "reconcile.difference": "Difference",
  "reconcile.reference": "Reference",
  "reconcile.transaction": "Acquirer’s number",
  "reconcile.sale": "Show the receipt",
  "reconcile.at": "Time in the file",
  "reconcile.state.notPaidBack": "Not paid back",

  "reconcile.next.title": "What to do",
  "reconcile.next.tillAsks":
    "The till asks the acquirer once more. If money moved, it is paid back to the customer by itself.",
  "reconcile.next.wait": "This payment is still open. The till keeps checking it by itself.",
  "reconcile.next.oursOnly":
    "As it stands this money will not be settled. Tell the acquirer the number and ask why it is missing.",
  "reconcile.next.theirsOnly":
    "The till never asked for this movement of money. Tell the acquirer the number and ask what it is.",
  "reconcile.next.amountDiffers":
    "Tell the acquirer the number and have the difference corrected. The till’s amount is the one on the customer’s receipt.",
  "reconcile.next.stateDiffers":
    "Tell the acquirer the number and find out which of the two records is right.",
  "reconcile.ask": "Ask the acquirer",
  "reconcile.asked": "Asked. The result will show on the receipt and among the open payments.",
} satisfies InOtherWords<typeof ja>;
