import { zeroYen, type Yen } from "#domain/money/yen.ts";
import { isCalledOff } from "#domain/payment/payment.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { Sale } from "#domain/sale/sale.ts";
import type { SaleRecord } from "#domain/journal/views.ts";
import { dueOf } from "#domain/offer/applied.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";

export interface CashPorts {
  readonly journal: Journal;
  /** The journal refused the write: the till has to stop. */
  journalFailed(failure: JournalFailure): void;
}

/** Why no cash was taken. Nothing was written. */
export type CashRefusal =
  | { readonly type: "tooLittle" }
  /** A payment of this sale may yet succeed: it has to be called off first. */
  | { readonly type: "paymentLive" }
  | { readonly type: "alreadyPaid" }
  /** A campaign of the sale has less left than it is to give: what is due has to be shown anew. */
  | { readonly type: "offerRefused" }
  /** The till has stopped. */
  | { readonly type: "notRecorded" };

/**
 * Takes cash for a sale. Money that an earlier attempt has yet taken, or takes, goes back by itself.
 * @returns the paid sale, on disk, whose receipt may be printed
 */
export async function takeCash(
  { journal, journalFailed }: CashPorts,
  sale: Sale,
  tendered: Yen,
): Promise<Result<SaleRecord, CashRefusal>> {
  const due = dueOf(sale);
  if (due <= zeroYen || tendered < due) return err({ type: "tooLittle" });
  const known = await journal.sale(sale.id);
  if (known?.receipt) return err({ type: "alreadyPaid" });
  if (known && !known.attempts.every(isCalledOff)) return err({ type: "paymentLive" });
  const written = await journal.append({ type: "cashTaken", sale, tendered });
  if (!written.ok) {
    if (written.error.type === "offerRefused") return err(written.error);
    journalFailed(written.error);
    return err({ type: "notRecorded" });
  }
  const record = await journal.sale(sale.id);
  if (!record?.receipt) throw new Error(`sale ${sale.id} was written without a receipt`);
  return ok(record);
}
