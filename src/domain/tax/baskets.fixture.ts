import type { PriceMode, RoundingMode } from "./taxCategory.ts";

type ByRounding = Readonly<Record<RoundingMode, number>>;

/** A basket and what it must come to, worked by hand or published by the tax agency or a shop. */
export interface Basket {
  readonly id: string;
  readonly why: string;
  readonly mode: PriceMode;
  /** Percent and yen of each line. */
  readonly lines: readonly (readonly [rate: number, amount: number])[];
  readonly discount: number;
  /** By percent; `tax` for each way of rounding. */
  readonly perRate: Readonly<
    Record<
      string,
      {
        readonly gross: number;
        readonly discount: number;
        readonly net: number;
        readonly tax: ByRounding;
      }
    >
  >;
  readonly total: ByRounding;
}

export const baskets: readonly Basket[] = [
  {
    id: "B01",
    why: "The tax agency's rounding example. Rounding each line would give 60,195, which is not allowed.",
    mode: "exclusive",
    lines: [
      [8, 13861],
      [8, 13199],
      [10, 4389],
      [10, 23769],
    ],
    discount: 0,
    perRate: {
      10: { gross: 28158, discount: 0, net: 28158, tax: { floor: 2815, round: 2816, ceil: 2816 } },
      8: { gross: 27060, discount: 0, net: 27060, tax: { floor: 2164, round: 2165, ceil: 2165 } },
    },
    total: { floor: 60197, round: 60199, ceil: 60199 },
  },
  {
    id: "B02",
    why: "The tax agency's simplified invoice.",
    mode: "inclusive",
    lines: [
      [8, 108],
      [8, 216],
      [10, 550],
    ],
    discount: 0,
    perRate: {
      10: { gross: 550, discount: 0, net: 550, tax: { floor: 50, round: 50, ceil: 50 } },
      8: { gross: 324, discount: 0, net: 324, tax: { floor: 24, round: 24, ceil: 24 } },
    },
    total: { floor: 874, round: 874, ceil: 874 },
  },
  {
    id: "B03",
    why: "The tax agency's coupon over two rates.",
    mode: "inclusive",
    lines: [
      [10, 3300],
      [8, 2160],
    ],
    discount: 1000,
    perRate: {
      10: { gross: 3300, discount: 604, net: 2696, tax: { floor: 245, round: 245, ceil: 246 } },
      8: { gross: 2160, discount: 396, net: 1764, tax: { floor: 130, round: 131, ceil: 131 } },
    },
    total: { floor: 4460, round: 4460, ceil: 4460 },
  },
  {
    id: "B04",
    why: "One piece whose tax a convenience store rounds down.",
    mode: "exclusive",
    lines: [[8, 93]],
    discount: 0,
    perRate: {
      8: { gross: 93, discount: 0, net: 93, tax: { floor: 7, round: 7, ceil: 8 } },
    },
    total: { floor: 100, round: 100, ceil: 101 },
  },
  {
    id: "B05",
    why: "Three of it: 301 yen, not three times 100.",
    mode: "exclusive",
    lines: [
      [8, 93],
      [8, 93],
      [8, 93],
    ],
    discount: 0,
    perRate: {
      8: { gross: 279, discount: 0, net: 279, tax: { floor: 22, round: 22, ceil: 23 } },
    },
    total: { floor: 301, round: 301, ceil: 302 },
  },
  {
    id: "B06",
    why: "Two prices with tax inside.",
    mode: "inclusive",
    lines: [
      [10, 1234],
      [10, 5678],
    ],
    discount: 0,
    perRate: {
      10: { gross: 6912, discount: 0, net: 6912, tax: { floor: 628, round: 628, ceil: 629 } },
    },
    total: { floor: 6912, round: 6912, ceil: 6912 },
  },
  {
    id: "B07",
    why: "Two prices without tax, two rates, nothing to round.",
    mode: "exclusive",
    lines: [
      [10, 3000],
      [8, 2000],
    ],
    discount: 0,
    perRate: {
      10: { gross: 3000, discount: 0, net: 3000, tax: { floor: 300, round: 300, ceil: 300 } },
      8: { gross: 2000, discount: 0, net: 2000, tax: { floor: 160, round: 160, ceil: 160 } },
    },
    total: { floor: 5460, round: 5460, ceil: 5460 },
  },
  {
    id: "B08",
    why: "The smallest price.",
    mode: "inclusive",
    lines: [[10, 1]],
    discount: 0,
    perRate: {
      10: { gross: 1, discount: 0, net: 1, tax: { floor: 0, round: 0, ceil: 1 } },
    },
    total: { floor: 1, round: 1, ceil: 1 },
  },
  {
    id: "B09",
    why: "A price whose three roundings differ.",
    mode: "inclusive",
    lines: [[8, 13]],
    discount: 0,
    perRate: {
      8: { gross: 13, discount: 0, net: 13, tax: { floor: 0, round: 1, ceil: 1 } },
    },
    total: { floor: 13, round: 13, ceil: 13 },
  },
  {
    id: "B10",
    why: "Its neighbour, where half up still rounds down.",
    mode: "inclusive",
    lines: [[8, 14]],
    discount: 0,
    perRate: {
      8: { gross: 14, discount: 0, net: 14, tax: { floor: 1, round: 1, ceil: 2 } },
    },
    total: { floor: 14, round: 14, ceil: 14 },
  },
  {
    id: "B11",
    why: "The tax rounds down, not the price without it: 74, where rounding the rest down would give 75.",
    mode: "inclusive",
    lines: [[8, 1000]],
    discount: 0,
    perRate: {
      8: { gross: 1000, discount: 0, net: 1000, tax: { floor: 74, round: 74, ceil: 75 } },
    },
    total: { floor: 1000, round: 1000, ceil: 1000 },
  },
  {
    id: "B12",
    why: "Exactly half a yen of tax.",
    mode: "exclusive",
    lines: [[10, 5]],
    discount: 0,
    perRate: {
      10: { gross: 5, discount: 0, net: 5, tax: { floor: 0, round: 1, ceil: 1 } },
    },
    total: { floor: 5, round: 6, ceil: 6 },
  },
  {
    id: "B13",
    why: "A tenth off, split without a remainder.",
    mode: "inclusive",
    lines: [
      [10, 2200],
      [8, 1620],
    ],
    discount: 382,
    perRate: {
      10: { gross: 2200, discount: 220, net: 1980, tax: { floor: 180, round: 180, ceil: 180 } },
      8: { gross: 1620, discount: 162, net: 1458, tax: { floor: 108, round: 108, ceil: 108 } },
    },
    total: { floor: 3438, round: 3438, ceil: 3438 },
  },
  {
    id: "B14",
    why: "Three rates at once, as from April 2027 if the 1 % for food becomes law.",
    mode: "inclusive",
    lines: [
      [10, 1100],
      [8, 1080],
      [1, 1010],
    ],
    discount: 500,
    perRate: {
      10: { gross: 1100, discount: 173, net: 927, tax: { floor: 84, round: 84, ceil: 85 } },
      8: { gross: 1080, discount: 169, net: 911, tax: { floor: 67, round: 67, ceil: 68 } },
      1: { gross: 1010, discount: 158, net: 852, tax: { floor: 8, round: 8, ceil: 9 } },
    },
    total: { floor: 2690, round: 2690, ceil: 2690 },
  },
  {
    id: "B15",
    why: "The largest basket.",
    mode: "inclusive",
    lines: [[10, 99999999]],
    discount: 0,
    perRate: {
      10: {
        gross: 99999999,
        discount: 0,
        net: 99999999,
        tax: { floor: 9090909, round: 9090909, ceil: 9090909 },
      },
    },
    total: { floor: 99999999, round: 99999999, ceil: 99999999 },
  },
  {
    id: "B16",
    why: "Food at 1 %.",
    mode: "inclusive",
    lines: [[1, 1010]],
    discount: 0,
    perRate: {
      1: { gross: 1010, discount: 0, net: 1010, tax: { floor: 10, round: 10, ceil: 10 } },
    },
    total: { floor: 1010, round: 1010, ceil: 1010 },
  },
  {
    id: "B17",
    why: "Vouchers that the tax does not touch bear their part of the discount.",
    mode: "inclusive",
    lines: [
      [0, 1000],
      [10, 1000],
    ],
    discount: 100,
    perRate: {
      10: { gross: 1000, discount: 50, net: 950, tax: { floor: 86, round: 86, ceil: 87 } },
      0: { gross: 1000, discount: 50, net: 950, tax: { floor: 0, round: 0, ceil: 0 } },
    },
    total: { floor: 1900, round: 1900, ceil: 1900 },
  },
  {
    id: "B18",
    why: "An odd yen between equal sums goes to the higher rate.",
    mode: "exclusive",
    lines: [
      [8, 500],
      [10, 500],
    ],
    discount: 1,
    perRate: {
      10: { gross: 500, discount: 1, net: 499, tax: { floor: 49, round: 50, ceil: 50 } },
      8: { gross: 500, discount: 0, net: 500, tax: { floor: 40, round: 40, ceil: 40 } },
    },
    total: { floor: 1088, round: 1089, ceil: 1089 },
  },
  {
    id: "B19",
    why: "A discount of the whole basket.",
    mode: "inclusive",
    lines: [
      [8, 108],
      [10, 110],
    ],
    discount: 218,
    perRate: {
      10: { gross: 110, discount: 110, net: 0, tax: { floor: 0, round: 0, ceil: 0 } },
      8: { gross: 108, discount: 108, net: 0, tax: { floor: 0, round: 0, ceil: 0 } },
    },
    total: { floor: 0, round: 0, ceil: 0 },
  },
  {
    id: "B20",
    why: "Nothing at all.",
    mode: "exclusive",
    lines: [],
    discount: 0,
    perRate: {},
    total: { floor: 0, round: 0, ceil: 0 },
  },
];
