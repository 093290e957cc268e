/** Wallets that can pay or not, the code that the shop shows, and whom the shop is paid by. */
export const wallets = {
  "checkout.face.customerScans.title": "お客様の読み取りを待っています",
  "checkout.face.customerScans.advice":
    "お客様のアプリの「スキャン」で、このコードを読み取ってもらってください。お客様のコードは、もう一度読み取らないでください。",
  "checkout.action.showCode": "店のコードを見せる",
  "checkout.shopCode.title": "店のコードを見せる",
  "checkout.shopCode.hint":
    "カメラやお客様の画面で読み取れないときに使います。この会計だけのコードを出し、お客様のアプリで読み取ってもらいます。",
  "checkout.shopCode.ALIPAYPLUS_ORDER": "海外のウォレット（Alipay+）",
  "checkout.shopCode.JPQR_ORDER": "日本のコード決済（JPQR）",
  "checkout.shopCode.ALIPAYPLUS_ORDER.qr": "Alipay+ の店のコード",
  "checkout.shopCode.JPQR_ORDER.qr": "JPQR の店のコード",
  "checkout.shopCode.left": (time: string) => `残り ${time}`,
  "checkout.shopCode.leftNow": "まもなく自動で取り消します。",
  "checkout.charged": "ウォレットの請求額",
  "checkout.walletRefused.notInJapan.what": (wallet: string) =>
    `${wallet} は、まだ日本のお店では使えません`,
  "checkout.walletRefused.switchedOff.what": (wallet: string) =>
    `${wallet} は、このお店ではいま受け付けていません`,
  "checkout.walletRefused.overLimit.what": (wallet: string) =>
    `${wallet} の1回の上限を超える金額です`,
  "checkout.walletRefused.ask":
    "決済会社には問い合わせていません。別のウォレットか現金をお願いしてください。",
  "checkout.walletRefused.instead": (wallets: string) => `同じ国・地域で使えるもの：${wallets}`,
  "settings.wallets": "使えるウォレット",
  "settings.walletsHint":
    "受け付けるウォレットを選びます。変更は台帳に、責任者の名前と時刻とともに残ります。",
  "settings.walletsBy": "責任者の名前",
  "settings.walletsByHint": "切り替えの前に入力してください。40文字まで。",
  "settings.walletsNameless": "先に責任者の名前を入力してください。",
  "settings.walletsNotSaved": "切り替えられませんでした",
  "settings.walletOn": "受け付ける",
  "settings.walletOff": "受け付けない",
  "settings.walletBy": (name: string, when: string) => `${when} ${name}`,
  "settings.walletLimit": (amount: string) => `1回の上限 ${amount}`,
  "settings.wallet.notInJapan": "まだ日本のお店では使えません",
  "settings.wallet.ended": "終了したサービス",
  "settings.wallet.noContract": "契約していません",
  "acquirer.alipayplus": "Alipay+",
  "acquirer.domestic": "国内コード決済",
  "reconcile.acquirer": "決済会社",
  "reconcile.dayNote.domestic":
    "決済会社の1日は日本時間0:00から24:00までです。明細は翌日0:15から届きます。",
  "practice.scan": "店のコードを読み取る",
  "practice.scanLead":
    "レジの「店のコードを見せる」で出たコードの文字を貼り付け、お客様として支払います。レジとは別のタブで開いてください。",
  "practice.scanLook": "出ているコードを見る",
  "practice.scanWaiting": (amount: string) => `${amount}円のコード`,
  "practice.scanContent": "店のコードの内容",
  "practice.scanPay": "読み取って支払う",
  "practice.scanSaid": (code: string) => `ウォレットの画面：${code}`,
  "practice.scanFailed": "決済会社につながりません",
  "practice.scan.0001": "すぐに支払う",
  "practice.scan.0002": "暗証番号を入力してから支払う",
  "practice.scan.0003": "読み取ったまま、確認しない",
  "practice.scan.0013": "残高不足",
  "practice.scan.0057": "レジが取り消した8秒後に支払われる",
};
