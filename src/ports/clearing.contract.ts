import { beforeEach, describe, expect, test } from "vitest";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { Clearing } from "./clearing.ts";

/** An acquirer of whom one day is over, and the next one is not. */
export interface ClearingWorld {
  readonly clearing: Clearing;
  /** The acquirer's date of the day that is over; the world's payments are made on it. */
  readonly closedDay: string;
  readonly openDay: string;
  pay(request: RequestId, amount: number): Promise<void>;
  refund(request: RequestId, refund: RefundId, amount: number): Promise<void>;
  cancel(request: RequestId): Promise<void>;
  /** Lets the day be over, and time go by until the answer is there. */
  closeDay(): Promise<void>;
  settle<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** From now on nothing gets through. */
  cutLine(): void;
}

const paid = "contract_paid" as RequestId;
const calledOff = "contract_cancelled" as RequestId;
const refund = "contract_refund" as RefundId;

/** What every adapter of the port has to keep, whoever the acquirer is. */
export function clearingContract(name: string, makeWorld: () => ClearingWorld): void {
  describe(`${name} keeps the contract of clearing`, () => {
    let world: ClearingWorld;
    beforeEach(() => {
      world = makeWorld();
    });
    const rowsOf = (date: string) => world.settle(world.clearing.rowsOf(date));

    test("[REC-6] a day that is over lists what was paid and what went back, and nothing that was cancelled", async () => {
      await world.pay(paid, 1_500);
      await world.refund(paid, refund, 500);
      await world.pay(calledOff, 700);
      await world.cancel(calledOff);
      await world.closeDay();
      const answer = await rowsOf(world.closedDay);
      if (answer.kind !== "rows") throw new Error(answer.kind);
      const [payment, back, ...more] = answer.rows;
      expect(payment).toMatchObject({
        type: "payment",
        id: paid,
        amount: 1_500,
        originalTransactionId: null,
        transactionId: expect.stringMatching(/./),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      });
      expect(back).toMatchObject({
        type: "refund",
        id: refund,
        amount: 500,
        originalTransactionId: payment?.transactionId,
      });
      expect(more).toEqual([]);
    });

    test("[REC-6] a day without money is an empty list", async () => {
      await world.closeDay();
      expect(await rowsOf(world.closedDay)).toEqual({ kind: "rows", rows: [] });
    });

    test("[REC-6] a day that is not over is not ready", async () => {
      await world.closeDay();
      expect(await rowsOf(world.openDay)).toEqual({ kind: "notReady" });
    });

    test("[REC-6] nothing rejects when the line is cut", async () => {
      await world.closeDay();
      world.cutLine();
      expect(await rowsOf(world.closedDay)).toEqual({ kind: "silent" });
    });
  });
}
