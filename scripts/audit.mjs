/**
 * `npm run -s audit -- --journal <file> --ledger <file>`: holds an exported journal against the acquirers'
 * ledger, by docs/journal.md alone. Prints one line of JSON; ends with 1 on findings, 2 on what it cannot read.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { canonical, dig, list, text, yen } from "./auditFields.mjs";
import * as campaigns from "./auditOffers.mjs";

/**
 * @typedef {{ id: string, amount: number, outcome: string, parts?: readonly unknown[] }} Refund asked,
 *   done, refused; or a code.
 * @typedef {{ request: string, sale: Sale, total: number, status: string, took: number, back: number,
 *   owed: boolean, calledOff: boolean, refund: Refund | null, refunds: Map<string, Refund> }} Attempt
 * @typedef {{ id: string, attempts: Attempt[], paidBy: Attempt | "cash" | null, cash: number,
 *   price: campaigns.Price }} Sale
 * @typedef {{ amount: number, state: string, isBack: boolean, held: number,
 *   refunds: Map<string, Refund> }} Order A payment at the acquirer.
 * @typedef {(rule: string, detail: string) => void} Find
 * @typedef {{ sales: Map<string, Sale>, attempts: Map<string, Attempt>, orders: Map<string, Order>,
 *   refunds: Set<string>, offers: campaigns.Offers }} Book
 */

/** Whither an attempt may go from where. A refused refund leads back. */
const moves = [
  ["ready paying confirming", "paying confirming cancelling attention failed cancelled paid"],
  ["cancelling attention", "cancelling attention failed cancelled paid"],
  ["failed cancelled", "cancelling"],
  ["paid partiallyRefunded", "refunding"],
  ["refunding", "refunding paid partiallyRefunded refunded"],
  ["refunded", ""],
].map((row) => row.map((states) => states.split(" ")));
const [, calledOff = [], moneyless = []] = moves.map(([from = []]) => from);
const taken = ["paid", "refunding", "partiallyRefunded", "refunded"];

/** The sale of a further attempt or of cash. @type {(book: Book, body: unknown, find: Find) => Sale} */
const saleOf = (book, body, find) => {
  const [id] = [text(body, "sale.id"), text(body, "sale.businessDate")];
  const sale = book.sales.get(id) ?? {
    id,
    attempts: [],
    paidBy: null,
    cash: 0,
    price: campaigns.noPrice(),
  };
  book.sales.set(id, sale);
  const over = [...calledOff, ...moneyless, "refunded"];
  const live = sale.attempts.find(({ status, owed }) => !owed && !over.includes(status));
  if (sale.paidBy !== null) find("AUD-9", `sale ${id} goes on although it is paid`);
  if (live) find("AUD-10", `sale ${id} goes on while ${live.request} is ${live.status}`);
  campaigns.begin(book.offers, sale.price, id, body, find);
  return sale;
};

/** @type {(book: Book, body: unknown, request: string, find: Find) => Attempt | undefined} */
const attemptOf = (book, body, request, find) => {
  const attempt = book.attempts.get(request);
  if (!attempt) find("AUD-6", `${request} was never intended`);
  else if (text(body, "saleId") !== attempt.sale.id) find("AUD-6", `${request} changes its sale`);
  return attempt;
};

/** What an attempt took. @type {(attempt: Attempt, payment: unknown, find: Find) => void} */
const paid = (attempt, payment, find) => {
  const { request, sale, total } = attempt;
  const [amount, owed] = [yen(payment, "proof.amount"), dig(payment, "refundOwed")];
  const isKnown = taken.includes(attempt.status);
  const mustOwe = isKnown ? attempt.owed : attempt.calledOff;
  if (owed !== mustOwe) find("AUD-8", `${request}: refundOwed is ${String(owed)}, not ${mustOwe}`);
  const due = isKnown ? attempt.took : owed ? amount : total;
  if (amount !== due) find("AUD-11", `${request} took ¥${amount}, not ¥${due}`);
  Object.assign(attempt, { took: amount, owed });
  if (owed || isKnown) return;
  if (sale.paidBy !== null) find("AUD-9", `sale ${sale.id} is paid again by ${request}`);
  sale.paidBy = attempt;
};

