/** A clearing file as the protocol writes it. Tests only. */

/** One payment, column by column. */
export const cells = {
  settlementBatchId: "B1",
  customerId: "",
  transactionId: "P1",
  originalTransactionId: "",
  transactionRequestId: "R1",
  paymentMethodType: "CONNECT_WALLET",
  pspName: '"Wallet, Inc."',
  transactionType: "payment",
  paymentTime: "2026-11-22T15:05:00+08:00",
  settlementTime: "2026-11-23T00:15:00+08:00",
  productCode: "IN_STORE_PAYMENT",
  transactionAmountValue: "1000",
  transactionCurrency: "JPY",
  settlementAmountValue: "1000",
  settlementCurrency: "JPY",
  quoteCurrencyPair: "",
  quotePrice: "",
  fee: "18",
};

export const header = Object.keys(cells).join(",");

export function lineOf(changes: Partial<typeof cells>): string {
  return Object.values({ ...cells, ...changes }).join(",");
}

export function file(...lines: readonly string[]): string {
  return [header, ...lines, "<END>"].map((line) => `${line}\r\n`).join("");
}
