import { yen } from "#domain/money/yen.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { Process } from "./process.ts";
import type { Screen } from "./screen.ts";
import type { Counter } from "./shop.ts";

/** What taking cash needs to know of the visit. */
interface CashVisit {
  soon(afterMs: number, what: string, act: () => void): void;
  paid(): void;
  sale(): Sale;
}

/** So often cash is offered to a till that may not take it yet. */
const mostOffers = 6;

/** Takes cash as soon as the till takes it. */
export function cashier(
  { stage, awake }: Counter,
  screen: Screen,
  visit: CashVisit,
): (tries?: number) => void {
  function offers(tries = 0): void {
    const till = awake();
    if (!till || isBusy(till.process)) {
      again(tries);
      return;
    }
    const sale = visit.sale();
    const tendered = yen(Math.ceil(sale.totals.total / 1_000) * 1_000);
    const taking = till.takeCash(till, sale, tendered);
    void screen.during("cash", till.process, taking).then((taken) => {
      if (!till.process.runs) return;
      if (taken.ok) stage.met("cashAfterCalledOff");
      if (taken.ok || taken.error.type === "alreadyPaid") visit.paid();
      else if (taken.error.type === "paymentLive") {
        stage.met("secondTenderRefused");
        again(tries);
      }
    });
  }

  function isBusy(process: Process): boolean {
    return screen.isBusyWith("code", process) || screen.isBusyWith("cash", process);
  }

  function again(tries: number): void {
    if (tries < mostOffers) visit.soon(5_000, "offers cash again", () => offers(tries + 1));
  }

  return offers;
}
