import type { PaymentEvent } from "#domain/payment/events.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { Instant, Monotonic } from "#domain/time/instant.ts";
import { cancelDeadline } from "#domain/wallet/acquirerDay.ts";
import { isShopCode } from "#domain/wallet/codeFamily.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { Clock } from "#ports/clock.ts";

interface AskingPorts {
  readonly acquirers: Readonly<Record<AcquirerId, Acquirer>>;
  readonly clock: Clock;
}

/** A payment that is asked about, with what only the flow knows of it. */
export interface AskedPayment {
  readonly saleId: SaleId;
  readonly payment: SentPayment;
  /** When the intent was written: by this the acquirer's day is told. */
  readonly intendedAt: Instant;
  /** When this run of the till began to see to it, which is no earlier than the code was read. */
  readonly begunAt: Monotonic;
  /** The customer's code while memory holds it; null after a restart. */
  readonly digits: string | null;
}

/**
 * So long after a code's life nothing of it is on its way any more (ms): a request that was held up for
 * minutes has arrived, and an acquirer that does not find at once what it took has found it.
 */
const deadForSureMs = 300_000;

/**
 * Carries one wish of the payment machine to the acquirer and returns the answer as an event. Never
 * rejects, for the acquirer port never does. Without the customer's code nothing is sent, which for
 * the machine is a request nobody answered.
 */
export async function askAcquirer(
  { acquirers, clock }: AskingPorts,
  { saleId, payment, intendedAt, begunAt, digits }: AskedPayment,
  what: "pay" | "inquire" | "cancel" | "refund",
): Promise<PaymentEvent> {
  const acquirer = acquirers[payment.plan.acquirer];
  const { request, total } = payment;
  if (what === "pay") {
    const order = {
      request,
      amount: total,
      reference: saleId,
      description: `Sale ${saleId}`,
    };
    if (isShopCode(payment.code.family)) {
      const answer = await acquirer.showCode(order);
      return { type: "payAnswered", at: clock.monotonic(), answer };
    }
    if (digits === null) {
      const answer = { kind: "silent", cause: "network" } as const;
      return { type: "payAnswered", at: clock.monotonic(), answer };
    }
    const answer = await acquirer.pay({ ...order, code: digits });
    return { type: "payAnswered", at: clock.monotonic(), answer };
  }
  if (what === "cancel") {
    const answer = await acquirer.cancel(request);
    return { type: "cancelAnswered", at: clock.monotonic(), answer };
  }
  if (what === "refund" && payment.status === "refunding") {
    const answer = await acquirer.refund(request, payment.refund.id, payment.refund.amount);
    return { type: "refundAnswered", at: clock.monotonic(), answer };
  }
  // Looked at before the question leaves: an answer that crosses midnight speaks of the day before.
  // The wall clock may be set by hand, so the code must have died by the other clock as well.
  const codeDead = clock.monotonic() - begunAt > payment.plan.codeLifeMs + deadForSureMs;
  const dayOver = codeDead && clock.now() > cancelDeadline(payment.plan.acquirer, intendedAt);
  const answer = await acquirer.inquire(request, total);
  return { type: "inquiryAnswered", at: clock.monotonic(), answer, dayOver };
}
