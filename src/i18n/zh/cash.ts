import type { cash as ja } from "../ja/cash.ts";
import type { InOtherWords } from "../messages.ts";

export const cash = {
  "cash.title": "现金支付",
  "cash.tendered": "收款",
  "cash.change": "找零",
  "cash.short": "不足",
  "cash.quick": "常用金额",
  "cash.exact": "正好",
  "cash.take": (amount: string) => `收取 ${amount}`,
  "cash.takeNone": "请输入收款金额",
  "cash.spoken": (change: string) => `找零 ${change}`,
  "cash.paid.title": "已收现金",
  "cash.paid.advice": "请将找零和商品交给顾客。",
  "cash.paid.adviceExact": "请将商品交给顾客，无需找零。",
  "cash.refused.tooLittle": "收款少于合计金额。",
  "cash.refused.paymentLive": "本单的支付正在确认，未收取现金。",
  "cash.refused.alreadyPaid": "本单已支付，请将现金退还给顾客。",
  "cash.refused.totalChanged": "合计金额已变化，未收取现金。请与顾客确认新的合计金额。",
  "cash.refused.notRecorded": "未能记录，收款未成立。请将现金退还给顾客。",
} satisfies InOtherWords<typeof ja>;
