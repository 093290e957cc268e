import type { Goods } from "../goods.ts";

/** Things made by hand. */
export const crafts: readonly Goods[] = [
  {
    id: "tenugui-seigaiha",
    barcode: "4512345000349",
    price: 1320,
    name: {
      ja: "手ぬぐい 青海波",
      en: "Tenugui cotton towel, wave pattern",
      zh: "日式手巾 青海波",
    },
    reading: "てぬぐい",
  },
  {
    id: "furoshiki-asanoha",
    barcode: "4512345000356",
    price: 2750,
    name: {
      ja: "風呂敷 麻の葉 70cm",
      en: "Furoshiki wrapping cloth, hemp-leaf pattern, 70 cm",
      zh: "风吕敷包袱布 麻叶纹 70cm",
    },
    reading: "ふろしき",
  },
  {
    id: "arita-mamezara",
    barcode: "4512345000363",
    price: 4400,
    name: {
      ja: "有田焼 豆皿 5枚組",
      en: "Arita ware small plates, set of 5",
      zh: "有田烧 小碟 5件套",
    },
    reading: "ありたやき まめざら",
  },
  {
    id: "wakasa-chopsticks",
    barcode: "4512345000370",
    price: 3300,
    name: {
      ja: "若狭塗 夫婦箸 桐箱入",
      en: "Wakasa lacquer chopsticks, pair, wooden box",
      zh: "若狭涂 夫妻筷 桐木盒装",
    },
    reading: "わかさぬり めおとばし おはし",
  },
  {
    id: "nambu-teapot",
    barcode: "4512345000387",
    price: 13_200,
    name: {
      ja: "南部鉄器 急須 0.6L",
      en: "Nambu cast-iron teapot, 0.6 L",
      zh: "南部铁器 茶壶 0.6L",
    },
    reading: "なんぶてっき きゅうす",
  },
  {
    id: "kyoto-fan",
    barcode: "4512345000394",
    price: 4950,
    name: {
      ja: "京扇子 桜",
      en: "Kyoto folding fan, cherry blossom",
      zh: "京扇子 樱花",
    },
    reading: "きょうせんす",
  },
  {
    id: "edo-kiriko",
    barcode: "4512345000400",
    price: 16_500,
    name: {
      ja: "江戸切子 ロックグラス 瑠璃",
      en: "Edo kiriko cut glass tumbler, lapis blue",
      zh: "江户切子 威士忌杯 琉璃蓝",
    },
    reading: "えどきりこ るり",
  },
  {
    id: "kokeshi",
    barcode: "4512345000417",
    price: 3850,
    name: {
      ja: "こけし 6寸",
      en: "Kokeshi doll, 18 cm",
      zh: "小芥子木偶 18cm",
    },
  },
  {
    id: "daruma",
    barcode: "4512345000424",
    price: 1210,
    name: {
      ja: "高崎だるま 2号",
      en: "Takasaki daruma, size 2",
      zh: "高崎达摩 2号",
    },
    reading: "たかさきだるま",
  },
  {
    id: "maneki-neko",
    barcode: "4512345000431",
    price: 2420,
    name: {
      ja: "常滑焼 招き猫",
      en: "Tokoname ware lucky cat",
      zh: "常滑烧 招财猫",
    },
    reading: "とこなめやき まねきねこ",
  },
  {
    id: "washi-notes",
    barcode: "45000027",
    price: 605,
    name: {
      ja: "美濃和紙 一筆箋",
      en: "Mino washi note paper",
      zh: "美浓和纸 便笺",
    },
    reading: "みのわし いっぴつせん",
  },
  {
    id: "wajima-plate",
    barcode: "4512345000448",
    price: 1_280_000,
    name: {
      ja: "輪島塗 沈金飾り皿 桐箱入",
      en: "Wajima lacquer display plate with gold inlay, wooden box",
      zh: "轮岛涂 沉金装饰盘 桐木盒装",
    },
    reading: "わじまぬり さら",
  },
];
