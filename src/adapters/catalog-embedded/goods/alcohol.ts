import type { Goods } from "../goods.ts";

/** Sake, spirits and beer. */
export const alcohol: readonly Goods[] = [
  {
    id: "junmai",
    barcode: "4512345000264",
    price: 1870,
    name: {
      ja: "純米酒 720ml",
      en: "Junmai sake, 720 ml",
      zh: "纯米酒 720ml",
    },
    reading: "じゅんまいしゅ にほんしゅ おさけ",
  },
  {
    id: "junmai-daiginjo",
    barcode: "4512345000271",
    price: 5500,
    name: {
      ja: "純米大吟醸 720ml 化粧箱入",
      en: "Junmai daiginjo sake, 720 ml, boxed",
      zh: "纯米大吟酿 720ml 礼盒装",
    },
    reading: "じゅんまいだいぎんじょう にほんしゅ おさけ",
  },
  {
    id: "umeshu",
    barcode: "4512345000288",
    price: 1980,
    name: {
      ja: "本格梅酒 720ml",
      en: "Umeshu plum liqueur, 720 ml",
      zh: "正宗梅酒 720ml",
    },
    reading: "うめしゅ",
  },
  {
    id: "yuzu-sake",
    barcode: "4512345000295",
    price: 1760,
    name: {
      ja: "ゆず酒 500ml",
      en: "Yuzu liqueur, 500 ml",
      zh: "柚子酒 500ml",
    },
    reading: "ゆずしゅ",
  },
  {
    id: "whisky-mini",
    barcode: "4512345000301",
    price: 1650,
    name: {
      ja: "ウイスキー ミニボトル 180ml",
      en: "Japanese whisky, miniature, 180 ml",
      zh: "日本威士忌 小瓶装 180ml",
    },
  },
  {
    id: "single-malt",
    barcode: "4512345000318",
    price: 16_500,
    name: {
      ja: "シングルモルトウイスキー 700ml",
      en: "Single malt whisky, 700 ml",
      zh: "单一麦芽威士忌 700ml",
    },
  },
  {
    id: "craft-beer",
    barcode: "4512345000325",
    price: 550,
    name: {
      ja: "クラフトビール ペールエール 350ml",
      en: "Craft beer, pale ale, 350 ml",
      zh: "精酿啤酒 淡色艾尔 350ml",
    },
  },
  {
    id: "imo-shochu",
    barcode: "4512345000332",
    price: 1760,
    name: {
      ja: "本格芋焼酎 720ml",
      en: "Sweet potato shochu, 720 ml",
      zh: "正宗红薯烧酒 720ml",
    },
    reading: "いもしょうちゅう",
  },
];
