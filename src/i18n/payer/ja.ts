import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const ja: PayerWords = {
  welcome: "いらっしゃいませ",
  language: "言語",
  cart: "お買い上げ",
  items: counted("ja", { other: "#点" }),
  total: "合計",
  yen: "日本円",
  estimate: "参考換算です。実際の金額はウォレットが決めます。",
  estimateStale: "以前のレートによる参考換算です。",
  charged: "お客様のウォレットの請求額です。",

  holdCode: {
    title: "支払いコードをカメラにかざしてください",
    advice: "アプリの「支払う」画面を開いてください。",
  },
  confirmOnPhone: {
    title: "スマートフォンで支払いを確認してください",
    advice: "暗証番号などを求められたら、入力をお願いします。",
  },
  checking: {
    title: "お支払いを確認しています",
    advice: "アプリを開いたまま、もう一度支払わずにお待ちください。",
  },
  paid: { title: "お支払いが完了しました", advice: "ありがとうございました。" },
  paidWith: (wallet) => `${wallet}でのお支払い`,
  inCash: "現金でのお支払い",
  tendered: "お預り",
  change: "お釣り",

  declined: {
    newCode: {
      title: "新しいコードが必要です",
      advice: "アプリでコードを更新して、もう一度お見せください。",
    },
    notEnough: {
      title: "残高が足りません",
      advice: "チャージするか、別のウォレットまたは現金でお支払いください。",
    },
    overLimit: {
      title: "ウォレットの利用上限を超えています",
      advice: "上限を変えるか、別のウォレットまたは現金でお支払いください。",
    },
    notConfirmed: {
      title: "支払いが確認されませんでした",
      advice: "新しいコードを表示して、もう一度確認をお願いします。",
    },
    otherWallet: {
      title: "このウォレットではお支払いいただけません",
      advice: "別のウォレットまたは現金でお支払いください。",
    },
    ourFault: {
      title: "申し訳ございません。お受けできません",
      advice: "お店側の問題です。別の方法でお支払いをお願いいたします。",
    },
  },
  notCharged: "お客様には請求されていません。",
  stopped: {
    title: "このお支払いは中止しました",
    advice: "万一引き落とされても、自動でお客様に返金されます。",
  },
  cancelled: {
    title: "お支払いを取り消しました",
    advice: "新しいコードをお見せいただくか、別の方法でお支払いください。",
  },
  paidBack: { title: "返金しました", advice: "全額をお客様のウォレットにお返ししました。" },
  notUsable: (wallet) => `${wallet}は当店ではご利用になれません`,
  ended: (wallet) => `${wallet}はサービスを終了しました`,
  usable: "ご利用になれるウォレット",

  scanOurCode: {
    title: "アプリでこのコードを読み取ってください",
    advice: "金額を確かめて、アプリで支払いを確認してください。",
  },
  codeOver: "コードの期限が切れました。係員が新しいコードをお出しします。",

  coach: {
    nothingRead: "まだコードを読み取れていません",
    shopQr: "お店のQRコードです",
    receiveCode: "お金を受け取るためのコードです",
    product: "商品のバーコードです",
    webAddress: "ウェブサイトのアドレスです",
    expiredCode: "コードの有効期限が切れています",
    usedCode: "すでに使われたコードです",
    otherCode: "支払いコードではありません",
    tooDark: "画面が暗すぎます",
    glare: "画面に光が反射しています",
    tooFar: "スマートフォンが遠すぎます",
    outOfFocus: "ピントが合っていません",
    moving: "スマートフォンが動いています",
  },
  steps: {
    openPay: "アプリの「支払う」画面を開いてください",
    brighten: "画面を明るくしてください",
    refresh: "コードを更新してください（スクリーンショットは使えません）",
    tilt: "スマートフォンを少し傾けてください",
    closer: "スマートフォンを近づけてください",
    further: "スマートフォンを少し離してください",
    still: "スマートフォンを動かさないでください",
  },

  offers: "お客様へのご案内",
  receiptOnPhone: {
    title: "スマートフォンでレシートを見る",
    advice: "スマートフォンのカメラで読み取ってください。",
  },
  paused: { title: "少々お待ちください", advice: "係員がすぐにまいります。" },

  slip: {
    title: "返金伝票",
    amount: "返金額",
    returnedAt: "返金日時",
    number: "返金番号",
    soldAt: "お買上日",
    receipt: "控え番号",
    goods: "返品",
    pieces: counted("ja", { other: "#点" }),
    rate: (rate) => `${rate}%対象`,
    untaxed: "消費税対象外",
    tax: "内消費税等",
    way: "返金方法",
    toWallet: (brand) => `${brand}（お客様のウォレットへ）`,
    inCash: "現金",
    homeNote:
      "外貨での金額はウォレットが決めます（通常は元のお支払いのレート）。アプリの表示をご確認ください。",
  },
  receipt: {
    title: "レシート",
    translation: "控えです。紙のレシートが原本です。",
    date: "日時",
    number: "控え番号",
    subtotal: "小計",
    discount: "値引",
    taxOnTop: "消費税等",
    paidWith: "お支払い",
    reference: "決済番号",
    reduced: "軽減税率対象",
    more: counted("ja", { other: "ほか#点" }),
    asOf: "表示時点",
    mark: "照合番号",
    unchanged: "署名された内容のままです。照合番号が紙のレシートと同じかお確かめください。",
    genuine: "お店のレジが署名した内容のままです",
    unreadable: {
      title: "このレシートは表示できません",
      advice: "アドレスが途中で切れているか、変わっています。お店にお尋ねください。",
    },
  },
};
