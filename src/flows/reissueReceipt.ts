import type { SaleRecord } from "#domain/journal/views.ts";
import { type Result, err, ok } from "#domain/result.ts";
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
  const written = await journal.append({ type: "receiptReissued", saleId, copy });
  if (!written.ok) return err(written.error);
  const after = await journal.sale(saleId);
  if (!after) throw new Error(`a sale vanished from the views: ${saleId}`);
  return ok(after);
}
