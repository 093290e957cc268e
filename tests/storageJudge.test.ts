import { describe, expect, test } from "vitest";
import type { Found } from "../e2e/storage/look.ts";
import { judge, raceFaults, type Acknowledged } from "../scripts/storageJudge.mjs";

/** Two sales as they should be, the second with a first attempt that was declined. */
const sound: Found = {
  chain: { intact: true, entries: 6, head: "f".repeat(64) },
  open: 0,
  seqs: [1, 2, 3, 4, 5, 6],
  intended: ["R1", "R2", "R3"],
  sales: [
    {
      id: "S1",
      receipt: "20261122-0001",
      attempts: [{ request: "R1", status: "paid", captured: true }],
    },
    {
      id: "S2",
      receipt: "20261122-0002",
      attempts: [
        { request: "R2", status: "failed", captured: false },
        { request: "R3", status: "paid", captured: true },
      ],
    },
  ],
  orders: [
    { request: "R1", state: "paid" },
    { request: "R2", state: "refused" },
    { request: "R3", state: "paid" },
  ],
};
const [one, two] = sound.sales;
if (!one || !two) throw new Error("the sound journal has two sales");

const told: readonly Acknowledged[] = [
  { id: "S1", request: "R1", status: "paid", receipt: "20261122-0001" },
  { id: null, request: null, status: "paid", receipt: "20261122-0002" },
];

describe("the judge of a kill", () => {
  test("[JRN-22] finds nothing wrong with a journal that holds all that was told", () => {
    expect(judge(sound, told)).toEqual({ lost: [], doubled: [], faults: [] });
  });

  test.each<[string, Partial<Found>]>([
    ["is gone", { sales: [one] }],
    ["has another receipt", { sales: [one, { ...two, receipt: "20261122-0003" }] }],
    ["has no receipt", { sales: [one, { ...two, receipt: null }] }],
    ["is not paid", { sales: [one, { ...two, attempts: two.attempts.slice(0, 1) }] }],
  ])("[JRN-22] [F1] counts a sale that was told and %s as lost", (_what, change) => {
    expect(judge({ ...sound, ...change }, told).lost).toHaveLength(1);
  });

  test.each<[string, Partial<Found>]>([
    ["a receipt number", { sales: [one, { ...two, receipt: one.receipt }] }],
    ["a sale", { sales: [one, two, one] }],
    ["the money of a sale", { orders: sound.orders.map((order) => ({ ...order, state: "paid" })) }],
  ])("[JRN-22] finds %s that is there twice", (_what, change) => {
    expect(judge({ ...sound, ...change }, []).doubled).not.toEqual([]);
  });

  test.each<[string, Partial<Found>, RegExp]>([
    ["a broken chain", { chain: { intact: false, firstBadSeq: 4 } }, /breaks at 4/],
    ["a chain that ends early", { chain: { ...sound.chain, entries: 5 } as never }, /every entry/],
    ["a gap in the entries", { seqs: [1, 2, 4, 5, 6, 7] }, /not numbered/],
    ["a gap in the receipts", { sales: [two] }, /count up from 1/],
    ["a payment left open", { open: 1 }, /not resumed/],
    ["a request nobody wrote down", { intended: ["R1", "R2"] }, /acquirer knows R3/],
    ["money without a receipt", { sales: [one] }, /R3 is paid and has no receipt/],
    ["a receipt without money", { orders: [] }, /R1 has a receipt and no money/],
  ])("[JRN-22] names %s", (_what, change, fault) => {
    const { faults } = judge({ ...sound, ...change }, []);
    expect(faults.some((one) => fault.test(one))).toBe(true);
  });
});

describe("the judge of a race", () => {
  const receipts = ["20261122-0001", "20261122-0002"];

  test("[JRN-21] finds nothing wrong when every sale has a receipt of its own", () => {
    expect(raceFaults(sound, receipts, 2)).toEqual([]);
  });

  test.each<[string, (string | null)[], number, Partial<Found>]>([
    ["a sale without a receipt", ["20261122-0001", null], 2, {}],
    ["a number given twice", ["20261122-0001", "20261122-0001"], 2, {}],
    ["a sale that is not in the journal", receipts, 2, { sales: [one] }],
    ["a tab that sold nothing", receipts, 3, {}],
    ["a forked chain", receipts, 2, { chain: { intact: false, firstBadSeq: 2 } }],
  ])("[JRN-21] [F3] [F9] finds %s", (_what, given, expected, change) => {
    expect(raceFaults({ ...sound, ...change }, given, expected)).not.toEqual([]);
  });
});
