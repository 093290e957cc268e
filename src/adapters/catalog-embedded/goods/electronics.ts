import type { Goods } from "../goods.ts";

/** Electric goods that visitors carry home or need on the way. */
export const electronics: readonly Goods[] = [
  {
    id: "power-bank",
    barcode: "4512345000530",
    price: 4980,
    name: {
      ja: "モバイルバッテリー 10,000mAh",
      en: "Power bank, 10,000 mAh",
      zh: "移动电源 10,000mAh",
    },
  },
  {
    id: "plug-adapter",
    barcode: "4512345000547",
    price: 1078,
    name: {
      ja: "変換プラグ 海外→日本",
      en: "Plug adapter for Japanese sockets",
      zh: "转换插头 海外→日本",
    },
    reading: "へんかんぷらぐ",
  },
  {
    id: "usb-c-cable",
    barcode: "4512345000554",
    price: 1320,
    name: {
      ja: "USB-Cケーブル 1m",
      en: "USB-C cable, 1 m",
      zh: "USB-C数据线 1m",
    },
  },
  {
    id: "rice-cooker",
    barcode: "4512345000561",
    price: 42_800,
    name: {
      ja: "炊飯器 海外対応 220-240V 5.5合",
      en: "Rice cooker for 220-240 V, 1.0 L",
      zh: "电饭煲 海外适用 220-240V 1.0L",
    },
    reading: "すいはんき",
  },
  {
    id: "hair-dryer",
    barcode: "4512345000578",
    price: 29_800,
    name: {
      ja: "ヘアドライヤー 海外対応 100-240V",
      en: "Hair dryer, dual voltage 100-240 V",
      zh: "吹风机 海外适用 100-240V",
    },
  },
  {
    id: "earbuds",
    barcode: "4512345000585",
    price: 12_800,
    name: {
      ja: "無線イヤホン ノイズキャンセル",
      en: "Wireless earbuds, noise cancelling",
      zh: "无线耳机 降噪",
    },
    reading: "むせんいやほん わいやれす",
  },
  {
    id: "instant-camera",
    barcode: "4512345000592",
    price: 13_200,
    name: {
      ja: "インスタントカメラ フィルム10枚付",
      en: "Instant camera with 10 films",
      zh: "拍立得相机 附相纸10张",
    },
  },
  {
    id: "travel-kettle",
    barcode: "4512345000608",
    price: 5980,
    name: {
      ja: "折りたたみトラベルケトル 0.6L",
      en: "Folding travel kettle, 0.6 L",
      zh: "折叠旅行电热水壶 0.6L",
    },
    reading: "おりたたみ",
  },
];
