/** Our mark and its version, so that a till that knows a later form can still read this one. */
const mark = "NOREN-R1:";

/** Business date and the running number of that day, as the receipt prints it. */
const receiptNumberForm = /^\d{8}-\d{4}$/;

/** The text of the QR on our own receipt. */
export function receiptCodeText(receiptNumber: string): string {
  return mark + receiptNumber;
}

/** The receipt number in a text that came from `receiptCodeText`, or null for any other text. */
export function parseReceiptCode(text: string): string | null {
  if (!text.startsWith(mark)) return null;
  const receiptNumber = text.slice(mark.length);
  return receiptNumberForm.test(receiptNumber) ? receiptNumber : null;
}
