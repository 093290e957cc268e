/** What to do when the journal cannot be opened. */
export const recovery = {
  "recovery.title": "会計を止めています",
  "recovery.kept": "記録は消していません。端末に残っているものには、何も書き込んでいません。",
  "recovery.customer":
    "いまのお客様のコードを読み取ったあとなら、もう一度読み取らないでください。台帳が戻ると、支払いの結果を確認します。",
  "recovery.damaged": "お金の記録（台帳）の一部が、書いたときと違っています。",
  "recovery.damagedAdvice": "正しいとわかるまで会計はできません。写しから台帳を戻せます。",
  "recovery.lost": "お金の記録（台帳）を開けません。",
  "recovery.lostAdvice": "まず、もう一度試してください。直らないときはサポートに連絡してください。",
  "recovery.newer": "この端末の台帳は、新しい版のレジで書かれています。",
  "recovery.newerAdvice":
    "古い版では開けません。ページを読み込み直して、新しい版のレジを開いてください。",
  "recovery.blocked": "別のタブが台帳を使っているため、開けません。",
  "recovery.blockedAdvice": "レジを開いているほかのタブをすべて閉じて、もう一度試してください。",
  "recovery.detail": "サポートに伝える内容",
  "recovery.mirror": "端末の写しから戻す",
  "recovery.mirrorHint": "レジがこの端末の別の場所に書いている写しです。",
  "recovery.noMirror": "この端末に使える写しはありません。書き出したファイルから戻せます。",
  "recovery.file": "書き出したファイルから戻す",
  "recovery.fileHint": "設定の「台帳を書き出す」で保存した .ndjson ファイルを選びます。",
  "recovery.fileMissing":
    "ファイルより後の会計は戻りません。戻したあと、入金照合で確かめてください。",
  "recovery.again": "もう一度試す",
  "recovery.restoring": "写しを確かめて、台帳を戻しています",
  "recovery.refused.unreadable": (line: number) => `${line}行目が読み取れません。`,
  "recovery.refused.broken": (line: number) => `${line}行目が前の行につながっていません。`,
  "recovery.refused.foreign": "このレジの台帳ではありません。",
  "recovery.refused.shorter":
    "この端末が知っている会計より前で終わっています。もっと新しいファイルが必要です。",
  "recovery.refused.empty": "中に記録がありません。",
  "recovery.failed": "戻せませんでした。何も変わっていません。",
  "recovery.failedAdvice": "別の写しを選ぶか、サポートに連絡してください。",
};