/** @type {(book: Book, attempt: Attempt, status: string, payment: unknown, find: Find) => void} */
const giveBack = (book, attempt, status, payment, find) => {
  const { took, back } = attempt;
  const asked = attempt.status === "refunding" ? attempt.refund : null;
  if (status === "refunding") {
    const [id, amount] = [text(payment, "refund.id"), yen(payment, "refund.amount")];
    const isNew = asked ? asked.id === id && asked.amount === amount : !book.refunds.has(id);
    if (!isNew) find("AUD-12", `refund ${id} is neither new nor the one before`);
    if (amount === 0 || back + amount > took) find("AUD-12", `refund ${id} is ¥${amount}`);
    const parts = list(payment, "refund.toFunders");
    attempt.refund = asked ?? { id, amount, outcome: "asked", parts };
    attempt.refunds.set(id, attempt.refund);
    book.refunds.add(id);
  }
  const now = status === "paid" ? 0 : yen(payment, "refunded");
  if (asked && status !== "refunding") asked.outcome = now === back ? "refused" : "done";
  if (asked?.outcome === "done" && attempt.sale.paidBy === attempt) {
    const { id, price } = attempt.sale;
    campaigns.wentBack(book.offers, price, id, asked.amount, asked.parts ?? [], find);
  }
  const isNext = now === back || (asked?.outcome === "done" && now === back + asked.amount);
  const due = now === 0 ? "paid" : now === took ? "refunded" : "partiallyRefunded";
  if (!isNext || !["refunding", due].includes(status)) find("AUD-12", `¥${back} back, now ¥${now}`);
  attempt.back = now;
};

/** @type {Readonly<Record<string, (book: Book, body: unknown, find: Find) => void>>} */
const happenings = {
  paymentIntended(book, body, find) {
    const [request, status] = [text(body, "payment.request"), text(body, "payment.status")];
    const sale = saleOf(book, body, find);
    const [total, asked] = [campaigns.dueOf(sale.price), yen(body, "payment.total")];
    if (asked !== total) find("AUD-11", `${request} asks ¥${asked} for ¥${total} due`);
    if (status !== "ready") find("AUD-6", `${request} begins as ${status}`);
    if (book.attempts.has(request)) return find("AUD-6", `${request} was there before`);
    const money = { took: 0, back: 0, owed: false, calledOff: false, refund: null };
    const attempt = { request, sale, total: asked, status, ...money, refunds: new Map() };
    sale.attempts.push(attempt);
    book.attempts.set(request, attempt);
  },
  paymentMoved(book, body, find) {
    const payment = dig(body, "payment");
    const [request, status] = [text(payment, "request"), text(payment, "status")];
    const attempt = attemptOf(book, body, request, find);
    if (!attempt) return;
    const may = moves.some(
      ([froms, to]) => froms?.includes(attempt.status) && to?.includes(status),
    );
    if (!may) find("AUD-7", `${request} is ${attempt.status}, then ${status}`);
    if (yen(payment, "total") !== attempt.total) find("AUD-6", `${request} changes its total`);
    if (calledOff.includes(status)) attempt.calledOff = true;
    const { sale } = attempt;
    const isOff = calledOff.includes(status) || moneyless.includes(status);
    // A late turn of an earlier attempt says nothing of what the next one holds.
    if (isOff && sale.paidBy === null && sale.attempts.at(-1) === attempt)
      campaigns.hold(book.offers, sale.price, sale.id, false, find);
    if (status === "paid") paid(attempt, payment, find);
    if (taken.includes(status)) giveBack(book, attempt, status, payment, find);
    attempt.status = status;
  },
  paymentNoted: (book, body, find) => void attemptOf(book, body, text(body, "request"), find),
  cashTaken(book, body, find) {
    const sale = saleOf(book, body, find);
    const total = campaigns.dueOf(sale.price);
    if (yen(body, "tendered") < total) find("AUD-11", `less than ¥${total} was handed over`);
    Object.assign(sale, { paidBy: "cash", cash: total });
  },
  cashReturned(book, body, find) {
    const [id, amount] = [text(body, "saleId"), yen(body, "refund.amount")];
    const left = book.sales.get(id)?.cash ?? 0;
    if (amount === 0 || amount > left) find("AUD-13", `¥${amount} of ¥${left} left of sale ${id}`);
    const sale = book.sales.get(id);
    if (!sale) return;
    sale.cash = left - amount;
    campaigns.wentBack(book.offers, sale.price, id, amount, list(body, "refund.toFunders"), find);
  },
  walletSwitched: (_book, body) =>
    void [text(body, "wallet"), text(body, "by"), text(body, "on", "boolean")],
  ...Object.fromEntries(["receipt", "refund"].map((it) => [`${it}Reissued`, () => undefined])),
  shopConfigured: () => undefined,
  offerPublished: (book, body) => campaigns.published(book.offers, body),
  offerStopped: (book, body, find) => campaigns.stopped(book.offers, body, find),
  couponIssued: (book, body, find) => campaigns.issued(book.offers, body, book.sales, find),
};

