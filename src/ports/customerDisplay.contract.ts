import { afterEach, describe, expect, test, vi } from "vitest";
import type { DisplayState, DisplayView, PayerMessage } from "#domain/display/displayState.ts";
import { yen } from "#domain/money/yen.ts";
import type { CustomerDisplay, DisplaySource } from "./customerDisplay.ts";

/** One shop's wire: tills and screens that come and go. */
export interface DisplayWire {
  till(): CustomerDisplay;
  /** The till that was opened last dies without a word. */
  tillDies(): void;
  display(): DisplaySource;
  close(): void;
}

const home = { currency: "HKD", minor: "11572", basis: "rate" } as const;
const due = { total: yen(2_296), home } as const;
const paid = {
  ...due,
  step: "paid",
  receiptUrl: "https://shop.example/r#abc",
  offers: [{ id: "o1", title: "茶", text: "お茶", lang: "ja", picture: "/tea.svg" }],
} as const;

/** One of each, so that no wire drops a member. */
export const everyView: readonly DisplayView[] = [
  { step: "welcome" },
  { step: "paused" },
  {
    ...due,
    step: "cart",
    lines: [
      {
        key: "l1",
        name: { ja: "カステラ", en: "Castella", zh: "长崎蛋糕" },
        quantity: 2,
        amount: yen(2_296),
      },
    ],
    reductions: [{ key: "O_1", name: { ja: "割引", en: "Off", zh: "优惠" }, amount: yen(200) }],
  },
  { ...due, step: "holdCode", coach: null },
  { ...due, home: null, step: "holdCode", coach: "shopQr" },
  { ...due, step: "scanOurCode", qr: "00020101", expiresAtMs: 1_000 },
  { step: "walletNotUsable", wallet: "PayPay", ended: false, usable: ["GCash", "DANA"] },
  { ...due, step: "checking" },
  { ...due, step: "confirmOnPhone" },
  { ...due, step: "declined", reason: "notEnough" },
  { step: "stopped" },
  { step: "cancelled" },
  { step: "paidBack" },
  { ...paid, by: { by: "wallet", wallet: "GCash" } },
  {
    ...paid,
    home: null,
    receiptUrl: null,
    offers: [],
    by: { by: "cash", tendered: yen(3_000), change: yen(704) },
  },
];

export function displayState(view: DisplayView, visit = 1): DisplayState {
  return { shopName: "暖簾 渋谷店", language: "zh-Hant-HK", visit, view };
}

/** What every wire between the till and the payers' screens promises. */
export function customerDisplayContract(name: string, open: () => DisplayWire): void {
  describe(`the customer display over ${name}`, () => {
    let wire: DisplayWire;
    afterEach(() => wire.close());

    /** A screen that remembers what it was told. */
    function screen() {
      const told: (DisplayState | "gone")[] = [];
      const source = wire.display();
      const leave = source.watch({
        shown: (state) => told.push(state),
        tillGone: () => told.push("gone"),
      });
      return { told, source, leave };
    }

    async function seen(told: readonly unknown[], last: unknown): Promise<void> {
      await vi.waitFor(() => expect(told.at(-1)).toEqual(last));
    }

    test("[DISP-1] carries every view whole", async () => {
      wire = open();
      const till = wire.till();
      const { told } = screen();
      for (const view of everyView) {
        till.publish(displayState(view));
        await seen(told, displayState(view));
      }
    });

    test("[DISP-2] shows a screen that joins late what stands now, and nothing older", async () => {
      wire = open();
      const till = wire.till();
      till.publish(displayState({ step: "welcome" }));
      till.publish(displayState({ step: "stopped" }, 2));
      const { told } = screen();
      await seen(told, displayState({ step: "stopped" }, 2));
      expect(told).toEqual([displayState({ step: "stopped" }, 2)]);
    });

    test("[DISP-1] keeps the order, on every screen", async () => {
      wire = open();
      const till = wire.till();
      const screens = [screen(), screen()];
      till.publish(displayState({ step: "welcome" }));
      for (const { told } of screens) await seen(told, displayState({ step: "welcome" }));
      const states = Array.from({ length: 50 }, (_, visit) =>
        displayState({ step: "checking", ...due }, visit),
      );
      for (const state of states) till.publish(state);
      for (const { told } of screens) {
        await seen(told, states.at(-1));
        expect(told.slice(-states.length)).toEqual(states);
      }
    });

    test("[LANG-2] brings back what the payer touched", async () => {
      wire = open();
      const heard: PayerMessage[] = [];
      const stop = wire.till().listen((message) => heard.push(message));
      const { source } = screen();
      source.send({ type: "languageChosen", language: "ur", visit: 3 });
      await vi.waitFor(() => expect(heard).toHaveLength(1));
      expect(heard).toEqual([{ type: "languageChosen", language: "ur", visit: 3 }]);
      stop();
    });

    test("[DISP-3] says that the till is gone, and shows the next one", async () => {
      wire = open();
      wire.till().publish(displayState({ step: "cancelled" }));
      const { told } = screen();
      await seen(told, displayState({ step: "cancelled" }));
      wire.tillDies();
      await seen(told, "gone");
      wire.till().publish(displayState({ step: "welcome" }, 9));
      await seen(told, displayState({ step: "welcome" }, 9));
      wire.tillDies();
      await seen(told, "gone");
      expect(told.filter((it) => it === "gone")).toHaveLength(2);
    });

    test("[DISP-2] tells a screen that has left nothing more", async () => {
      wire = open();
      const till = wire.till();
      till.publish(displayState({ step: "welcome" }));
      const [stays, leaves] = [screen(), screen()];
      await seen(leaves.told, displayState({ step: "welcome" }));
      leaves.leave();
      till.publish(displayState({ step: "paused" }));
      await seen(stays.told, displayState({ step: "paused" }));
      expect(leaves.told).not.toContainEqual(displayState({ step: "paused" }));
    });
  });
}
