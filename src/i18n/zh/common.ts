import type { common as ja } from "../ja/common.ts";
import type { InOtherWords } from "../messages.ts";

export const common = {
  "common.close": "关闭",
  "common.cancel": "取消",
  "common.retry": "重试",
  "common.reload": "重新加载",
  "common.loading": "正在加载",
  "common.numpad": "数字键",
  "numpad.notANumber": "请只输入数字。",
  "numpad.tooLarge": "最多 ¥99,999,999。",
  "common.backspace": "删除一位",
  "common.reference": "参考换算",
  "common.approximately": (amount: string, currency: string) => `≈ ${amount} ${currency}`,
  "common.rateSource": (source: string, time: string) => `${source} ${time} 的汇率`,
  "common.rateStale": (source: string, time: string) => `${source} ${time} 的汇率（已过期）`,
  "common.reducedMark": "※",
  "common.reducedRate": "适用轻减税率",
} satisfies InOtherWords<typeof ja>;
