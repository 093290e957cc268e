/**
 * The words printed on a receipt. An invoice under Japanese law is Japanese whatever language the
 * staff reads, so these have no translation and stand outside the catalogue.
 */
export const paper = {
  label: "レシート",
  qualified: "レシート（適格簡易請求書）",
  plain: "レシート",
  reissue: (copy: number) => `再発行（${copy}回目）`,
  phone: (phone: string) => `電話 ${phone}`,
  registration: (number: string) => `登録番号 ${number}`,
  soldAt: "日時",
  number: "控え番号",
  reducedMark: "※",
  each: (price: string, quantity: number) => `${price} × ${quantity}`,
  subtotal: "小計",
  discount: "値引",
  total: "合計",
  rate: (rate: number, reduced: boolean) => `${rate}%対象${reduced ? "※" : ""}`,
  rateBeforeTax: (rate: number, reduced: boolean) => `${rate}%対象（税抜）${reduced ? "※" : ""}`,
  untaxed: "消費税対象外",
  taxWithin: "（内消費税等）",
  taxOnTop: "消費税等",
  paidWith: (brand: string) => `お支払い ${brand}`,
  reference: "決済番号",
  home: "参考換算",
  homeAmount: (amount: string, currency: string) => `≈ ${amount} ${currency}`,
  homeRate: (rate: string, currency: string) => `1円 = ${rate} ${currency}`,
  homeSource: (source: string, at: string) => `${source} ${at}時点`,
  homeNote: "外貨の金額は参考です。実際の金額はウォレットの表示をご確認ください。",
  legend: "※印は軽減税率対象商品です",
  code: "控え番号のQRコード",
  thanks: "ありがとうございました",
};
