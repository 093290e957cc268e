/**
 * Judges what a journal was found to hold against what was promised of it. Knows nothing of the
 * program: only what was told before, and what stands in the stores now.
 */

/** @typedef {import("../e2e/storage/look.ts").Found} Found */
/** @typedef {import("../e2e/storage/look.ts").FoundSale} FoundSale */

/**
 * A sale that was told to be over, as the cashier heard it.
 *
 * @typedef {object} Acknowledged
 * @property {string | null} id null where only the paper was seen.
 * @property {string | null} request
 * @property {string} status
 * @property {string | null} receipt
 */

/**
 * What is wrong with a journal that several tabs wrote to at once: JRN-21.
 *
 * @param {Pick<Found, "chain" | "seqs" | "sales">} found
 * @param {readonly (string | null)[]} receipts What each sale of each tab was given.
 * @param {number} expected How many sales there must be.
 * @returns {readonly string[]}
 */
export function raceFaults({ chain, seqs, sales }, receipts, expected) {
  const paid = receipts.filter((receipt) => receipt !== null);
  return [
    ...(paid.length === expected ? [] : [`${expected - paid.length} sales have no receipt`]),
    ...(new Set(paid).size === paid.length ? [] : ["a receipt number was given twice"]),
    ...(sales.length === expected ? [] : [`${sales.length} sales are in the journal`]),
    ...bookFaults({ chain, seqs, sales }),
  ];
}

/**
 * @typedef {object} Verdict
 * @property {readonly string[]} lost Acknowledged sales that the journal does not hold as told.
 * @property {readonly string[]} doubled Receipts, sales or payments that exist twice.
 * @property {readonly string[]} faults Everything else that is wrong.
 */

/**
 * What a kill has done: JRN-22.
 *
 * @param {Found} found
 * @param {readonly Acknowledged[]} acknowledged
 * @returns {Verdict}
 */
export function judge(found, acknowledged) {
  const byId = new Map(found.sales.map((sale) => [sale.id, sale]));
  const byReceipt = new Map(found.sales.map((sale) => [sale.receipt, sale]));
  const lost = acknowledged.filter((told) => {
    return !isKept(told.id === null ? byReceipt.get(told.receipt) : byId.get(told.id), told);
  });
  return {
    lost: lost.map(({ id, status, receipt }) => `${id}: ${status} ${receipt}`),
    doubled: [...twice(found.sales), ...twicePaid(found)],
    faults: [
      ...bookFaults(found),
      ...(found.open === 0 ? [] : [`${found.open} payments were not resumed to their end`]),
      ...ledgerFaults(found),
    ],
  };
}

/**
 * @param {FoundSale | undefined} sale
 * @param {Acknowledged} told
 */
function isKept(sale, { request, status, receipt }) {
  if (sale?.receipt !== receipt) return false;
  return sale.attempts.some((attempt) => {
    return attempt.status === status && (request === null || attempt.request === request);
  });
}

/** @param {readonly FoundSale[]} sales */
function twice(sales) {
  const receipts = sales.map(({ receipt }) => receipt).filter((receipt) => receipt !== null);
  const requests = sales.flatMap(({ attempts }) => attempts.map(({ request }) => request));
  return [...repeated(receipts), ...repeated(requests), ...repeated(sales.map(({ id }) => id))];
}

/**
 * Sales whose money was taken more than once, by the acquirer's own books.
 *
 * @param {Found} found
 */
function twicePaid({ sales, orders }) {
  const paid = new Set(
    orders.filter(({ state }) => state === "paid").map(({ request }) => request),
  );
  return sales
    .filter(({ attempts }) => attempts.filter(({ request }) => paid.has(request)).length > 1)
    .map(({ id }) => `${id} was paid twice`);
}

/** @param {readonly string[]} names */
function repeated(names) {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/**
 * The journal by itself: numbers without a gap, the chain whole, receipts counted up from one.
 *
 * @param {Pick<Found, "chain" | "seqs" | "sales">} found
 */
function bookFaults({ chain, seqs, sales }) {
  const faults = [];
  if (!chain.intact) faults.push(`the chain breaks at ${chain.firstBadSeq}`);
  else if (chain.entries !== seqs.length) faults.push("the chain does not reach every entry");
  if (seqs.some((seq, index) => seq !== index + 1)) faults.push("entries are not numbered 1, 2, 3");
  return [...faults, ...receiptGaps(sales)];
}

/** @param {readonly FoundSale[]} sales */
function receiptGaps(sales) {
  /** @type {Map<string, number[]>} */
  const days = new Map();
  for (const { receipt } of sales) {
    if (receipt === null) continue;
    const [day = "", number = ""] = receipt.split("-");
    days.set(day, [...(days.get(day) ?? []), Number(number)]);
  }
  return [...days].flatMap(([day, numbers]) =>
    numbers.toSorted((a, b) => a - b).every((number, index) => number === index + 1)
      ? []
      : [`the receipts of ${day} do not count up from 1`],
  );
}

/**
 * The journal against the acquirer's books: nothing was asked that is not written, and both say
 * the same of each payment.
 *
 * @param {Found} found
 */
function ledgerFaults({ intended, sales, orders }) {
  const known = new Set(intended);
  const captured = new Set(
    sales.flatMap(({ attempts }) =>
      attempts.filter((attempt) => attempt.captured).map(({ request }) => request),
    ),
  );
  const paid = new Set(
    orders.filter(({ state }) => state === "paid").map(({ request }) => request),
  );
  return [
    ...orders
      .filter(({ request }) => !known.has(request))
      .map(({ request }) => `the acquirer knows ${request}, the journal does not`),
    ...[...paid]
      .filter((request) => !captured.has(request))
      .map((request) => `${request} is paid and has no receipt`),
    ...[...captured]
      .filter((request) => !paid.has(request))
      .map((request) => `${request} has a receipt and no money`),
  ];
}
