import type { Yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SentPayment } from "#domain/payment/payment.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { type PaymentDesk, type PaymentDeskPorts, createPaymentDesk } from "#flows/takePayment.ts";
import { type PaymentListener, type PaymentRun, runPayment } from "#flows/runPayment.ts";
import type { Ids } from "#ports/ids.ts";
import type { Stage } from "./stage.ts";

/** How a till is put together; a planted bug replaces one part of it. */
export interface TillMaker {
  /** The ports as the till gets them. */
  readonly ports: (ports: PaymentDeskPorts) => PaymentDeskPorts;
  readonly desk: (ports: PaymentDeskPorts, listener: PaymentListener) => PaymentDesk;
}

/** The till as it is. */
export const soundTill: TillMaker = { ports: (ports) => ports, desk: createPaymentDesk };

/**
 * Pays back through the very run that takes payments, one for each sale, for the till has no desk for
 * it yet. A refund that a crash left open is taken up by the payment desk.
 */
export function refundDesk(ports: PaymentDeskPorts, listener: PaymentListener) {
  const runs = new Map<SaleId, PaymentRun>();
  return (saleId: SaleId, payment: SentPayment, amount: Yen): void => {
    if (payment.status !== "paid" && payment.status !== "partiallyRefunded") return;
    const run = runs.get(saleId) ?? runPayment(ports, listener, { saleId, payment, digits: null });
    runs.set(saleId, run);
    const refund = ports.ids.refundId();
    run.happened({ type: "refundRequested", at: ports.clock.monotonic(), refund, amount });
  };
}

/** Names that no other run of this or of any world gives. */
export function simulatedIds(stage: Stage, boot: number): Ids {
  let given = 0;
  const name = (letter: string) => {
    given += 1;
    const bits = stage.draw(`name ${boot}/${given}`).bits();
    return `${letter}_${boot}_${given}_${bits.toString(16)}`;
  };
  return {
    saleId: () => name("S") as SaleId,
    requestId: () => name("P") as RequestId,
    refundId: () => name("R") as RefundId,
    lineKey: () => name("L"),
  };
}
