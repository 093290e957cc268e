import type { Goods } from "../goods.ts";

/** Skin care and bath. */
export const cosmetics: readonly Goods[] = [
  {
    id: "rice-lotion",
    barcode: "4512345000455",
    price: 1650,
    name: {
      ja: "米ぬか化粧水 200ml",
      en: "Rice bran lotion, 200 ml",
      zh: "米糠化妆水 200ml",
    },
    reading: "こめぬかけしょうすい",
  },
  {
    id: "sunscreen",
    barcode: "4512345000462",
    price: 2178,
    name: {
      ja: "日焼け止めミルク SPF50+ 60ml",
      en: "Sunscreen milk SPF50+, 60 ml",
      zh: "防晒乳 SPF50+ 60ml",
    },
    reading: "ひやけどめ",
  },
  {
    id: "sheet-masks",
    barcode: "4512345000479",
    price: 770,
    name: {
      ja: "シートマスク 7枚入",
      en: "Sheet masks, 7 pcs",
      zh: "面膜 7片装",
    },
  },
  {
    id: "camellia-cleansing",
    barcode: "4512345000486",
    price: 1980,
    name: {
      ja: "椿クレンジングオイル 150ml",
      en: "Camellia cleansing oil, 150 ml",
      zh: "山茶花卸妆油 150ml",
    },
    reading: "つばき",
  },
  {
    id: "camellia-hair-oil",
    barcode: "4512345000493",
    price: 1430,
    name: {
      ja: "椿油 ヘアオイル 40ml",
      en: "Camellia hair oil, 40 ml",
      zh: "山茶花护发油 40ml",
    },
    reading: "つばきあぶら",
  },
  {
    id: "yuzu-hand-cream",
    barcode: "4512345000509",
    price: 990,
    name: {
      ja: "ゆずハンドクリーム 50g",
      en: "Yuzu hand cream, 50 g",
      zh: "柚子护手霜 50g",
    },
  },
  {
    id: "blotting-paper",
    barcode: "4512345000516",
    price: 1188,
    name: {
      ja: "あぶらとり紙 3冊組",
      en: "Facial blotting paper, set of 3",
      zh: "吸油面纸 3本装",
    },
    reading: "あぶらとりがみ",
  },
  {
    id: "bath-salts",
    barcode: "4512345000523",
    price: 880,
    name: {
      ja: "入浴剤 日本の名湯 10包",
      en: "Bath salts, hot springs of Japan, 10 sachets",
      zh: "入浴剂 日本名汤 10包",
    },
    reading: "にゅうよくざい",
  },
];
