import { yen } from "#domain/money/yen.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { Process } from "./process.ts";
import type { Counter } from "./shop.ts";

/** What taking cash needs to know of the visit. */
interface CashVisit {
  soon(afterMs: number, what: string, act: () => void): void;
  paid(): void;
  sale(): Sale;
  /** While the screen shows that a code is being sent, it offers nothing else. */
  isSending(process: Process): boolean;
}

/** So often cash is offered to a till that may not take it yet. */
const mostOffers = 6;

/** Takes cash as soon as the till takes it. */
export function cashier({ stage, awake }: Counter, visit: CashVisit): (tries?: number) => void {
  function offers(tries = 0): void {
    const till = awake();
    if (!till || visit.isSending(till.process)) {
      again(tries);
      return;
    }
    const sale = visit.sale();
    const tendered = yen(Math.ceil(sale.totals.total / 1_000) * 1_000);
    void till.takeCash(till, sale, tendered).then((taken) => {
      if (!till.process.runs) return;
      if (taken.ok) stage.met("cashAfterCalledOff");
      if (taken.ok || taken.error.type === "alreadyPaid") visit.paid();
      else if (taken.error.type === "paymentLive") {
        stage.met("secondTenderRefused");
        again(tries);
      }
    });
  }

  function again(tries: number): void {
    if (tries < mostOffers) visit.soon(5_000, "offers cash again", () => offers(tries + 1));
  }

  return offers;
}
