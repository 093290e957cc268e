import type { Goods } from "../goods.ts";

/** Japanese sweets. */
export const sweets: readonly Goods[] = [
  {
    id: "dorayaki-6",
    barcode: "4512345000011",
    price: 1296,
    name: {
      ja: "どら焼き 粒あん 6個入",
      en: "Dorayaki pancakes, red bean, 6 pcs",
      zh: "铜锣烧 红豆粒馅 6个装",
    },
    reading: "どらやき",
  },
  {
    id: "matcha-castella",
    barcode: "4512345000028",
    price: 1404,
    name: {
      ja: "宇治抹茶カステラ 1本",
      en: "Uji matcha castella cake",
      zh: "宇治抹茶长崎蛋糕 1条",
    },
    reading: "うじまっちゃかすてら",
  },
  {
    id: "nama-yatsuhashi",
    barcode: "4512345000035",
    price: 756,
    name: {
      ja: "生八つ橋 ニッキ・抹茶 10個入",
      en: "Nama yatsuhashi, cinnamon and matcha, 10 pcs",
      zh: "生八桥 肉桂・抹茶 10个装",
    },
    reading: "なまやつはし まっちゃ",
  },
  {
    id: "warabi-mochi",
    barcode: "4512345000042",
    price: 864,
    name: {
      ja: "本わらび餅 300g",
      en: "Warabi mochi with roasted soy flour",
      zh: "蕨饼 附黄豆粉",
    },
    reading: "ほんわらびもち きなこ",
  },
  {
    id: "konpeito",
    barcode: "4512345000059",
    price: 540,
    name: {
      ja: "金平糖 五色",
      en: "Konpeito sugar candy, five colours",
      zh: "金平糖 五色",
    },
    reading: "こんぺいとう",
  },
  {
    id: "senbei-24",
    barcode: "4512345000066",
    price: 2160,
    name: {
      ja: "手焼き煎餅 詰め合わせ 24枚入",
      en: "Hand-grilled rice crackers, assorted, 24 pcs",
      zh: "手烤仙贝 什锦 24片装",
    },
    reading: "てやきせんべい",
  },
  {
    id: "matcha-langue-de-chat",
    barcode: "4512345000073",
    price: 1080,
    name: {
      ja: "抹茶ラングドシャ 12枚入",
      en: "Matcha langue de chat, 12 pcs",
      zh: "抹茶猫舌饼干 12片装",
    },
    reading: "まっちゃ",
  },
  {
    id: "strawberry-daifuku",
    barcode: "2000000000015",
    price: 280,
    name: {
      ja: "いちご大福 1個",
      en: "Strawberry daifuku, 1 pc",
      zh: "草莓大福 1个",
    },
    reading: "いちごだいふく",
  },
  {
    id: "neri-yokan",
    barcode: "4512345000080",
    price: 1620,
    name: {
      ja: "本煉羊羹 小倉",
      en: "Neri yokan, red bean jelly",
      zh: "本炼羊羹 红豆",
    },
    reading: "ようかん",
  },
  {
    id: "nama-chocolate",
    barcode: "4512345000097",
    price: 1296,
    name: {
      ja: "抹茶生チョコレート 20粒入",
      en: "Matcha nama chocolate, 20 pcs",
      zh: "抹茶生巧克力 20粒装",
    },
    reading: "まっちゃなまちょこ",
  },
  {
    id: "monaka-two-kinds",
    barcode: "4512345000103",
    price: 2700,
    name: {
      ja: "北海道産小豆の粒あんと瀬戸内レモンの白あん 季節限定 二種の最中詰め合わせ 10個入",
      en: "Monaka wafers in two seasonal flavours: Hokkaido red bean and Setouchi lemon white bean, 10 pcs",
      zh: "季节限定 双味最中饼礼盒 北海道红豆粒馅・濑户内柠檬白豆馅 10个装",
    },
    reading: "もなか あずき",
  },
];
