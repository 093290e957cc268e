/** Whether the browser keeps the journal, and copies of it. */
export const safekeeping = {
  "safekeeping.given":
    "空き容量が足りなくなっても、この端末の記録は消さないとブラウザーが約束しています。",
  "safekeeping.notGiven": "ブラウザーが記録を消すことがあります",
  "safekeeping.ask": "消さないように頼む",
  "safekeeping.declined": "ブラウザーは約束しませんでした",
  "safekeeping.declinedHint":
    "ホーム画面に追加してから頼むと、約束されることがあります。それまでは毎日の閉店時に、台帳を書き出してください。",
  "safekeeping.due": "書き出していない売上があります",
  "safekeeping.overdue": "前の営業日の売上を書き出していません",
  "safekeeping.why":
    "この端末の空き容量が足りなくなると、ブラウザーは保存した記録を消すことがあります。閉店時に台帳を書き出し、別の場所に置いてください。",
  "safekeeping.savedAt": (at: string) => `最後の書き出し ${at}`,
};
