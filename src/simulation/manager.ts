import { yen } from "#domain/money/yen.ts";
import { type RefundWish, leftToRefund } from "#domain/refund/refundPlan.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { reconcileDay } from "#flows/reconcileDay.ts";
import { reissueReceipt } from "#flows/reissueReceipt.ts";
import { returnGoods } from "#flows/returnGoods.ts";
import type { Clearing } from "#ports/clearing.ts";
import type { Counter, OpenTill } from "./shop.ts";

/** Whoever pays back, prints again, and looks into what the acquirer's list has otherwise. */
export interface Manager {
  sold(saleId: SaleId): void;
  /** A customer has left; perhaps somebody doubts what became of the sale. */
  looksInto(saleId: SaleId): void;
  /** After the shop was shut some bring back what they bought. */
  comesBack(): void;
  /** The acquirer's lists of these days are compared with the journal. */
  reconciles(clearing: Clearing, dates: readonly string[]): void;
}

export function createManager({ stage, disk, awake }: Counter): Manager {
  const { agenda } = stage;
  const known = new Set<SaleId>();
  const underWay = new Map<SaleId, Promise<unknown> | null>();

  /** Does something at the till as soon as somebody can. */
  function atTill(inMs: number, what: string, act: (till: OpenTill) => void, tries = 20): void {
    agenda.after(inMs, `manager ${what}`, () => {
      const till = awake();
      if (till) act(till);
      else if (tries > 0) atTill(5_000, what, act, tries - 1);
    });
  }

  function returned(saleId: SaleId, inMs: number, wish: () => RefundWish): void {
    atTill(inMs, `pays back ${saleId}`, ({ process, desk, journal, ids, journalFailed }) => {
      const ports = { journal, clock: process.clock, ids, desk, journalFailed };
      // The screen asks for one refund of a sale at a time; a wallet's desk would not need that.
      const before = underWay.get(saleId) ?? Promise.resolve();
      const asks = () => (process.runs ? returnGoods(ports, saleId, wish()) : null);
      underWay.set(saleId, disk.now.sales.get(saleId)?.cash ? before.then(asks) : asks());
    });
  }

  function returns(saleId: SaleId, moment: string): void {
    const chance = stage.draw(moment);
    const inMs = chance.between(1_000, 60_000);
    const lines = () => disk.now.sales.get(saleId)?.sale.lines ?? [];
    const all = (): RefundWish => ({
      goods: lines().map(({ key, quantity }) => ({ key, quantity })),
    });
    const part = (share: number) => (): RefundWish => {
      const record = disk.now.sales.get(saleId);
      return { amount: yen(Math.ceil((record ? leftToRefund(record) : 0) * share)) };
    };
    switch (stage.strikes("return", moment)) {
      case "returnsAll":
        returned(saleId, inMs, all);
        return;
      case "returnsGoods":
        returned(saleId, inMs, () => ({
          goods: lines().map(({ key }) => ({ key, quantity: 1 })),
        }));
        returned(saleId, inMs + 30_000, part(1));
        return;
      case "returnsAmounts":
        for (const share of [0.3, 0.5, 1]) returned(saleId, inMs + 100_000 * share, part(share));
        return;
      case "returnsTwiceAtOnce":
        returned(saleId, inMs, all);
        returned(saleId, inMs, part(0.6));
        return;
      case "wantsReprint":
        reprints(saleId, inMs);
        return;
      default:
    }
  }

  function reprints(saleId: SaleId, inMs: number): void {
    atTill(inMs, `prints ${saleId} again`, ({ process, journal, journalFailed }) => {
      void reissueReceipt(journal, saleId).then((again) => {
        if (!process.runs) return;
        if (again.ok) stage.see({ saw: "reprinted", record: again.value });
        else journalFailed(again.error);
      });
    });
  }

  return {
    sold(saleId) {
      if (known.has(saleId)) return;
      known.add(saleId);
      returns(saleId, `return ${saleId}`);
    },
    looksInto(saleId) {
      if (stage.strikes("manager", `manager ${saleId}`) !== "questions") return;
      atTill(stage.draw(`manager ${saleId}`).between(1_000, 60_000), "questions", ({ desk }) => {
        for (const { request, status } of disk.now.sales.get(saleId)?.attempts ?? []) {
          if (status === "failed" || status === "cancelled") void desk.question(request);
        }
      });
    },
    comesBack() {
      for (const saleId of known) returns(saleId, `late return ${saleId}`);
    },
    reconciles(clearing, dates) {
      for (const date of dates) {
        atTill(1, `reconciles ${date}`, ({ desk, journal }) => {
          void reconcileDay({ clearing, journal, desk }, date, "alipayplus");
        });
      }
    },
  };
}
