import type { common as ja } from "../ja/common.ts";
import type { InOtherWords } from "../messages.ts";

export const common = {
  "common.close": "Close",
  "common.cancel": "Cancel",
  "common.retry": "Try again",
  "common.reload": "Reload",
  "common.loading": "Loading",
  "common.numpad": "Number keys",
  "numpad.notANumber": "Enter digits only.",
  "numpad.tooLarge": "At most ¥99,999,999.",
  "common.backspace": "Delete last digit",
  "common.reference": "Estimate",
  "common.approximately": (amount: string, currency: string) => `≈ ${amount} ${currency}`,
  "common.rateSource": (source: string, time: string) => `${source}, as of ${time}`,
  "common.rateStale": (source: string, time: string) => `${source}, as of ${time} (out of date)`,
  "common.reducedMark": "※",
  "common.reducedRate": "Reduced tax rate",
} satisfies InOtherWords<typeof ja>;
