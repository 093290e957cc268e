import type { Goods } from "../goods.ts";

/** Things to cook with and to eat. */
export const food: readonly Goods[] = [
  {
    id: "chirimen-sansho",
    barcode: "4512345000110",
    price: 972,
    name: {
      ja: "京風ちりめん山椒 80g",
      en: "Baby sardines with sansho pepper, 80 g",
      zh: "京风山椒小鱼干 80g",
    },
    reading: "ちりめんさんしょう",
  },
  {
    id: "honey-umeboshi",
    barcode: "4512345000127",
    price: 1296,
    name: {
      ja: "紀州南高梅 蜂蜜梅干し 200g",
      en: "Kishu umeboshi plums with honey, 200 g",
      zh: "纪州南高梅 蜂蜜梅干 200g",
    },
    reading: "なんこううめ はちみつうめぼし",
  },
  {
    id: "dashi-bags",
    barcode: "4512345000134",
    price: 1944,
    name: {
      ja: "だしパック 8g×30包",
      en: "Dashi stock bags, 8 g × 30",
      zh: "日式高汤包 8g×30包",
    },
  },
  {
    id: "shinshu-miso",
    barcode: "4512345000141",
    price: 702,
    name: {
      ja: "信州味噌 750g",
      en: "Shinshu miso, 750 g",
      zh: "信州味噌 750g",
    },
    reading: "しんしゅうみそ",
  },
  {
    id: "soy-sauce",
    barcode: "4512345000158",
    price: 648,
    name: {
      ja: "丸大豆しょうゆ 500ml",
      en: "Whole-bean soy sauce, 500 ml",
      zh: "丸大豆酱油 500ml",
    },
    reading: "まるだいずしょうゆ",
  },
  {
    id: "grilled-nori",
    barcode: "4512345000165",
    price: 1080,
    name: {
      ja: "有明海産 焼海苔 10枚",
      en: "Grilled nori from the Ariake Sea, 10 sheets",
      zh: "有明海产 烤海苔 10片",
    },
    reading: "ありあけかいさん やきのり",
  },
  {
    id: "shinshu-soba",
    barcode: "4512345000172",
    price: 594,
    name: {
      ja: "信州そば 乾麺 3人前",
      en: "Shinshu soba, dried, 3 servings",
      zh: "信州荞麦面 干面 3人份",
    },
    reading: "しんしゅうそば",
  },
  {
    id: "shichimi",
    barcode: "4512345000189",
    price: 486,
    name: {
      ja: "七味唐辛子 缶入 15g",
      en: "Shichimi seven-spice chilli, tin, 15 g",
      zh: "七味唐辛子 罐装 15g",
    },
    reading: "しちみとうがらし",
  },
  {
    id: "salmon-onigiri",
    barcode: "2000000000022",
    price: 216,
    name: {
      ja: "おにぎり 紅鮭",
      en: "Rice ball, red salmon",
      zh: "饭团 红鲑鱼",
    },
    reading: "べにざけ しゃけ",
  },
];
