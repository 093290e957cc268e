/**
 * The mock plays two companies. A merchant has a contract, and so a Client-Id, with each; the second
 * company's all end in `_JP`.
 */
export type House = "alipayplus" | "domestic";

export interface HouseRules {
  /** How far its clocks are ahead of UTC (ms), and how it writes that. */
  readonly aheadMs: number;
  readonly zone: string;
  /** How long after the end of a day its paid orders can still be cancelled (ms). */
  readonly graceMs: number;
  /** How long a customer's code lives (ms). */
  readonly codeLifeMs: number;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;

export const houses: Readonly<Record<House, HouseRules>> = {
  alipayplus: {
    aheadMs: 8 * hourMs,
    zone: "+08:00",
    graceMs: 15 * minuteMs,
    codeLifeMs: minuteMs,
  },
  domestic: {
    aheadMs: 9 * hourMs,
    zone: "+09:00",
    graceMs: 15 * minuteMs - 1,
    codeLifeMs: 5 * minuteMs,
  },
};

/** An order from before Client-Ids were kept is of the first company. */
export function houseOf(clientId: string | null): House {
  return clientId?.endsWith("_JP") === true ? "domestic" : "alipayplus";
}
