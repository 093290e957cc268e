import { type Yen, yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { PayOrder } from "#ports/acquirer.ts";
import { shownAt } from "./customers.ts";
import type { FaultId } from "./faults.ts";
import type { Stage } from "./stage.ts";

/** One request in the acquirer's own books: the truth about money. */
export interface Book {
  readonly request: RequestId;
  /** null for a request that was cancelled before any payment arrived under it. */
  readonly order: PayOrder | null;
  state: "open" | "paid" | "refused" | "cancelled";
  /** Result code while refused or open. */
  code: string;
  /** What the customer was charged, whatever went back since. */
  captured: Yen;
  currency: "JPY" | "USD";
  reversed: Yen;
  readonly refunds: Map<RefundId, Yen>;
  inquiries: number;
  /** This wallet, or this moment, lets nothing be cancelled. */
  cancel: "allowed" | "refused" | "tooLate";
  /** Set when a till has asked to cancel, whether it was done or not. */
  cancelAsked: boolean;
  readonly wallet: FaultId | null;
}

/** What the customer is out of pocket for one request. */
export function netOf(book: Book): number {
  const refunded = [...book.refunds.values()].reduce((sum, amount) => sum + amount, 0);
  return book.captured - book.reversed - refunded;
}

export interface AcquirerBooks {
  readonly books: ReadonlyMap<RequestId, Book>;
  /** A payment request has arrived, perhaps again. */
  pay(order: PayOrder): Book;
  /** An inquiry has arrived; some customers make up their mind while they are asked about. */
  inquire(request: RequestId): Book | null;
  /** A cancellation has arrived: undone only where the wallet does not allow it. */
  cancel(request: RequestId): Book;
  refund(request: RequestId, refund: RefundId, amount: Yen): "done" | "tooMuch" | "unknown";
}

/** How long a wallet's code can be used from when the phone shows it (ms). */
const codeLifeMs = 65_000;

/**
 * An acquirer that keeps its word: one result for one request for ever, one use for one code, and
 * nothing is captured after a cancellation. What its answers say on the way is another matter.
 */
export function openBooks(stage: Stage): AcquirerBooks {
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
    const book = newBook(order.request, order, wallet);
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
    const chance = stage.draw(`decides ${request}`);
    switch (book.wallet) {
      case "declined":
        refuse(book, "USER_BALANCE_NOT_ENOUGH");
        return;
      case "cancelForbidden":
      case "confirmsLate": {
        const ms = chance.between(1_000, 100_000);
        agenda.after(ms, `customer confirms ${request}`, () => capture(book));
        break;
      }
      case "confirmsAfterInquiries":
      case "refusesAfterInquiries":
      case "neverConfirms":
        break;
      default:
        capture(book);
    }
    // Orders nobody pays are closed by the acquirer itself.
    const closesAfterMs = chance.between(90_000, 300_000);
    agenda.after(closesAfterMs, `acquirer closes ${request}`, () => close(book));
  }

  function capture(book: Book): void {
    if (book.state !== "open" || book.order === null) return;
    if (book.cancelAsked) stage.met("paidAfterCancelWasAsked");
    book.state = "paid";
    const { amount, reference } = book.order;
    book.captured = book.wallet === "capturesOtherAmount" ? yen(amount + 1) : amount;
    stage.see({ saw: "booked", saleId: reference as SaleId });
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

  function cancel(request: RequestId): Book {
    const book = books.get(request) ?? newBook(request, null, null);
    books.set(request, book);
    book.cancelAsked = true;
    if (book.cancel === "allowed" && book.state !== "refused") {
      book.reversed = book.captured;
      close(book, true);
    }
    return book;
  }

  function refund(request: RequestId, id: RefundId, amount: Yen): "done" | "tooMuch" | "unknown" {
    const book = books.get(request);
    if (book?.state !== "paid") return "unknown";
    if (book.refunds.has(id)) return "done";
    if (amount > netOf(book)) return "tooMuch";
    book.refunds.set(id, amount);
    return "done";
  }

  return { books, pay, inquire, cancel, refund };
}

function newBook(request: RequestId, order: PayOrder | null, wallet: FaultId | null): Book {
  return {
    request,
    order,
    wallet,
    state: "open",
    code: "PAYMENT_IN_PROCESS",
    captured: yen(0),
    currency: wallet === "capturesOtherCurrency" ? "USD" : "JPY",
    reversed: yen(0),
    refunds: new Map(),
    inquiries: 0,
    cancel: wallet === "cancelForbidden" ? "refused" : "allowed",
    cancelAsked: false,
  };
}

function refuse(book: Book, code: string): void {
  book.state = "refused";
  book.code = code;
}

/** Nobody can pay it any more; `paidToo` also closes, and so pays back, what was paid. */
function close(book: Book, paidToo = false): void {
  if (book.state === "open" || (paidToo && book.state === "paid")) {
    book.state = "cancelled";
    book.code = "ORDER_IS_CANCELED";
  }
}
