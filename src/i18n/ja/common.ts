/** Words that more than one screen uses. */
export const common = {
  "common.close": "閉じる",
  "common.cancel": "やめる",
  "common.retry": "もう一度試す",
  "common.reload": "再読み込み",
  "common.loading": "読み込んでいます",
  "common.numpad": "数字キー",
  "numpad.notANumber": "数字だけを入力してください。",
  "numpad.tooLarge": "¥99,999,999までです。",
  "common.backspace": "1文字消す",
  "common.reference": "参考換算",
  "common.approximately": (amount: string, currency: string) => `≈ ${amount} ${currency}`,
  "common.rateSource": (source: string, time: string) => `${source} ${time}時点`,
  "common.rateStale": (source: string, time: string) => `${source} ${time}時点（期限切れ）`,
  "common.reducedMark": "※",
  "common.reducedRate": "軽減税率の対象",
};
