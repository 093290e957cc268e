import type { CouponId } from "#domain/offer/applied.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { type PaymentDesk, createPaymentDesk } from "#flows/paymentDesk.ts";
import type { PaymentListener, PaymentRunPorts } from "#flows/runPayment.ts";
import { takeCash } from "#flows/takeCash.ts";
import type { Ids } from "#ports/ids.ts";
import type { TillLock } from "#ports/tillLock.ts";
import { step } from "#domain/payment/step.ts";
import { type Look, soundLook } from "./mirror.ts";
import type { Stage } from "./stage.ts";

/** How a till is put together; a planted bug replaces one part of it. */
export interface TillMaker {
  readonly decide: PaymentRunPorts["decide"];
  /** The ports as the till gets them. */
  readonly ports: (ports: PaymentRunPorts) => PaymentRunPorts;
  readonly desk: (ports: PaymentRunPorts, listener: PaymentListener) => PaymentDesk;
  readonly lock: (lock: TillLock) => TillLock;
  readonly look: Look;
  readonly takeCash: typeof takeCash;
}

/** The till as it is. */
export const soundTill: TillMaker = {
  decide: step,
  ports: (ports) => ports,
  desk: createPaymentDesk,
  lock: (lock) => lock,
  look: soundLook,
  takeCash,
};

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
    couponId: () => name("C") as CouponId,
    lineKey: () => name("L"),
  };
}
