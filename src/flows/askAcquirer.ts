import type { PaymentEvent } from "#domain/payment/events.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import type { AcquirerId } from "#domain/wallet/wallet.ts";
import type { Acquirer } from "#ports/acquirer.ts";
import type { Clock } from "#ports/clock.ts";

interface AskingPorts {
  readonly acquirers: Readonly<Record<AcquirerId, Acquirer>>;
  readonly clock: Clock;
}

/**
 * Carries one wish of the payment machine to the acquirer and returns the answer as an event. Never
 * rejects, for the acquirer port never does. `digits` is the customer's code while memory holds it;
 * without it nothing is sent, which for the machine is a request nobody answered.
 */
export async function askAcquirer(
  { acquirers, clock }: AskingPorts,
  saleId: SaleId,
  payment: SentPayment,
  what: "pay" | "inquire" | "cancel" | "refund",
  digits: string | null,
): Promise<PaymentEvent> {
  const acquirer = acquirers[payment.plan.acquirer];
  const { request, total } = payment;
  if (what === "pay") {
    if (digits === null) {
      const answer = { kind: "silent", cause: "network" } as const;
      return { type: "payAnswered", at: clock.monotonic(), answer };
    }
    const answer = await acquirer.pay({
      request,
      amount: total,
      code: digits,
      reference: saleId,
      description: `Sale ${saleId}`,
    });
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
  const answer = await acquirer.inquire(request, total);
  return { type: "inquiryAnswered", at: clock.monotonic(), answer };
}