/** Lets each entry happen. @type {(journal: string, book: Book, at: (where: string) => Find) => void} */
const readJournal = (journal, book, at) => {
  const lines = journal.split("\n");
  if (lines.pop() !== "") at("the end")("AUD-1", "the last line is cut off");
  let before = "0".repeat(64);
  for (const [index, line] of lines.entries()) {
    const find = at(`line ${index + 1}`);
    let step = "AUD-1";
    try {
      const { hash, ...rest } = /** @type {Record<string, unknown>} */ (JSON.parse(line));
      const members = Object.keys(rest).sort().join();
      if (canonical({ ...rest, hash }) !== line) find(step, "the line is not in canonical form");
      if (members !== "at,body,engine,prev,seq,till") find(step, `the line has ${members}`);
      if (rest["seq"] !== index + 1) find("AUD-2", `the number is ${canonical(rest["seq"])}`);
      // What follows a line that cannot be read has nothing to be held against.
      if (before !== "" && rest["prev"] !== before) find("AUD-3", "prev is not the hash before");
      const digest = createHash("sha256").update(canonical(rest)).digest("hex");
      if (hash !== digest) find("AUD-4", "the hash is not that of the entry");
      before = String(hash);
      step = "AUD-5";
      const type = text(rest, "body.type");
      if (!Object.hasOwn(happenings, type)) throw new Error(`nobody knows what ${type} is`);
      happenings[type]?.(book, rest["body"], find);
    } catch (error) {
      if (step === "AUD-1") before = "";
      if (error instanceof Error) find(step, error.message);
    }
  }
};

/** @type {(row: unknown) => Order} */
const orderOf = (row) => {
  const kind = text(row, "kind");
  /** @type {Order} */
  const none = { amount: 0, state: kind, held: 0, isBack: false, refunds: new Map() };
  if (kind === "fence" || kind === "lost") return none;
  const [state, back, amount] = [text(row, "state"), dig(row, "refunds"), yen(row, "amount")];
  const isState = ["inProcess", "paid", "refused", "cancelled"].includes(state);
  const isKnown = kind === "payment" && isState && Array.isArray(back);
  if (!isKnown) throw new Error(`this is no ${kind} that is ${state}`);
  const isBack = state === "cancelled" && typeof dig(row, "paidAt") === "number";
  const order = { ...none, state, amount, isBack, held: state === "paid" ? amount : 0 };
  for (const refund of back) {
    const [id, outcome] = [text(refund, "refundRequestId"), text(refund, "resultCode")];
    if (order.refunds.has(id)) throw new Error(`refund ${id} stands twice`);
    order.refunds.set(id, { id, amount: yen(refund, "amount"), outcome });
    if (state === "paid" && outcome === "SUCCESS") order.held -= yen(refund, "amount");
  }
  return order;
};

