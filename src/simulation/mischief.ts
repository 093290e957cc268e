import type { Stage } from "./stage.ts";

/** What people at the counter can do. */
interface Counterside {
  soon(afterMs: number, what: string, act: () => void): void;
  stop(): void;
  leaves(): void;
  parks(): void;
  scanAgain(): void;
  scanAnother(): void;
  scanOldPicture(): void;
}

/** What people do besides waiting, once a code was read. */
export function mischief(stage: Stage, moment: string, people: Counterside): void {
  const { soon } = people;
  const chance = stage.draw(`mischief ${moment}`);
  const inMs = chance.between(1, 20_000);
  switch (stage.strikes("cashier", `cashier ${moment}`)) {
    case "stopsAtOnce":
      // As soon as the till is unsure, while answers are still on their way.
      soon(5_030 + chance.delay(300), "stops", people.stop);
      return;
    case "stops":
      soon(chance.between(6_000, 40_000), "stops", people.stop);
      return;
    case "scansAgain":
      soon(inMs, "scans the same code", people.scanAgain);
      return;
    case "scansAnother":
      soon(inMs, "scans another code", people.scanAnother);
      return;
    case "scansUsedCode":
      // After the payment, where a restart or a refusal has the customer still stand there.
      soon(chance.between(20_000, 60_000), "scans an old code", people.scanAgain);
      return;
    case "scansStaleCode":
      soon(inMs, "finds an old picture", people.scanOldPicture);
      return;
    case "walksAway":
      soon(inMs, "leaves", people.leaves);
      return;
    case "parks":
      soon(inMs, "parks the sale", people.parks);
      return;
    default:
  }
}

/** The ways a sale goes on whose payment was called off. */
interface Tenders {
  soon(afterMs: number, what: string, act: () => void): void;
  cash(): void;
  wallet(): void;
  /** Nobody does anything about it at once. */
  waits(): void;
}

/** How the customer pays now that no money is expected of this request any more. */
export function nextTender(stage: Stage, request: string, moment: string, tenders: Tenders): void {
  const { soon } = tenders;
  const inMs = stage.draw(`unpaid ${request}`).between(500, 8_000);
  switch (stage.strikes("unpaid", `unpaid ${moment}`)) {
    case "takesCash":
      soon(inMs, "takes cash", tenders.cash);
      return;
    case "takesAnotherWallet":
      soon(inMs, "takes another wallet", () => {
        stage.met("walletAfterCalledOff");
        tenders.wallet();
      });
      return;
    default:
      tenders.waits();
  }
}
