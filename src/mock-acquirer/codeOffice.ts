import { type ReadCode, readCode } from "./codes.ts";
import { codeDigest } from "./digest.ts";
import { type House, houses } from "./houses.ts";
import type { Ledger, PaymentRow } from "./ledger.ts";
import type { ResultCode } from "./results.ts";
import { scenarioOf } from "./scenarios.ts";
import { rulesOf } from "./wallets.ts";

/** How long a second payment of the same amount looks like a mistake to one wallet. */
const twinMs = 5 * 60_000;

/** What a code is to pay, and whom. */
export interface OfferedPayment {
  readonly paymentRequestId: string;
  readonly amount: string;
  readonly house: House;
}

/** Knows which customer codes may still pay. */
export interface CodeOffice {
  /** Reads a code and says why it cannot pay under this id, or null when it can. */
  examine(
    code: string,
    payment: OfferedPayment,
  ): Promise<{ readonly code: ReadCode | null; readonly refusal: ResultCode | null }>;
}

/**
 * The digits of a code do not tell its age. Only a code that was issued here ages; one that was
 * printed on a test sheet stays young for ever.
 */
export function createCodeOffice(
  ledger: Ledger,
  issuedAt: ReadonlyMap<string, number>,
  now: () => number,
): CodeOffice {
  return {
    async examine(digits, { paymentRequestId, amount, house }) {
      const code = readCode(digits, house);
      if (!code) return { code, refusal: "INVALID_CODE" };
      const issued = issuedAt.get(digits);
      if (issued !== undefined && now() - issued > houses[house].codeLifeMs) {
        return { code, refusal: "EXPIRED_CODE" };
      }
      const { mostYen } = rulesOf(code.walletBrandName);
      if (mostYen !== null && BigInt(amount) > mostYen) {
        return { code, refusal: "PAYMENT_AMOUNT_EXCEED_LIMIT" };
      }
      const rule = scenarioOf(code.scenario).refuses;
      if (!rule) return { code, refusal: null };
      const others = (await ledger.paymentsEnding(code.lastFour)).filter(
        (row) => row.paidAt !== null && row.paymentRequestId !== paymentRequestId,
      );
      if (rule === "usedCode") {
        return {
          code,
          refusal: others.some((row) => paidWith(row, digits)) ? "INVALID_CODE" : null,
        };
      }
      const isTwin = (row: PaymentRow) => row.amount === amount && now() - row.createdAt < twinMs;
      return { code, refusal: others.some(isTwin) ? "PAYMENT_COUNT_EXCEED_LIMIT" : null };
    },
  };
}

function paidWith(row: PaymentRow, code: string): boolean {
  return row.codeDigest === codeDigest(row.paymentRequestId, code);
}
