import type { EntryBody } from "#domain/journal/entry.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import { type Result, ok } from "#domain/result.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";

/**
 * Writes to the journal that a receipt is issued once more, and only then hands it out.
 * @throws Error when the sale has no receipt: no screen offers to reissue one that was never issued.
 */
export async function reissueReceipt(
  journal: Journal,
  saleId: SaleId,
): Promise<Result<SaleRecord, JournalFailure>> {
  const before = await journal.sale(saleId);
  if (!before?.receipt) throw new Error(`no receipt to reissue: ${saleId}`);
  const copy = before.receipt.copies + 1;
  return handOut(journal, saleId, { type: "receiptReissued", saleId, copy });
}

/**
 * The same for the slip of a refund that is done.
 * @throws Error when nothing went back under this id yet
 */
export async function reissueSlip(
  journal: Journal,
  saleId: SaleId,
  refund: RefundId,
): Promise<Result<SaleRecord, JournalFailure>> {
  const before = await journal.sale(saleId);
  const outcome = before?.refunds.find(({ id }) => id === refund)?.outcome;
  if (outcome?.state !== "done") throw new Error(`no slip to reissue: ${refund}`);
  const copy = outcome.copies + 1;
  return handOut(journal, saleId, { type: "refundReissued", saleId, refund, copy });
}

async function handOut(
  journal: Journal,
  saleId: SaleId,
  body: EntryBody,
): Promise<Result<SaleRecord, JournalFailure>> {
  const written = await journal.append(body);
  if (!written.ok) return written;
  const after = await journal.sale(saleId);
  if (!after) throw new Error(`a sale vanished from the views: ${saleId}`);
  return ok(after);
}
