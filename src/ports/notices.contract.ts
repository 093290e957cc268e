import { beforeEach, describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { RequestId } from "#domain/payment/answers.ts";
import type { Notice, NoticeOutcome, Notices } from "./notices.ts";

/** An acquirer that tells what became of a payment. */
export interface NoticesWorld {
  readonly notices: Notices;
  /**
   * Tells that the payment has been made.
   * @returns true when the acquirer is content and will not tell it again
   */
  tellPaid(request: RequestId, amount: number): Promise<boolean>;
  /** Tells that the payment has failed for good. */
  tellFailed(request: RequestId, amount: number): Promise<boolean>;
}

const request = "contract_request_1" as RequestId;
const total = yen(1_500);

/** What every adapter of the port has to keep, whoever the acquirer is. */
export function noticesContract(
  name: string,
  makeWorld: () => NoticesWorld | Promise<NoticesWorld>,
): void {
  describe(`${name} keeps the contract of notices`, () => {
    let world: NoticesWorld;
    let heard: Notice[] = [];
    beforeEach(async () => {
      world = await makeWorld();
      heard = [];
    });

    function listening(outcome: NoticeOutcome): () => void {
      return world.notices.listen(async (notice) => {
        heard.push(notice);
        return outcome;
      });
    }

    test.for([
      ["kept", true],
      ["unknown", true],
      ["later", false],
    ] as const)("[LATE-8] what is %s is acknowledged: %s", async ([outcome, isContent]) => {
      listening(outcome);
      expect(await world.tellPaid(request, total)).toBe(isContent);
      expect(heard.map((notice) => notice.request)).toEqual([request]);
    });

    test("[LATE-8] what nobody hears, or no more, is to come again", async () => {
      expect(await world.tellPaid(request, total)).toBe(false);
      const end = listening("kept");
      end();
      expect(await world.tellPaid(request, total)).toBe(false);
      expect(heard).toEqual([]);
    });

    test("[LATE-8] what breaks the listener is to come again", async () => {
      world.notices.listen(() => Promise.reject(new Error("no disk")));
      expect(await world.tellPaid(request, total)).toBe(false);
    });

    test("[LATE-8] whoever listens last hears, and only they end it", async () => {
      const endFirst = listening("later");
      listening("kept");
      endFirst();
      expect(await world.tellPaid(request, total)).toBe(true);
    });

    test("[PAY-20] what is told twice is heard twice, for only the payment knows whether it matters", async () => {
      listening("kept");
      expect(await world.tellPaid(request, total)).toBe(true);
      expect(await world.tellPaid(request, total)).toBe(true);
      expect(heard).toHaveLength(2);
    });

    test("[PAY-8] is held against what was asked for", async () => {
      listening("kept");
      await world.tellPaid(request, total);
      const [notice] = heard;
      expect(notice?.answerFor(total)).toMatchObject({
        kind: "approved",
        proof: { request, amount: total, paymentId: expect.any(String) },
      });
      expect(notice?.answerFor(yen(total + 1))).toEqual({ kind: "contradicted", field: "amount" });
    });

    test("[PAY-20] carries a no with the acquirer's code", async () => {
      listening("kept");
      await world.tellFailed(request, total);
      expect(heard[0]?.answerFor(total)).toEqual({
        kind: "declined",
        code: expect.stringMatching(/^[A-Z_]+$/),
      });
    });
  });
}
