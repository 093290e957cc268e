import { type Yen, yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import { brandOfCode, refusalToCancel, refusalToRefund } from "./acquirerWallets.ts";
import { shownAt } from "./customers.ts";
import type { FaultId } from "./faults.ts";
import type { Stage } from "./stage.ts";

/** One request in the acquirer's own books: the truth about money. */
export interface Book {
  readonly request: RequestId;
  /** null for a request that was cancelled before any payment arrived under it. */
  readonly order: PayOrder | null;
  readonly brand: WalletBrand;
  /** By the acquirer's clock (ms since 1970). */
  readonly orderedAt: number;
  paidAt: number;
  state: "open" | "paid" | "refused" | "cancelled";
  /** Result code while refused or open. */
  code: string;
  /** What the customer was charged, whatever went back since. */
  captured: Yen;
  currency: "JPY" | "USD";
  reversed: Yen;
  readonly refunds: Map<RefundId, { readonly amount: Yen; readonly at: number }>;
  /** Refund ids that were refused, which they are for ever. */
  readonly refusedRefunds: Map<RefundId, string>;
  inquiries: number;
  /** Besides the wallet's rules: this order, or this moment, lets nothing be cancelled. */
  cancel: "allowed" | "refused" | "tooLate";
  /** Set when a till has asked to cancel, whether it was done or not. */
  cancelAsked: boolean;
  /** Set when the acquirer took money after it had said that it would not, or denied what it took. */
  brokeWord: boolean;
  readonly wallet: FaultId | null;
}

/** What the customer is out of pocket for one request. */
export function netOf(book: Book): number {
  let net = book.captured - book.reversed;
  for (const { amount } of book.refunds.values()) net -= amount;
  return net;
}

export interface AcquirerBooks {
  readonly books: ReadonlyMap<RequestId, Book>;
  /** A payment request has arrived, perhaps again. */
  pay(order: PayOrder): Book;
  /** An inquiry has arrived; some customers make up their mind while they are asked about. */
  inquire(request: RequestId): Book | null;
  /** A cancellation has arrived: null when it is done, else why it is not. */
  cancel(request: RequestId): "refused" | "tooLate" | null;
  /**
   * A refund has arrived: null when it is done, else the result code of the refusal.
   * @param isPoor the shop's account with the acquirer is empty
   */
  refund(request: RequestId, refund: RefundId, amount: Yen, isPoor: boolean): string | null;
}

/** How long a wallet's code can be used from when the phone shows it (ms). */
const codeLifeMs = 65_000;
/** Orders nobody pays are closed by the acquirer itself after so long (ms). */
const orderLifeMs = 600_000;

/**
 * An acquirer that keeps its word, but where a fault says that it breaks it: one result for one
 * request for ever, one use for one code, and nothing is captured after a cancellation. What its
 * answers say on the way is another matter. `announce` is told when a request has come to its end.
 */
export function openBooks(stage: Stage, announce: (book: Book) => void): AcquirerBooks {
  const books = new Map<RequestId, Book>();
  const usedCodes = new Map<string, RequestId>();
  const { agenda } = stage;

  function pay(order: PayOrder): Book {
    const known = books.get(order.request);
    if (known) {
      if (known.state === "cancelled") stage.met("requestArrivedAfterCancel");
      return known;
    }
    const refusal = refusalOf(order);
    const wallet = refusal ? null : stage.strikes("wallet", `wallet ${order.request}`);
    const book = newBook(order.request, order, wallet, stage.trueTime());
    books.set(order.request, book);
    if (refusal === null) usedCodes.set(order.code, order.request);
    if (refusal !== null) refuse(book, refusal);
    else decide(book, order);
    return book;
  }

  function refusalOf({ code, request }: PayOrder): string | null {
    const user = usedCodes.get(code);
    if (user !== undefined && user !== request) return "INVALID_CODE";
    if (agenda.now - shownAt(code) <= codeLifeMs) return null;
    stage.met("codeExpiredAtAcquirer");
    return "EXPIRED_CODE";
  }

  /** What the customer, or the wallet for the customer, does about an order. */
  function decide(book: Book, { request }: PayOrder): void {
    switch (book.wallet) {
      case "declined":
        refuse(book, "USER_BALANCE_NOT_ENOUGH");
        return;
      case "declinedAsRepeat":
        refuse(book, "PAYMENT_COUNT_EXCEED_LIMIT");
        return;
      case "cancelForbidden":
      case "confirmsLate": {
        const ms = stage.draw(`decides ${request}`).between(1_000, 100_000);
        agenda.after(ms, `customer confirms ${request}`, () => capture(book));
        break;
      }
      case "capturesAfterCancel":
      case "confirmsAfterInquiries":
      case "refusesAfterInquiries":
      case "neverConfirms":
        break;
      default:
        capture(book);
        return;
    }
    agenda.after(orderLifeMs, `acquirer closes ${request}`, () => {
      if (book.state === "open") refuse(book, "ORDER_IS_CLOSED");
    });
  }

  function capture(book: Book): void {
    if (book.state !== "open" || book.order === null) return;
    if (book.cancelAsked) stage.met("paidAfterCancelWasAsked");
    take(book, book.order);
  }

  function take(book: Book, { amount, reference }: PayOrder): void {
    book.state = "paid";
    book.paidAt = stage.trueTime();
    book.captured = book.wallet === "capturesOtherAmount" ? yen(amount + 1) : amount;
    stage.see({ saw: "booked", saleId: reference as SaleId });
    announce(book);
  }

  function refuse(book: Book, code: string): void {
    book.state = "refused";
    book.code = code;
    announce(book);
  }

  function inquire(request: RequestId): Book | null {
    const book = books.get(request);
    if (!book) return null;
    book.inquiries += 1;
    if (book.state === "open" && book.inquiries >= 2) {
      if (book.wallet === "confirmsAfterInquiries") capture(book);
      if (book.wallet === "refusesAfterInquiries") refuse(book, "USER_PAYMENT_VERIFICATION_FAILED");
    }
    return book;
  }

  function cancel(request: RequestId): "refused" | "tooLate" | null {
    const now = stage.trueTime();
    const book = books.get(request) ?? newBook(request, null, null, now);
    books.set(request, book);
    book.cancelAsked = true;
    if (book.cancel !== "allowed") return book.cancel;
    const refusal = refusalToCancel(book, now);
    if (refusal === "refused") stage.met("cancelNotOfThisWallet");
    if (refusal === "tooLate") stage.met("cancelPastCutOff");
    if (refusal !== null || book.state === "refused" || book.state === "cancelled") return refusal;
    book.reversed = yen(book.reversed + netOf(book));
    book.state = "cancelled";
    book.code = "ORDER_IS_CANCELED";
    if (book.wallet === "capturesAfterCancel" && book.order && book.captured === 0) {
      breakWord(book, book.order);
    }
    return null;
  }

  /** The one thing an acquirer must not do: it takes the money of an order it has called off. */
  function breakWord(book: Book, order: PayOrder): void {
    const ms = stage.draw(`breaks ${book.request}`).between(1_000, 60_000);
    agenda.after(ms, `acquirer captures the cancelled ${book.request}`, () => {
      book.brokeWord = true;
      stage.met("paidAfterWordWasBroken");
      take(book, order);
    });
  }

  function refund(request: RequestId, id: RefundId, amount: Yen, isPoor: boolean): string | null {
    const book = books.get(request);
    if (!book) return "ORDER_NOT_EXIST";
    if (book.state !== "paid") return "ORDER_STATUS_INVALID";
    if (book.refunds.has(id)) return null;
    const before = book.refusedRefunds.get(id);
    if (before !== undefined) return before;
    const rule = refusalToRefund(book, amount, netOf(book), stage.trueTime());
    if (rule !== null && rule !== "REFUND_AMOUNT_EXCEED") stage.met("refundRefusedByWallet");
    const refusal = isPoor ? "MERCHANT_BALANCE_NOT_ENOUGH" : rule;
    if (refusal === null) book.refunds.set(id, { amount, at: stage.trueTime() });
    else book.refusedRefunds.set(id, refusal);
    return refusal;
  }

  return { books, pay, inquire, cancel, refund };
}

function newBook(
  request: RequestId,
  order: PayOrder | null,
  wallet: FaultId | null,
  orderedAt: number,
): Book {
  return {
    request,
    order,
    brand: brandOfCode(order?.code ?? ""),
    orderedAt,
    paidAt: orderedAt,
    wallet,
    state: "open",
    code: "PAYMENT_IN_PROCESS",
    captured: yen(0),
    currency: wallet === "capturesOtherCurrency" ? "USD" : "JPY",
    reversed: yen(0),
    refunds: new Map(),
    refusedRefunds: new Map(),
    inquiries: 0,
    cancel: wallet === "cancelForbidden" ? "refused" : "allowed",
    cancelAsked: false,
    brokeWord: false,
  };
}