/** @type {(attempt: Attempt, order: Order | undefined, find: Find) => void} */
const compare = ({ status, took, back, owed, refund, refunds }, order, find) => {
  const { state = "nothing", amount = 0, isBack = false, held = 0 } = order ?? {};
  const [left, there] = [took - back, `there ${state} with ¥${amount}, ¥${held} held`];
  if (moneyless.includes(status) && (held !== 0 || state === "inProcess")) {
    find("AUD-16", `${status} here, ${there}`);
  } else if (taken.includes(status)) {
    const asked = status === "refunding" ? (refund?.amount ?? 0) : 0;
    const mayBeBack = isBack && (owed || ["refunding", "refunded"].includes(status));
    const isTaken = amount === took && (state === "paid" || mayBeBack);
    const isLeft = held === left || held === left - asked || (owed && isBack);
    if (!isTaken) find("AUD-15", `${status} with ¥${took} here, ${there}`);
    else if (!isLeft) find("AUD-17", `${status} with ¥${left} left here, ${there}`);
  }
  for (const id of new Set([...refunds.keys(), ...(order?.refunds.keys() ?? [])])) {
    const [ours, theirs] = [refunds.get(id), order?.refunds.get(id)];
    const isDone = theirs ? theirs.outcome === "SUCCESS" : isBack;
    const comes = isDone || theirs?.outcome === "REFUND_IN_PROCESS";
    const isWrong = ours?.outcome === "done" ? !isDone : ours?.outcome === "refused" && comes;
    if (!isWrong && ours && (theirs?.amount ?? ours.amount) === ours.amount) continue;
    find("AUD-18", `refund ${id}: ${JSON.stringify(ours)} here, ${JSON.stringify(theirs)} there`);
  }
};

/** Receipts are those paid by wallet. @param {string} journal @param {string} ledger */
export function audit(journal, ledger) {
  /** @type {{ rule: string, where: string, detail: string }[]} */
  const findings = [];
  /** @type {(where: string) => Find} */
  const at = (where) => (rule, detail) => void findings.push({ rule, where, detail });
  /** @type {unknown} */
  const books = JSON.parse(ledger, (name, /** @type {unknown} */ it) =>
    name === "amount" && /^\d{1,12}$/.test(String(it)) ? Number(it) : it,
  );
  const [format, version, rows] = ["format", "version", "orders"].map((name) => dig(books, name));
  const isLedger = format === "noren mock ledger" && version === 1 && Array.isArray(rows);
  if (!isLedger) throw new Error("the ledger is no export of the acquirer's books");
  const none = { sales: new Map(), attempts: new Map(), orders: new Map(), refunds: new Set() };
  /** @type {Book} */
  const book = { ...none, offers: campaigns.noOffers() };
  readJournal(journal, book, at);
  const sum = { heldYen: 0, receiptsYen: 0, refundedYen: 0, openYen: 0 };
  for (const [index, row] of rows.entries()) {
    try {
      const [request, order] = [text(row, "paymentRequestId"), orderOf(row)];
      sum.heldYen += order.held;
      if (!book.attempts.has(request)) throw new Error(`the journal lacks ${request}`);
      if (book.orders.has(request)) throw new Error(`${request} stands twice`);
      book.orders.set(request, order);
    } catch (error) {
      if (error instanceof Error) at(`order ${index + 1}`)("AUD-14", error.message);
    }
  }
  for (const [request, attempt] of book.attempts) {
    const order = book.orders.get(request);
    const { sale, status, total, took, back } = attempt;
    const isReceipt = sale.paidBy === attempt;
    compare(attempt, order, at(`request ${request}`));
    if (isReceipt) sum.receiptsYen += total;
    if (isReceipt) sum.refundedYen += back;
    if (isReceipt && status === "refunding") sum.openYen += (order?.held ?? 0) - took + back;
    if (!isReceipt && !moneyless.includes(status)) sum.openYen += order?.held ?? 0;
  }
  const due = sum.receiptsYen - sum.refundedYen + sum.openYen;
  if (sum.heldYen !== due) at("the whole")("AUD-19", `¥${sum.heldYen} are held, not ¥${due}`);
  const sales = [...book.sales.values()].filter(({ paidBy }) => paidBy !== null).length;
  const entries = journal.split("\n").length - 1;
  return { agree: findings.length === 0, entries, sales, ...sum, findings };
}

if (process.argv[1] === import.meta.filename) {
  try {
    const file = /** @type {const} */ ({ type: "string" });
    const { journal, ledger } = parseArgs({ options: { journal: file, ledger: file } }).values;
    if (!journal || !ledger) throw new Error("say --journal <file> and --ledger <file>");
    const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const report = audit(utf8.decode(readFileSync(journal)), utf8.decode(readFileSync(ledger)));
    console.log(JSON.stringify(report));
    process.exitCode = report.agree ? 0 : 1;
  } catch (error) {
    const why = error instanceof Error && error.name !== "SyntaxError" ? error.message : "";
    console.error(`Nothing was audited: ${why || "the ledger is not JSON"}.`);
    process.exitCode = 2;
  }
}
