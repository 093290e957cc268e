import type { Page } from "@playwright/test";
import type { RefundOrder } from "#domain/payment/payment.ts";
import { journalOf, ledgerOf } from "./journal.ts";

interface LedgerRefund {
  readonly refundRequestId: string;
  readonly amount: string;
  readonly resultCode: string;
}

/** Refunds as the acquirer holds them, over all payments. */
export async function refundsAtAcquirer(page: Page): Promise<readonly LedgerRefund[]> {
  const rows = await ledgerOf(page);
  return rows.flatMap((row) => (row["refunds"] ?? []) as readonly LedgerRefund[]);
}

/** What was to be refunded, in the order in which it went to disk. */
export async function ordersOnDisk(page: Page): Promise<readonly RefundOrder[]> {
  const bodies = (await journalOf(page)).map(({ body }) => body);
  return bodies.flatMap((body) =>
    body.type === "paymentMoved" && body.payment.status === "refunding"
      ? [body.payment.refund]
      : [],
  );
}
