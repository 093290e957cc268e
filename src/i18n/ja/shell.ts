/** The frame around all screens, and what stands there when there is no screen. */
export const shell = {
  // The sign at the door: the same in every language.
  "shell.mark": "のれん",
  "shell.nav": "メニュー",
  "shell.register": "会計",
  "shell.openPayments": "確認中",
  "shell.receipts": "控え",
  "shell.sales": "売上",
  "shell.settings": "設定",
  "shell.open": (count: number) => `${count}件`,
  "shell.opening.title": "開店の準備をしています",
  "shell.opening.body": "台帳を開いています。",
  "shell.elsewhere.title": "レジは別のタブで開いています",
  "shell.elsewhere.body":
    "お金の記録を守るため、同時に使えるのは1つだけです。そちらを閉じると、この画面が自動でレジになります。",
  "shell.stopped.title": "会計を止めています",
  "shell.stopped.body":
    "お金の記録を書き込めないため、新しい会計はできません。いまのお客様には、別の方法でのお支払いをお願いしてください。",
  "shell.stopped.scanned":
    "コードを読み取ったあとなら、もう一度読み取らないでください。再読み込みすると、支払いの結果を確認します。",
  "shell.stopped.full":
    "端末の空き容量がありません。不要なファイルを消してから、再読み込みしてください。",
  "shell.stopped.lost":
    "台帳が開けなくなりました。再読み込みしてください。直らないときはサポートに連絡してください。",
  "shell.stopped.conflict":
    "台帳に別の書き込みがありました。ほかのタブを閉じてから、再読み込みしてください。",
  "shell.stopped.newer":
    "台帳は新しい版のプログラムで記録されています。再読み込みして、新しい版で開いてください。",
  "shell.stopped.blocked":
    "別の画面が古い台帳を開いたままです。ほかのタブをすべて閉じてから、再読み込みしてください。",
  "shell.stopped.damaged":
    "台帳の一部が失われているか、変わっています。記録には手を加えていません。責任者かサポートに連絡してください。",
  "shell.crashed.title": "画面に問題が起きました",
  "shell.crashed.body":
    "支払いの結果とは関係ありません。記録は台帳に残っています。再読み込みすると、途中の支払いも自動で確認します。",
  "shell.crashed.warning": "結果がわかるまで、もう一度コードを読み取らないでください。",
  "shell.notFetched.title": "通信できないため画面を開けませんでした",
  "shell.notFetched.body":
    "支払いの結果とは関係ありません。会計の内容はそのままです。ほかの画面は、通信が戻ってから再読み込みすると開けます。",
  "shell.notFetched.back": "会計に戻る",
  "shell.notFound.title": "ページが見つかりません",
  "shell.notFound.body": "会計の内容はそのままです。",
  "shell.notFound.back": "会計に戻る",
};
