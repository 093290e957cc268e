/** Taking cash. */
export const cash = {
  "cash.title": "現金でお支払い",
  "cash.tendered": "お預かり",
  "cash.change": "お釣り",
  "cash.short": "不足",
  "cash.quick": "よく使う金額",
  "cash.exact": "ちょうど",
  "cash.take": (amount: string) => `${amount}を受け取る`,
  "cash.takeNone": "お預かりを入力",
  "cash.spoken": (change: string) => `お釣り ${change}`,
  "cash.paid.title": "現金で受け取りました",
  "cash.paid.advice": "お釣りと商品をお渡しください。",
  "cash.paid.adviceExact": "商品をお渡しください。お釣りはありません。",
  "cash.refused.tooLittle": "お預かりが合計に足りません。",
  "cash.refused.paymentLive": "この会計の支払いを確認中のため、現金は受け取っていません。",
  "cash.refused.alreadyPaid": "この会計はもう支払われています。現金はお客様にお返しください。",
  "cash.refused.totalChanged":
    "合計が変わったため、現金は受け取っていません。新しい合計をお客様に確かめてください。",
  "cash.refused.notRecorded":
    "記録できなかったため、受け取りになっていません。現金はお客様にお返しください。",
};
