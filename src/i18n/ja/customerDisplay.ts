/** The cashier's side of the payer's own screen. */
export const customerDisplay = {
  "display.language": (name: string) => `お客様の言語：${name}`,
  "display.title": "お客様の言語",
  "display.hint":
    "お客様用の画面と、この端末の「お客様へ」の言葉に使います。会計が終わると元に戻ります。",
  "display.follow": "ウォレットに合わせる",
  "display.open": "お客様用の画面を開く",
  "display.settings": "お客様用の画面",
  "display.settingsHint":
    "お客様に向けた2枚目の画面やウィンドウに開きます。合計・ご案内・結果を、お客様の言語で表示します。",
};
