/** The acquirer's daily file held against the journal. */
export const reconcile = {
  "reconcile.title": "入金照合",
  "reconcile.open": "入金照合",
  "reconcile.openHint": "決済会社の明細と、レジの記録を比べます。",
  "reconcile.back": "売上に戻る",
  "reconcile.pick": "決済会社の日付を選ぶ",
  "reconcile.day": "決済会社の日付",
  "reconcile.previous": "前日",
  "reconcile.next": "翌日",
  "reconcile.latest": "最新",
  "reconcile.dayNote":
    "決済会社の1日は日本時間1:00から翌1:00までです。明細は翌日1:15から届きます。",
  "reconcile.compare": "明細を取り寄せて照合する",
  "reconcile.compareAgain": "もう一度照合する",
  "reconcile.idle": "この日はまだ照合していません",
  "reconcile.idleAdvice": "決済会社から明細を取り寄せ、レジの記録と1件ずつ比べます。",
  "reconcile.fetching": "明細を取り寄せて、照合しています",
  "reconcile.notReady": "この日の明細はまだできていません",
  "reconcile.notReadyAdvice":
    "決済会社の1日が終わるまで（翌日1:15）待って、もう一度照合してください。",
  "reconcile.silent": "決済会社から返事がありません",
  "reconcile.silentAdvice":
    "通信を確かめて、もう一度照合してください。レジの記録は変わっていません。",
  "reconcile.unreadable": "届いた明細が読み取れません",
  "reconcile.unreadableAdvice":
    "途中で切れているか、形が違います。一部だけで照合はしません。もう一度照合し、続くときは決済会社に連絡してください。",

  "reconcile.rows": "明細の件数",
  "reconcile.matched": "一致",
  "reconcile.count": (count: number) => `${count}件`,
  "reconcile.paid": "支払い",
  "reconcile.refunded": "返金",
  "reconcile.fees": "手数料",
  "reconcile.net": "差引入金額",
  "reconcile.clear": "差異はありません",
  "reconcile.clearAdvice": (rows: number) => `明細${rows}件が、すべてレジの記録と一致しました。`,
  "reconcile.clearEmpty": "この日はお金の動きがなく、レジの記録にもありません。",
  "reconcile.exceptions": (count: number) => `確認が必要な差異 ${count}件`,

  "reconcile.kind.oursOnly": "レジだけにある",
  "reconcile.kind.theirsOnly": "明細だけにある",
  "reconcile.kind.amountDiffers": "金額が違う",
  "reconcile.kind.stateDiffers": "状態が違う",
  "reconcile.type.payment": "支払い",
  "reconcile.type.refund": "返金",
  "reconcile.ours": "レジの記録",
  "reconcile.theirs": "決済会社の明細",
  "reconcile.none": "なし",
  "reconcile.difference": "差額",
  "reconcile.reference": "番号",
  "reconcile.transaction": "決済会社の番号",
  "reconcile.sale": "控えを見る",
  "reconcile.at": "明細の日時",
  "reconcile.state.notPaidBack": "返金していない",

  "reconcile.next.title": "次にすること",
  "reconcile.next.tillAsks":
    "レジが決済会社にもう一度問い合わせます。お金が動いていれば、お客様に自動で返金します。",
  "reconcile.next.wait": "まだ終わっていない支払いです。レジが自動で確認を続けています。",
  "reconcile.next.oursOnly":
    "このままでは入金されません。決済会社に番号を伝え、明細にない理由を確かめてください。",
  "reconcile.next.theirsOnly":
    "レジが依頼していないお金の動きです。決済会社に番号を伝えて問い合わせてください。",
  "reconcile.next.amountDiffers":
    "決済会社に番号を伝え、差額の訂正を依頼してください。レジの金額がお客様の控えの金額です。",
  "reconcile.next.stateDiffers": "決済会社に番号を伝え、どちらの記録が正しいかを確かめてください。",
  "reconcile.ask": "決済会社に問い合わせる",
  "reconcile.asked": "問い合わせました。結果は控えと「確認中」に表示されます。",
};
