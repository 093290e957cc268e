import type { EntryBody } from "#domain/journal/entry.ts";
import { sumYen, yen, zeroYen } from "#domain/money/yen.ts";
import type { Yen } from "#domain/money/yen.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { FunderPart } from "#domain/offer/tenders.ts";
import type { Proof, RefundId, RequestId } from "#domain/payment/answers.ts";
import type { CodeTrace, RefundOrder, ReturnedLine, SentPayment } from "#domain/payment/payment.ts";
import { alipayPlusPlan } from "#domain/payment/plan.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { instant, monotonic } from "#domain/time/instant.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";

export const foodLine = "line-1";
export const goodsLine = "line-2";

/** Food and goods in one basket, tax inside. */
export function aSale(
  id: string,
  food: number,
  goods: number,
  overrides: Partial<Sale> = {},
): Sale {
  const perRate = [
    { rate: 10, reduced: false, ...taxInside(yen(goods), 10) },
    { rate: 8, reduced: true, ...taxInside(yen(food), 8) },
  ];
  const total = sumYen([yen(food), yen(goods)]);
  return {
    id: id as SaleId,
    lines: [
      {
        key: foodLine,
        productId: "matcha",
        name: { ja: "抹茶", en: "Matcha", zh: "抹茶" },
        taxCategory: "food",
        unitPrice: yen(food),
        quantity: 1,
        rate: 8,
        reduced: true,
        amount: yen(food),
      },
      {
        key: goodsLine,
        productId: null,
        name: { ja: "風呂敷", en: "Wrapping cloth", zh: "包袱布" },
        taxCategory: "standard",
        unitPrice: yen(goods),
        quantity: 1,
        rate: 10,
        reduced: false,
        amount: yen(goods),
      },
    ],
    discount: zeroYen,
    priceMode: "inclusive",
    rounding: "floor",
    totals: { perRate, total, tax: sumYen(perRate.map(({ tax }) => tax)) },
    at: instant(Date.UTC(2026, 10, 22, 3)),
    calendarDate: "2026-11-22",
    businessDate: "2026-11-22",
    hour: 12,
    ...overrides,
  };
}

/** The same sale, with every line in so many pieces. */
export function inPieces(sale: Sale, quantity: number): Sale {
  return { ...sale, lines: sale.lines.map((line) => ({ ...line, quantity })) };
}

function taxInside(gross: Yen, rate: number) {
  return {
    gross,
    discount: zeroYen,
    net: gross,
    tax: yen(Math.floor((gross * rate) / (100 + rate))),
  };
}

/** What of a customer code may be kept. */
export function traceOf(code: string, fingerprint: string, brand: WalletBrand | null): CodeTrace {
  return { family: "ALIPAYPLUS_CGCP", brand, lastFour: code.slice(-4), fingerprint };
}

/** One attempt to take a sale's money, in any status it is asked for. */
export function anAttempt(sale: Sale, request: string, code: CodeTrace, brandName: string | null) {
  const attempt = {
    request: request as RequestId,
    total: dueOf(sale),
    plan: alipayPlusPlan,
    code,
    scannedAt: monotonic(1000),
  };
  return { ...beforeTheWord(attempt), ...afterTheMoney(attempt, brandName) };
}

export type Attempt = ReturnType<typeof anAttempt>;

type Common = Pick<SentPayment, "request" | "total" | "plan" | "code" | "scannedAt">;

/** The statuses in which no money is known to have moved. */
function beforeTheWord(attempt: Common) {
  return {
    ready: { ...attempt, status: "ready" },
    paying: { ...attempt, status: "paying" },
    confirming: {
      ...attempt,
      status: "confirming",
      doubt: "noAnswer",
      since: monotonic(6000),
      polls: 0,
      resends: 0,
      awaiting: "poll",
      resendNext: false,
      codeHeld: true,
    },
    cancelling: {
      ...attempt,
      status: "cancelling",
      reason: "budgetSpent",
      tries: 1,
      awaiting: "answer",
    },
    attention: {
      ...attempt,
      status: "attention",
      reason: "cancelRefused",
      calledOff: "cashierStopped",
      resultCode: null,
      awaiting: "poll",
    },
    failed: { ...attempt, status: "failed", resultCode: "USER_BALANCE_NOT_ENOUGH" },
    cancelled: { ...attempt, status: "cancelled", reason: "budgetSpent" },
  } as const satisfies Readonly<Record<string, SentPayment>>;
}

/** The statuses in which the acquirer has, or had, the money. */
function afterTheMoney(attempt: Common, brandName: string | null) {
  const { request, total } = attempt;
  const proof: Proof = {
    paymentId: `pay_${request}`,
    walletBrandName: brandName,
    request,
    amount: total,
    paidAt: "2026-11-22T12:00:00+09:00",
  };
  const taken = { ...attempt, proof };
  return {
    paid: (refundOwed = false, refundRefused: string | null = null): SentPayment => ({
      ...taken,
      status: "paid",
      refundOwed,
      refundRefused,
    }),
    refunding: (
      refunded: Yen,
      amount: Yen,
      { refundOwed = false, ...order }: Partial<RefundOrder> & { refundOwed?: boolean } = {},
    ): SentPayment => ({
      ...taken,
      status: "refunding",
      refundOwed,
      refunded,
      refund: {
        id: refundId(`F_${request}_${refunded}`),
        amount,
        by: "refund",
        returned: null,
        ...order,
      },
      tries: 1,
      awaiting: "answer",
    }),
    partiallyRefunded: (
      refunded: Yen,
      refundRefused: string | null = null,
      refundOwed = false,
    ): SentPayment => ({
      ...taken,
      status: "partiallyRefunded",
      refundOwed,
      refunded,
      refundRefused,
    }),
    refunded: { ...taken, status: "refunded", refunded: total },
  } as const;
}

export function refundId(name: string): RefundId {
  return name as RefundId;
}

export function intended(sale: Sale, payment: SentPayment): EntryBody {
  return { type: "paymentIntended", sale, payment, quote: null };
}

export function moved(sale: Sale, payment: SentPayment): EntryBody {
  return { type: "paymentMoved", saleId: sale.id, because: "payAnswered", payment };
}

/** Paid in cash, with a note the next thousand up. */
export function paidInCash(sale: Sale): EntryBody {
  const tendered = yen(Math.ceil(dueOf(sale) / 1_000) * 1_000);
  return { type: "cashTaken", sale, tendered };
}

export function cashBack(
  sale: Sale,
  id: string,
  amount: Yen,
  returned: readonly ReturnedLine[] | null = null,
  toFunders: readonly FunderPart[] = [],
): EntryBody {
  const parts = toFunders.length > 0 && { toFunders };
  const refund = { id: refundId(id), amount, ...parts, returned };
  return { type: "cashReturned", saleId: sale.id, refund };
}
