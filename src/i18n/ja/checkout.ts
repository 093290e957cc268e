/** The screen on which a customer pays. */
export const checkout = {
  "checkout.screen": "お支払い",
  "checkout.back": "レジに戻る",
  "checkout.backLocked": "結果が出るまで、この会計は変えられません。",
  "checkout.paymentRegion": "お支払いの状態",
  "checkout.face.sending.title": "決済会社に問い合わせ中",
  "checkout.face.sending.advice": "そのままお待ちください。",
  "checkout.face.customerConfirms.title": "お客様がスマートフォンで確認中です",
  "checkout.face.customerConfirms.advice":
    "お客様に、スマートフォンの画面で確認や暗証番号の入力をお願いしてください。もう一度読み取らないでください。",
  "checkout.face.noAnswer.title": "確認中 – もう一度読み取らないでください",
  "checkout.face.noAnswer.advice":
    "決済会社からの返事を待っています。すでに支払われているかもしれません。",
  "checkout.face.acquirerBusy.title": "確認中 – もう一度読み取らないでください",
  "checkout.face.acquirerBusy.advice": "決済会社が混み合っています。自動でもう一度問い合わせます。",
  "checkout.face.tillRestarted.title": "確認中 – もう一度読み取らないでください",
  "checkout.face.tillRestarted.advice":
    "レジが再起動したため、前のお支払いの結果を問い合わせています。",
  "checkout.face.contradiction.title": "確認中 – もう一度読み取らないでください",
  "checkout.face.contradiction.advice":
    "決済会社の返事がこの会計と合いません。自動で取り消しに進みます。",
  "checkout.face.cancelling.title": "取り消しています",
  "checkout.face.cancelling.advice":
    "決済会社の返事があるまで続けます。もう一度読み取らないでください。取り消しが確定すると、お客様への請求はなくなります。",
  "checkout.face.checkingTruth.title": "結果を確認しています",
  "checkout.face.checkingTruth.advice":
    "取り消しの受付時間を過ぎていました。支払われたかどうかを決済会社に確かめています。支払われていれば自動で返金します。このコードをもう一度読み取らないでください。",
  "checkout.face.watching.title": "結果を見守っています",
  "checkout.face.watching.advice":
    "このウォレットは取り消しができません。決済会社に確かめ続け、あとから支払われたときは自動で返金します。このコードをもう一度読み取らないでください。",
  "checkout.face.lateApproval.title": "結果を確かめ直しています",
  "checkout.face.lateApproval.advice":
    "終わったはずの支払いに、支払われたという知らせがありました。支払われていれば自動で返金します。このコードをもう一度読み取らないでください。",
  "checkout.face.paid.title": "お支払い完了",
  "checkout.face.paid.advice": "商品をお渡しください。",
  "checkout.face.refundOwed.title": "自動で返金しています",
  "checkout.face.refundOwed.advice":
    "中止したあとに支払われたため、レジが全額をお客様に返しています。この支払いで商品を渡さないでください。",
  "checkout.face.refundWaits.title": "返金を待っています",
  "checkout.face.refundWaits.advice":
    "中止したあとに支払われました。いまは返金が受け付けられないため、レジが数分ごとに申し込み直します。",
  "checkout.face.refundRefused.title": "返金が断られました",
  "checkout.face.refundRefused.advice":
    "中止したあとに支払われましたが、決済会社が返金を断りました。責任者が決済会社の管理画面で返金してください。",
  "checkout.face.paidBack.title": "返金しました",
  "checkout.face.paidBack.advice":
    "中止したあとに支払われた全額を、お客様に返しました。カートはそのまま残っています。",
  "checkout.face.newCode.title": "新しいコードが必要です",
  "checkout.face.newCode.advice": "お客様に新しいコードを表示してもらってください。",
  "checkout.face.otherTender.title": "このウォレットでは支払えません",
  "checkout.face.otherTender.advice":
    "決済会社に断られました。お客様に別の支払い方法をお願いしてください。",
  "checkout.face.waitAndTry.title": "いまは受け付けられません",
  "checkout.face.waitAndTry.advice": "少し待ってから、新しいコードを読み取ってください。",
  "checkout.face.callSupport.title": "サポートに連絡してください",
  "checkout.face.callSupport.advice":
    "お店の契約または設定の問題です。お客様のせいではありません。",
  "checkout.face.cancelled.title": "取り消しました",
  "checkout.face.cancelled.advice": "決済会社が取り消しを確定しました。",
  "checkout.face.cancelRefused.title": "責任者の確認が必要です",
  "checkout.face.cancelRefused.advice":
    "取り消しが受け付けられませんでした。支払われているかもしれません。支払われたとわかれば自動で返金します。このコードをもう一度読み取らないでください。",
  "checkout.face.attentionContradiction.title": "責任者の確認が必要です",
  "checkout.face.attentionContradiction.advice":
    "決済会社の返事がこの会計と合いません。支払われているかもしれません。この支払いで商品を渡さず、このコードをもう一度読み取らないでください。",
  "checkout.face.refunding.title": "返金を問い合わせ中",
  "checkout.face.refunding.advice": "返金の結果を決済会社に確認しています。",
  "checkout.face.partlyRefunded.title": "一部返金済み",
  "checkout.face.partlyRefunded.advice": "この会計の一部を返金しました。",
  "checkout.face.refunded.title": "返金済み",
  "checkout.face.refunded.advice": "この会計の全額を返金しました。",
  "checkout.result.PAYMENT_IN_PROCESS": "お客様のスマートフォンで手続きが続いています。",
  "checkout.result.UNKNOWN_EXCEPTION": "決済会社で一時的な問題が起きています。",
  "checkout.result.REQUEST_TRAFFIC_EXCEED_LIMIT": "決済会社が混み合っています。",
  "checkout.result.REFUND_IN_PROCESS": "返金の手続きが続いています。",
  "checkout.result.EXPIRED_CODE":
    "コードの有効時間が過ぎました。アプリでコードを更新してもらい、もう一度読み取ってください。",
  "checkout.result.INVALID_CODE":
    "使用済みか、支払いに使えないコードです。アプリの支払い画面を開き直してもらってください。",
  "checkout.result.INVALID_PAYMENT_CODE":
    "使用済みか、支払いに使えないコードです。アプリの支払い画面を開き直してもらってください。",
  "checkout.result.USER_BALANCE_NOT_ENOUGH":
    "残高が足りません。チャージするか、別のウォレットの新しいコードを見せてもらってください。",
  "checkout.result.USER_AMOUNT_EXCEED_LIMIT":
    "お客様の利用上限を超えています。上限を変えるか、別のウォレットの新しいコードを見せてもらってください。",
  "checkout.result.USER_PAYMENT_VERIFICATION_FAILED":
    "暗証番号などの本人確認ができませんでした。新しいコードでもう一度お試しください。",
  "checkout.result.ORDER_IS_CLOSED":
    "この問い合わせはすでに締め切られています。新しいコードを読み取ってください。",
  "checkout.result.ORDER_IS_CANCELED":
    "この問い合わせはすでに取り消されています。新しいコードを読み取ってください。",
  "checkout.result.PAYMENT_AMOUNT_EXCEED_LIMIT": "1回に支払える金額の上限を超えています。",
  "checkout.result.PAYMENT_COUNT_EXCEED_LIMIT": "支払える回数の上限を超えています。",
  "checkout.result.USER_NOT_EXIST": "お客様のウォレットの登録が見つかりません。",
  "checkout.result.USER_STATUS_ABNORMAL": "お客様のウォレットはいま利用できません。",
  "checkout.result.USER_KYC_NOT_QUALIFIED": "お客様のウォレットの本人確認が済んでいません。",
  "checkout.result.RISK_REJECT": "ウォレット会社の安全確認により断られました。",
  "checkout.result.FRAUD_REJECT": "ウォレット会社の安全確認により断られました。",
  "checkout.result.REGULATION_RESTRICTION": "規制により、このウォレットでは支払えません。",
  "checkout.result.UNAVAILABLE_PAYMENT_METHOD": "このウォレットはいまこのお店では使えません。",
  "checkout.result.NO_PAY_OPTIONS": "お客様のウォレットに使える支払い元がありません。",
  "checkout.result.BUSINESS_NOT_SUPPORT": "このウォレットはこの取引に対応していません。",
  "checkout.result.CURRENCY_NOT_SUPPORT": "このウォレットは円での支払いに対応していません。",
  "checkout.result.PROCESS_FAIL":
    "決済会社で処理できませんでした。同じウォレットでやり直さないでください。",
  "checkout.result.REPEAT_REQ_INCONSISTENT": "同じ取引番号が別の内容で使われました。",
  "checkout.result.ORDER_NOT_EXIST": "決済会社にこの会計の記録がありません。",
  "checkout.result.ORDER_STATUS_INVALID": "決済会社でのこの会計の状態では、この操作ができません。",
  "checkout.result.MERCHANT_NOT_REGISTERED": "お店が決済会社に登録されていません。",
  "checkout.result.MERCHANT_KYB_NOT_QUALIFIED": "お店の審査が完了していません。",
  "checkout.result.PAYMENT_NOT_QUALIFIED": "お店の契約では、この支払いを受け付けられません。",
  "checkout.result.INVALID_CONTRACT": "お店と決済会社の契約が有効ではありません。",
  "checkout.result.INVALID_MERCHANT_STATUS": "お店の契約がいま停止しています。",
  "checkout.result.PARAM_ILLEGAL": "レジから送った内容に誤りがあります。",
  "checkout.result.INVALID_SIGNATURE": "レジと決済会社の間の署名が正しくありません。",
  "checkout.result.INVALID_CLIENT": "このレジは決済会社に認められていません。",
  "checkout.result.KEY_NOT_FOUND": "署名の鍵が決済会社に登録されていません。",
  "checkout.result.NO_INTERFACE_DEF": "決済会社の窓口が見つかりません。",
  "checkout.result.METHOD_NOT_SUPPORTED": "決済会社の窓口の呼び出し方が正しくありません。",
  "checkout.result.MEDIA_TYPE_NOT_ACCEPTABLE":
    "レジから送ったデータの形式が受け付けられませんでした。",
  "checkout.result.ACCESS_DENIED": "このレジには決済会社を使う権限がありません。",
  "checkout.result.INVALID_TOKEN": "このレジの認証の期限が切れているか、正しくありません。",
  "checkout.result.CANCEL_WINDOW_EXCEED": "取り消しの受付時間を過ぎています。返金で対応します。",
  "checkout.result.REFUND_AMOUNT_EXCEED": "返金の合計が支払額を超えています。",
  "checkout.result.REFUND_WINDOW_EXCEED":
    "返金できる期間を過ぎています。別の方法で返金してください。",
  "checkout.result.MULTIPLE_REFUNDS_NOT_SUPPORTED":
    "このウォレットは1回しか返金できません。別の方法で返金してください。",
  "checkout.result.PARTIAL_REFUNDS_NOT_SUPPORTED":
    "このウォレットは一部返金ができません。別の方法で返金してください。",
  "checkout.result.MERCHANT_BALANCE_NOT_ENOUGH": "お店の精算残高が足りないため、返金できません。",
  "checkout.notCharged": "お客様への請求はありません。カートはそのまま残っています。",
  "checkout.elapsed": (seconds: number) => `${seconds}秒経過`,
  "checkout.willCancel": (seconds: number) =>
    `自動で確認を続けています。あと約${seconds}秒で結果が出なければ、自動で取り消します。`,
  "checkout.willCancelNow": "まもなく自動で取り消します。",
  "checkout.willGiveUp": (seconds: number) =>
    `自動で確認を続けています。あと約${seconds}秒で結果が出なければ、別の方法でお支払いいただけます。`,
  "checkout.willGiveUpNow": "まもなく、別の方法でお支払いいただけます。",
  "checkout.keepsChecking":
    "結果が出るまで自動で確認を続けます。「確認中」の画面でいつでも見られます。",
  "checkout.earlier.title": "前の支払いは、レジが見守っています",
  "checkout.earlier.body":
    "あとから支払われても、自動でお客様に返金します。「確認中」の画面で見られます。",
  "checkout.action.typeDigits": "数字を入力",
  "checkout.action.wait": "お待ちください",
  "checkout.action.stop": "中止して取り消す",
  "checkout.action.nextCustomer": "次のお客様",
  "checkout.action.newCode": "新しいコードを読み取る",
  "checkout.action.otherTender": "別の支払い方法を読み取る",
  "checkout.action.waitAndTry": "もう一度読み取る",
  "checkout.action.callSupport": "確認して戻る",
  "checkout.action.again": "もう一度読み取る",
  "checkout.action.giveUp": "待つのをやめる",
  "checkout.action.otherWay": "別の方法で支払う",
  "checkout.action.putAside": "保留して次のお客様へ",
  "checkout.action.cash": "現金で支払う",
  "checkout.code": "結果コード",
  "checkout.request": "取引番号",
  "checkout.brand": "ウォレット",
  "checkout.reference": "決済番号",
  "checkout.lastFour": (digits: string) => `末尾 ${digits}`,
  "checkout.forCustomer": "お客様への案内",
  "checkout.notice.product.what": "商品のバーコードです",
  "checkout.notice.product.ask":
    "お客様のスマートフォンの支払いコードを読み取ってください。商品はレジ画面で追加できます。",
  "checkout.notice.productMisread.what": "商品のバーコードを読み違えたようです",
  "checkout.notice.productMisread.ask":
    "お客様のスマートフォンの支払いコードを読み取ってください。",
  "checkout.notice.shopQr.what": "お店に掲示するQRコードです",
  "checkout.notice.shopQr.ask":
    "お客様に、アプリの「支払う」画面のコードを見せてもらってください。",
  "checkout.notice.paymentLink.what": "受け取り用のリンクです",
  "checkout.notice.paymentLink.ask":
    "「受け取る」ではなく「支払う」画面のコードを見せてもらってください。",
  "checkout.notice.url.what": "ホームページのアドレスです",
  "checkout.notice.url.ask": "ウォレットアプリの「支払う」画面のコードを見せてもらってください。",
  "checkout.notice.emvCpm.what": "この店では扱っていない支払いコード（EMV）です",
  "checkout.notice.emvCpm.ask": "別のウォレットの支払いコードを見せてもらってください。",
  "checkout.notice.emvCpmBroken.what": "支払いコードのようですが、形が正しくありません",
  "checkout.notice.emvCpmBroken.ask":
    "アプリでコードを更新してもらい、もう一度読み取ってください。",
  "checkout.notice.jpqrCpm.what": "この店では扱っていない支払いコード（JPQR）です",
  "checkout.notice.jpqrCpm.ask": "別のウォレットの支払いコードを見せてもらってください。",
  "checkout.notice.ownReceipt.what": "この店のレシートのコードです",
  "checkout.notice.ownReceipt.ask":
    "お客様のスマートフォンの支払いコードを読み取ってください。控えは「控え」画面で探せます。",
  "checkout.notice.empty.what": "何も読み取れませんでした",
  "checkout.notice.empty.ask": "コードをもう一度カメラに向けてください。",
  "checkout.notice.tooLong.what": "支払いコードではない、長い文字のコードです",
  "checkout.notice.tooLong.ask":
    "ウォレットアプリの「支払う」画面のコードを見せてもらってください。",
  "checkout.notice.controlCharacters.what": "支払いコードに使われない文字が入っています",
  "checkout.notice.controlCharacters.ask":
    "ウォレットアプリの「支払う」画面のコードを見せてもらってください。",
  "checkout.notice.foreignCharacters.what": "支払いコードに使われない文字が入っています",
  "checkout.notice.foreignCharacters.ask": "数字を入力するときは、半角の数字だけを入れてください。",
  "checkout.notice.noWalletNumber.what": "どのウォレットの番号でもありません",
  "checkout.notice.noWalletNumber.ask":
    "ポイントカードや会員証ではなく、「支払う」画面のコードかを確かめてください。",
  "checkout.notice.noKnownForm.what": "支払いコードではありません",
  "checkout.notice.noKnownForm.ask":
    "ウォレットアプリの「支払う」画面のコードを見せてもらってください。",
  "checkout.notice.codeExpired.what": "コードの有効時間が過ぎています",
  "checkout.notice.codeExpired.ask":
    "アプリでコードを更新してもらい、もう一度読み取ってください。請求はされていません。",
  "checkout.notice.codeUsed.what": "このコードは一度使われています",
  "checkout.notice.codeUsed.ask":
    "アプリでコードを更新してもらい、新しいコードを読み取ってください。",
  "checkout.notice.paymentLive.what": "お支払いを確認中です",
  "checkout.notice.paymentLive.ask":
    "いま読み取ったコードは使っていません。結果が出るまでお待ちください。",
  "checkout.notice.totalChanged.what": "合計が変わりました。コードは使っていません",
  "checkout.notice.totalChanged.ask":
    "新しい合計をお客様に確かめてから、もう一度読み取ってください。",
  "checkout.walletNotAccepted.what": (wallet: string) =>
    `${wallet} のコードです。この店では使えません`,
  "checkout.walletEnded.what": (wallet: string) => `${wallet} は終了したサービスです`,
  "checkout.scanner.title": "お客様のコードを読み取ります",
  "checkout.scanner.hint": "スマートフォンの支払いコードを枠の中に入れてください。",
  "checkout.scanner.picture": "カメラの映像",
  "checkout.scanner.why":
    "支払いコードを読むためだけにカメラを使います。映像は保存しません。「許可」を選んでください。",
  "checkout.scanner.starting": "カメラを準備しています",
  "checkout.scanner.retry": "カメラをもう一度使う",
  "checkout.scanner.help": "読み取れないときは",
  "checkout.scanner.check.1": "お客様の画面を一番明るくしてもらう",
  "checkout.scanner.check.2": "画面の割れや、のぞき見防止フィルムの反射を避けて少し傾ける",
  "checkout.scanner.check.3": "コードの周りの白い部分まで枠に入れる",
  "checkout.scanner.check.4": "スクリーンショットではなく、アプリの画面を見せてもらう",
  "checkout.scanner.fault.denied.title": "カメラの使用が許可されていません",
  "checkout.scanner.fault.denied.advice":
    "ブラウザーのアドレス欄からカメラを許可してください。いまは数字の入力で会計できます。",
  "checkout.scanner.fault.noCamera.title": "カメラが見つかりません",
  "checkout.scanner.fault.noCamera.advice":
    "カメラをつなぐか、コードの下にある数字を入力してください。",
  "checkout.scanner.fault.busy.title": "カメラは別のアプリが使っています",
  "checkout.scanner.fault.busy.advice":
    "ほかのアプリやタブを閉じてから、もう一度お試しください。数字の入力でも会計できます。",
  "checkout.scanner.fault.unsupported.title": "このブラウザーではカメラを使えません",
  "checkout.scanner.fault.unsupported.advice": "コードの下にある数字を入力してください。",
  "checkout.scanner.fault.failed.title": "カメラを使えませんでした",
  "checkout.scanner.fault.failed.advice": "もう一度お試しください。数字の入力でも会計できます。",
  "checkout.scanner.fault.unplugged.title": "カメラが外れました",
  "checkout.scanner.fault.unplugged.advice":
    "カメラをつなぎ直してから、もう一度お試しください。数字の入力でも会計できます。",
  "checkout.scanner.fault.black.title": "カメラに何も映っていません",
  "checkout.scanner.fault.black.advice":
    "レンズのカバーや汚れを確かめてください。数字の入力でも会計できます。",
  "checkout.digits.title": "コードの数字を入力",
  "checkout.digits.label": "支払いコードの数字",
  "checkout.digits.hint": "コードの下に書かれた数字です。ふつうは16〜24桁です。",
  "checkout.digits.count": (count: number) => `${count}桁`,
  "checkout.digits.submit": "この番号で支払う",
};
