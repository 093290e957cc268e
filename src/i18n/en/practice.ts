import type { practice as ja } from "../ja/practice.ts";
import type { InOtherWords } from "../messages.ts";

export const practice = {
  "practice.title": "Practice codes",
  "practice.lead":
    "Open this on a second device and show the code to the till’s camera. No money moves.",
  "practice.wallet": "Wallet",
  "practice.scenario": "What happens",
  "practice.qr": (wallet: string) => `Payment code of ${wallet}`,
  "practice.phone": "The customer’s phone",
  "practice.once": "A code can be used once. Show a new one for the next customer.",
  "practice.fresh": "Show a new code",
  "practice.0001": "Paid at once",
  "practice.0002": "Paid after the customer enters a PIN",
  "practice.0003": "Never confirmed, ends cancelled",
  "practice.0004": "Fails on a wrong PIN",
  "practice.0005": "No answer, yet it was paid",
  "practice.0006": "No answer, it never arrived",
  "practice.0007": "Connection lost after sending, yet paid",
  "practice.0008": "The acquirer is broken",
  "practice.0011": "Code expired",
  "practice.0012": "Code not valid",
  "practice.0013": "Balance too low",
  "practice.0014": "Above the customer’s limit",
  "practice.0015": "Refused for risk",
  "practice.0016": "Processing failed",
  "practice.0017": "Above the limit of one payment",
  "practice.0018": "Shop not registered",
  "practice.0019": "Not allowed by regulation",
  "practice.0021": "Passing trouble, then paid",
  "practice.0022": "The acquirer is overloaded",
} satisfies InOtherWords<typeof ja>;
