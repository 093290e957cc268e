import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const ko: PayerWords = {
  welcome: "어서 오세요",
  language: "언어",
  cart: "구매 상품",
  items: counted("ko", { other: "#개" }),
  total: "합계",
  yen: "일본 엔",
  estimate: "참고 금액입니다. 실제 금액은 앱에서 확인해 주세요.",
  estimateStale: "이전 환율에 따른 참고 금액입니다.",
  charged: "결제 앱에서 청구된 금액입니다.",

  holdCode: {
    title: "결제 코드를 카메라에 보여 주세요",
    advice: "결제 앱의 ‘결제’ 화면을 열어 주세요.",
  },
  confirmOnPhone: {
    title: "휴대폰에서 결제를 확인해 주세요",
    advice: "앱에서 요청하면 비밀번호를 입력해 주세요.",
  },
  checking: {
    title: "결제를 확인하고 있습니다",
    advice: "앱을 켠 채로 잠시 기다려 주세요. 다시 결제하지 마세요.",
  },
  paid: { title: "결제가 완료되었습니다", advice: "이용해 주셔서 감사합니다." },
  paidWith: (wallet) => `${wallet} 결제`,
  inCash: "현금 결제",
  tendered: "받은 금액",
  change: "거스름돈",

  declined: {
    newCode: {
      title: "새 코드가 필요합니다",
      advice: "앱에서 결제 코드를 새로 고쳐 다시 보여 주세요.",
    },
    notEnough: {
      title: "잔액이 부족합니다",
      advice: "충전하시거나 다른 결제 앱 또는 현금으로 결제해 주세요.",
    },
    overLimit: {
      title: "이용 한도를 초과했습니다",
      advice: "앱에서 한도를 변경하시거나 다른 결제 앱 또는 현금으로 결제해 주세요.",
    },
    notConfirmed: {
      title: "결제가 확인되지 않았습니다",
      advice: "새 코드를 보여 주시고 결제를 다시 확인해 주세요.",
    },
    otherWallet: {
      title: "이 앱으로는 결제할 수 없습니다",
      advice: "다른 결제 앱 또는 현금으로 결제해 주세요.",
    },
    ourFault: {
      title: "죄송합니다. 결제를 받을 수 없습니다",
      advice: "저희 매장의 문제입니다. 다른 방법으로 결제해 주세요.",
    },
  },
  notCharged: "결제 금액은 청구되지 않았습니다.",
  stopped: {
    title: "이 결제는 중지되었습니다",
    advice: "금액이 빠져나가더라도 자동으로 환불됩니다.",
  },
  cancelled: {
    title: "결제가 취소되었습니다",
    advice: "새 코드를 보여 주시거나 다른 방법으로 결제해 주세요.",
  },
  paidBack: {
    title: "환불되었습니다",
    advice: "전액이 고객님의 결제 앱으로 환불되었습니다.",
  },
  notUsable: (wallet) => `저희 매장에서는 ${wallet} 결제를 이용할 수 없습니다`,
  ended: (wallet) => `${wallet} 서비스가 종료되었습니다`,
  usable: "이용 가능한 결제 앱",

  scanOurCode: {
    title: "결제 앱으로 이 코드를 스캔해 주세요",
    advice: "금액을 확인하고 앱에서 결제를 확인해 주세요.",
  },
  codeOver: "코드가 만료되었습니다. 직원이 새 코드를 보여 드립니다.",

  coach: {
    nothingRead: "아직 코드를 읽지 못했습니다",
    shopQr: "매장용 QR 코드입니다",
    receiveCode: "돈을 받기 위한 코드입니다",
    product: "상품 바코드입니다",
    webAddress: "웹사이트 주소 코드입니다",
    expiredCode: "코드가 만료되었습니다",
    usedCode: "이미 사용된 코드입니다",
    otherCode: "결제 코드가 아닙니다",
    tooDark: "화면이 너무 어둡습니다",
    glare: "화면에 빛이 반사됩니다",
    tooFar: "휴대폰이 너무 멀리 있습니다",
    outOfFocus: "초점이 맞지 않습니다",
    moving: "휴대폰이 움직이고 있습니다",
  },
  steps: {
    openPay: "결제 앱의 ‘결제’ 화면을 열어 주세요",
    brighten: "화면을 밝게 해 주세요",
    refresh: "코드를 새로 고쳐 주세요. 캡처 화면은 사용할 수 없습니다.",
    tilt: "휴대폰을 조금 기울여 주세요",
    closer: "휴대폰을 가까이 대 주세요",
    further: "휴대폰을 조금 멀리 대 주세요",
    still: "휴대폰을 움직이지 말아 주세요",
  },

  offers: "고객님께 드리는 안내",
  receiptOnPhone: {
    title: "휴대폰으로 영수증 보기",
    advice: "휴대폰 카메라로 이 코드를 스캔해 주세요.",
  },
  paused: { title: "잠시만 기다려 주세요", advice: "직원이 곧 도와드리겠습니다." },

  slip: {
    title: "환불 전표",
    amount: "환불 금액",
    returnedAt: "환불 일시",
    number: "환불 번호",
    soldAt: "구매 일시",
    receipt: "영수증 번호",
    goods: "반품 상품",
    pieces: counted("ko", { other: "#개" }),
    rate: (rate) => `세율 ${rate}%`,
    untaxed: "과세 대상 외",
    tax: "세금 포함",
    way: "환불 방법",
    toWallet: (brand) => `${brand} (고객님의 앱으로)`,
    inCash: "현금",
    homeNote:
      "고객님 통화의 금액은 결제 앱이 정하며, 보통 원래 결제의 환율이 적용됩니다. 앱에서 확인해 주세요.",
  },
  receipt: {
    title: "영수증",
    translation: "번역본입니다. 일본어 영수증이 원본입니다.",
    date: "일시",
    number: "영수증 번호",
    subtotal: "소계",
    discount: "할인",
    taxOnTop: "소비세",
    paidWith: "결제 수단",
    reference: "결제 번호",
    reduced: "경감 세율 대상",
    more: counted("ko", { other: "외 #개" }),
    asOf: "표시 시점",
    mark: "확인 번호",
    unchanged: "서명된 내용 그대로입니다. 확인 번호가 종이 영수증과 같은지 확인해 주세요.",
    genuine: "매장 계산대가 서명한 내용 그대로입니다",
    unreadable: {
      title: "이 영수증을 표시할 수 없습니다",
      advice: "링크가 불완전하거나 변경되었습니다. 매장에 문의해 주세요.",
    },
  },
};
