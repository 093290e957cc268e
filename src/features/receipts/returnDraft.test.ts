import { describe, expect, test } from "vitest";
import type { SaleRecord } from "#domain/journal/views.ts";
import { yen } from "#domain/money/yen.ts";
import type { RefundTerms, WayBack } from "#domain/refund/wayBack.ts";
import { err, ok } from "#domain/result.ts";
import { aSale, foodLine, goodsLine, inPieces } from "#testkit/journalFixtures.ts";
import { allPieces, firstDraft, offerOf, wishOf } from "./returnDraft.ts";
import type { ReturnDraft } from "./returnDraft.ts";

const sale = inPieces(aSale("S_1", 300, 900), 3);
const record = { sale, refunds: [] } as unknown as SaleRecord;
const terms: RefundTerms = {
  left: sale.totals.total,
  onceOnly: false,
  wholeOnly: false,
  cancelUntil: null,
  refundUntil: null,
};
const nothing: ReturnDraft = { by: "goods", pieces: {}, digits: "", isAll: false };
const cash = () => ok<WayBack>({ by: "cash" });

describe("what the cashier has chosen", () => {
  test("[RFD-1] is no wish while there is no piece and no amount", () => {
    expect(wishOf(nothing)).toBeNull();
    expect(wishOf({ ...nothing, pieces: { [foodLine]: 0 } })).toBeNull();
    for (const digits of ["", "0", "1.5", "-1", "abc"]) {
      expect(wishOf({ ...nothing, by: "amount", digits })).toBeNull();
    }
  });

  test("[RFD-1] is the pieces on one side and the amount on the other, never both", () => {
    const draft: ReturnDraft = {
      ...nothing,
      pieces: { [foodLine]: 2, [goodsLine]: 0 },
      digits: "50",
    };
    expect(wishOf(draft)).toEqual({ goods: [{ key: foodLine, quantity: 2 }] });
    expect(wishOf({ ...draft, by: "amount" })).toEqual({ amount: 50 });
  });

  test("[RFD-4] is everything from the start where a wallet pays back all or nothing", () => {
    expect(firstDraft(record, { ...terms, wholeOnly: true }).pieces).toEqual(allPieces(record));
    expect(firstDraft(record, terms).pieces).toEqual({});
    expect(allPieces(record)).toEqual({ [foodLine]: 3, [goodsLine]: 3 });
  });
});

describe("an offer to pay back", () => {
  const part: ReturnDraft = { ...nothing, pieces: { [foodLine]: 1 } };
  const all: ReturnDraft = { ...nothing, pieces: allPieces(record) };

  test("[RFD-1] has the worth of the goods and the way it goes back", () => {
    const offer = offerOf(part, record, terms, cash);
    expect(offer).toMatchObject({
      ok: true,
      value: { figures: { amount: 100 }, way: { by: "cash" } },
    });
    expect(offerOf(nothing, record, terms, cash)).toBeNull();
  });

  test("[RFD-4] asks whether that is everything only where a part would be the last refund", () => {
    const asks = (draft: ReturnDraft, onceOnly: boolean) => {
      const offer = offerOf(draft, record, { ...terms, onceOnly }, cash);
      return offer?.ok && offer.value.asksIfAll;
    };
    expect(asks(part, true)).toBe(true);
    expect(asks(all, true)).toBe(false);
    expect(asks(part, false)).toBe(false);
  });

  test("[RFD-1] [RFD-4] says why not: more than is left, or the wallet's own rule", () => {
    const tooMuch: ReturnDraft = { ...nothing, by: "amount", digits: "1201" };
    expect(offerOf(tooMuch, record, terms, cash)).toEqual(
      err({ type: "moreThanLeft", left: yen(1_200) }),
    );
    const refused = () => err({ type: "wholeOnly" } as const);
    expect(offerOf(part, record, terms, refused)).toEqual(err({ type: "wholeOnly" }));
  });
});
