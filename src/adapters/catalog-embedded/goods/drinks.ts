import type { Goods } from "../goods.ts";

/** Tea and soft drinks. */
export const drinks: readonly Goods[] = [
  {
    id: "hojicha-bags",
    barcode: "4512345000196",
    price: 864,
    name: {
      ja: "ほうじ茶 ティーバッグ 20包",
      en: "Hojicha roasted tea, 20 bags",
      zh: "焙茶 茶包 20包",
    },
    reading: "ほうじちゃ おちゃ",
  },
  {
    id: "deep-sencha",
    barcode: "4512345000202",
    price: 1296,
    name: {
      ja: "深蒸し煎茶 100g",
      en: "Deep-steamed sencha, 100 g",
      zh: "深蒸煎茶 100g",
    },
    reading: "せんちゃ おちゃ",
  },
  {
    id: "uji-matcha",
    barcode: "4512345000219",
    price: 2160,
    name: {
      ja: "宇治抹茶 缶入 30g",
      en: "Uji matcha powder, tin, 30 g",
      zh: "宇治抹茶粉 罐装 30g",
    },
    reading: "うじまっちゃ おちゃ",
  },
  {
    id: "amazake",
    barcode: "4512345000226",
    price: 648,
    name: {
      ja: "甘酒（ノンアルコール）500ml",
      en: "Amazake sweet rice drink (alcohol-free), 500 ml",
      zh: "甘酒（无酒精）500ml",
    },
    reading: "あまざけ",
  },
  {
    id: "genmaicha",
    barcode: "4512345000233",
    price: 702,
    name: {
      ja: "玄米茶 200g",
      en: "Genmaicha brown rice tea, 200 g",
      zh: "玄米茶 200g",
    },
    reading: "げんまいちゃ おちゃ",
  },
  {
    id: "ramune",
    barcode: "45000010",
    price: 162,
    name: {
      ja: "ラムネ 200ml",
      en: "Ramune soda, 200 ml",
      zh: "弹珠汽水 200ml",
    },
  },
  {
    id: "green-tea-bottle",
    barcode: "4512345000240",
    price: 172,
    name: {
      ja: "緑茶 ペットボトル 525ml",
      en: "Green tea, bottle, 525 ml",
      zh: "绿茶 瓶装 525ml",
    },
    reading: "りょくちゃ おちゃ",
  },
  {
    id: "yuzu-honey",
    barcode: "4512345000257",
    price: 324,
    name: {
      ja: "ゆず蜂蜜ドリンク 180ml",
      en: "Yuzu and honey drink, 180 ml",
      zh: "柚子蜂蜜饮料 180ml",
    },
    reading: "ゆずはちみつ",
  },
];
