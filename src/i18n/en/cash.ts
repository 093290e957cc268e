import type { cash as ja } from "../ja/cash.ts";
import type { InOtherWords } from "../messages.ts";

export const cash = {
  "cash.title": "Pay in cash",
  "cash.tendered": "Received",
  "cash.change": "Change",
  "cash.short": "Short",
  "cash.quick": "Common amounts",
  "cash.exact": "Exact",
  "cash.take": (amount: string) => `Take ${amount}`,
  "cash.takeNone": "Enter what you received",
  "cash.spoken": (change: string) => `Change ${change}`,
  "cash.paid.title": "Paid in cash",
  "cash.paid.advice": "Hand over the change and the goods.",
  "cash.paid.adviceExact": "Hand over the goods. There is no change.",
  "cash.refused.tooLittle": "That is less than the total.",
  "cash.refused.paymentLive": "A payment of this sale is being checked. No cash was taken.",
  "cash.refused.alreadyPaid": "This sale is paid already. Give the cash back to the customer.",
  "cash.refused.totalChanged":
    "The total has changed. No cash was taken; confirm the new total with the customer.",
  "cash.refused.notRecorded": "It could not be recorded. Give the cash back to the customer.",
} satisfies InOtherWords<typeof ja>;
