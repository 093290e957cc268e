import { beforeEach, describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { Acquirer, PayOrder } from "./acquirer.ts";

/** An acquirer with customers of every kind, each known by the code on their phone. */
export interface AcquirerWorld {
  readonly acquirer: Acquirer;
  /** Lets time go by until the answer is there. */
  settle<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** From now on nothing gets through. */
  cutLine(): void;
  readonly codes: {
    readonly pays: string;
    readonly declined: string;
    /** Confirms on the phone after a few inquiries. */
    readonly confirmsLater: string;
    /** Never makes up their mind. */
    readonly neverConfirms: string;
    /** Pays, but the answer never comes. */
    readonly paysInSilence: string;
    /** The first request is lost on the way. */
    readonly requestLost: string;
  };
}

const request = "contract_request_1" as RequestId;
const refund = "contract_refund_1" as RefundId;
const total = yen(1_500);

function order(code: string, changes: Partial<PayOrder> = {}): PayOrder {
  return { request, amount: total, code, reference: "S-1", description: "お買い上げ", ...changes };
}

const approved = {
  kind: "approved",
  proof: { request, amount: total, paymentId: expect.any(String) },
};

/** What every adapter of the port has to keep, whoever the acquirer is. */
export function acquirerContract(name: string, makeWorld: () => AcquirerWorld): void {
  describe(`${name} keeps the acquirer's contract`, () => {
    let world: AcquirerWorld;
    beforeEach(() => {
      world = makeWorld();
    });
    const pay = (code: string, changes?: Partial<PayOrder>) =>
      world.settle(world.acquirer.pay(order(code, changes)));
    const inquire = () => world.settle(world.acquirer.inquire(request, total));
    const cancel = () => world.settle(world.acquirer.cancel(request));
    const payBack = (id = refund, amount = total) =>
      world.settle(world.acquirer.refund(request, id, amount));

    test("[APS-1] an approval names our request, our amount and the acquirer's own number", async () => {
      expect(await pay(world.codes.pays)).toMatchObject(approved);
      expect(await inquire()).toMatchObject(approved);
    });

    test("[MPM-1] a code to show is the same for the same order, and its order can be called off", async () => {
      const { code: _none, ...toShow } = order("");
      const show = () => world.settle(world.acquirer.showCode(toShow));
      const first = await show();
      expect(first).toMatchObject({ kind: "pending", shopCode: expect.any(String) });
      expect(await show()).toEqual(first);
      expect(await inquire()).toMatchObject({ kind: "pending" });
      expect(await cancel()).toEqual({ kind: "cancelled" });
      expect(await inquire()).toEqual({ kind: "cancelled" });
    });

    test("[APS-1] a decline carries the acquirer's code", async () => {
      expect(await pay(world.codes.declined)).toEqual({
        kind: "declined",
        code: expect.stringMatching(/^[A-Z_]+$/),
      });
    });

    test("[APS-4] a customer who confirms later is pending first and approved by inquiry", async () => {
      expect(await pay(world.codes.confirmsLater)).toMatchObject({ kind: "pending" });
      let answer = await inquire();
      for (let polls = 1; answer.kind === "pending" && polls < 20; polls++)
        answer = await inquire();
      expect(answer).toMatchObject(approved);
    });

    test("[APS-3] an answer that never comes is silence; the inquiry knows better", async () => {
      expect(await pay(world.codes.paysInSilence)).toEqual({ kind: "silent", cause: "timeout" });
      expect(await inquire()).toMatchObject(approved);
    });

    test("[APS-4] a request that was lost is not found, and is paid when it is sent again", async () => {
      expect(await pay(world.codes.requestLost)).toMatchObject({ kind: "silent" });
      expect(await inquire()).toEqual({ kind: "notFound" });
      expect(await pay(world.codes.requestLost)).toMatchObject(approved);
    });

    test("[MOCK-2] the same order sent twice is one payment", async () => {
      const first = await pay(world.codes.pays);
      expect(await pay(world.codes.pays)).toEqual(first);
    });

    test("[MOCK-2] another amount under the same id is refused", async () => {
      await pay(world.codes.pays);
      expect(await pay(world.codes.pays, { amount: yen(1_501) })).toEqual({
        kind: "declined",
        code: "REPEAT_REQ_INCONSISTENT",
      });
    });

    test("[MOCK-4] a cancellation fences an id that never arrived: it cannot be paid later", async () => {
      expect(await cancel()).toEqual({ kind: "cancelled" });
      expect(await inquire()).toEqual({ kind: "cancelled" });
      expect(await pay(world.codes.pays)).toMatchObject({ kind: "declined" });
      expect(await inquire()).toEqual({ kind: "cancelled" });
    });

    test.for(["pays", "neverConfirms"] as const)(
      "[MOCK-4] a payment whose customer %s is cancelled, again and again with one answer",
      async (customer) => {
        await pay(world.codes[customer]);
        expect(await cancel()).toEqual({ kind: "cancelled" });
        expect(await cancel()).toEqual({ kind: "cancelled" });
        expect(await inquire()).toEqual({ kind: "cancelled" });
      },
    );

    test("[MOCK-2] a refund id pays back once, and refunds never pass what was paid", async () => {
      await pay(world.codes.pays);
      const first = await payBack(refund, yen(1_000));
      expect(first).toMatchObject({ kind: "refunded", amount: 1_000 });
      expect(await payBack(refund, yen(1_000))).toEqual(first);
      expect(await payBack("contract_refund_2" as RefundId, yen(501))).toMatchObject({
        kind: "declined",
      });
      expect(await payBack("contract_refund_3" as RefundId, yen(500))).toMatchObject({
        kind: "refunded",
      });
    });

    test("[APS-5] nothing rejects when the line is cut: everything is silence", async () => {
      world.cutLine();
      const silence = { kind: "silent", cause: "network" };
      expect(await pay(world.codes.pays)).toEqual(silence);
      expect(await inquire()).toEqual(silence);
      expect(await cancel()).toEqual(silence);
      expect(await payBack()).toEqual(silence);
    });
  });
}
