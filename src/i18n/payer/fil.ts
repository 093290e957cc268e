import { counted } from "./counted.ts";
import type { PayerWords } from "./words.ts";

export const fil: PayerWords = {
  welcome: "Maligayang pagdating",
  language: "Wika",
  cart: "Mga binibili ninyo",
  items: counted("fil", { one: "# item", other: "# na item" }),
  total: "Kabuuan",
  yen: "Japanese yen",
  estimate: "Tantiya lamang. Ang wallet ninyo ang magtatakda ng halaga.",
  estimateStale: "Tantiya ayon sa naunang palitan.",
  charged: "Siningil ng iyong wallet.",

  holdCode: {
    title: "Pakitapat po ang payment code sa camera",
    advice: "Buksan ang “Pay” screen ng wallet app ninyo.",
  },
  confirmOnPhone: {
    title: "Pakikumpirma po ang bayad sa inyong telepono",
    advice: "Ilagay ang PIN o password kung hihingin ng app.",
  },
  checking: {
    title: "Tinitingnan po namin ang inyong bayad",
    advice: "Panatilihing bukas ang app sandali at huwag munang magbayad muli.",
  },
  paid: { title: "Tapos na po ang bayad", advice: "Salamat po sa pamimili." },
  paidWith: (wallet) => `Binayaran gamit ang ${wallet}`,
  inCash: "Binayaran ng cash",
  tendered: "Natanggap",
  change: "Sukli ninyo",

  declined: {
    newCode: {
      title: "Kailangan po ng bagong code",
      advice: "Paki-refresh ang payment code sa app at ipakita muli.",
    },
    notEnough: {
      title: "Kulang po ang balanse",
      advice: "Mag-top up po, o magbayad gamit ang ibang wallet o cash.",
    },
    overLimit: {
      title: "Lampas po sa limit ng inyong wallet",
      advice: "Baguhin ang limit sa app, o magbayad gamit ang ibang wallet o cash.",
    },
    notConfirmed: {
      title: "Hindi po nakumpirma ang bayad",
      advice: "Magpakita po ng bagong code at kumpirmahin muli ang bayad.",
    },
    otherWallet: {
      title: "Hindi po magagamit ang wallet na ito sa biniling ito",
      advice: "Magbayad po gamit ang ibang wallet o cash.",
    },
    ourFault: {
      title: "Paumanhin po, hindi namin matanggap ang bayad na ito",
      advice: "Nasa amin po ang problema, hindi sa inyo. Magbayad po sa ibang paraan.",
    },
  },
  notCharged: "Hindi po kayo nasingil.",
  stopped: {
    title: "Inihinto po ang bayad na ito",
    advice: "Kung masingil pa rin ang wallet ninyo, kusang ibabalik ang pera sa inyo.",
  },
  cancelled: {
    title: "Kinansela po ang bayad",
    advice: "Magpakita po ng bagong code, o magbayad sa ibang paraan.",
  },
  paidBack: {
    title: "Naibalik na po ang inyong pera",
    advice: "Naibalik sa wallet ninyo ang buong halaga.",
  },
  notUsable: (wallet) => `Hindi po magagamit ang ${wallet} sa tindahang ito`,
  ended: (wallet) => `Wala na pong serbisyo ang ${wallet}`,
  usable: "Maaari kayong magbayad gamit ang",

  scanOurCode: {
    title: "Paki-scan po ang code na ito gamit ang wallet app ninyo",
    advice: "Tingnan ang halaga at kumpirmahin ang bayad sa app.",
  },
  codeOver: "Expired na po ang code. Magpapakita ang staff ng bago.",

  coach: {
    nothingRead: "Wala pa pong nababasang code",
    shopQr: "QR code po ito ng tindahan",
    receiveCode: "Pantanggap po ng pera ang code na ito",
    product: "Barcode po ito ng produkto",
    webAddress: "Web address po ang code na ito",
    expiredCode: "Expired na po ang code na ito",
    usedCode: "Nagamit na po ang code na ito",
    otherCode: "Hindi po ito payment code",
    tooDark: "Masyadong madilim ang screen",
    glare: "May silaw po sa screen",
    tooFar: "Masyadong malayo ang telepono",
    outOfFocus: "Malabo po ang larawan",
    moving: "Gumagalaw po ang telepono",
  },
  steps: {
    openPay: "Buksan ang “Pay” screen ng wallet app ninyo",
    brighten: "Liwanagan ang screen ninyo",
    refresh: "I-refresh ang code. Hindi puwede ang screenshot.",
    tilt: "Ikiling nang kaunti ang telepono",
    closer: "Ilapit ang telepono",
    further: "Ilayo nang kaunti ang telepono",
    still: "Huwag igalaw ang telepono",
  },

  offers: "Para sa inyo",
  receiptOnPhone: {
    title: "Resibo sa inyong telepono",
    advice: "I-scan ang code na ito gamit ang camera ng telepono.",
  },
  paused: { title: "Sandali lang po", advice: "Tutulungan po kayo ng aming staff." },

  slip: {
    title: "Slip ng refund",
    amount: "Ibinalik",
    returnedAt: "Petsa ng refund",
    number: "Refund no.",
    soldAt: "Petsa ng pagbili",
    receipt: "Resibo no.",
    goods: "Mga isinauli",
    pieces: counted("fil", { one: "# piraso", other: "# na piraso" }),
    rate: (rate) => `Buwis na ${rate}%`,
    untaxed: "Walang buwis",
    tax: "kasama ang buwis",
    way: "Paraan ng refund",
    toWallet: (brand) => `${brand} (sa wallet ninyo)`,
    inCash: "Cash",
    homeNote:
      "Ang wallet ninyo ang magtatakda ng halaga sa sarili ninyong pera, karaniwan ay sa palitan ng orihinal na bayad. Tingnan po ang inyong app.",
  },
  receipt: {
    title: "Resibo",
    translation: "Salin po ito para sa inyo. Ang resibong Hapones ang orihinal.",
    date: "Petsa",
    number: "Resibo no.",
    subtotal: "Subtotal",
    discount: "Diskuwento",
    taxOnTop: "Buwis",
    paidWith: "Binayaran gamit ang",
    reference: "Payment no.",
    reduced: "Pinababang buwis",
    more: counted("fil", { one: "at # pang item", other: "at # pang item" }),
    asOf: "Hanggang",
    mark: "Numerong pang-tsek",
    unchanged:
      "Hindi nabago mula nang lagdaan. Pakikumpara ang numerong pang-tsek sa resibong papel.",
    genuine: "Nilagdaan ng kaha ng tindahan at hindi binago",
    unreadable: {
      title: "Hindi po maipakita ang resibong ito",
      advice: "Kulang o binago ang link. Magtanong po sa tindahan.",
    },
  },
};
