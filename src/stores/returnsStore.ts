import { wayBack } from "#domain/refund/wayBack.ts";
import type { RefundId } from "#domain/payment/answers.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { reissueSlip } from "#flows/reissueReceipt.ts";
import { type ReturnPorts, returnGoods } from "#flows/returnGoods.ts";
import type { ReturnsStore } from "./contracts.ts";

/** Goods that come back and money that goes back. */
export function createReturnsStore(ports: ReturnPorts): ReturnsStore {
  const { journal, clock } = ports;
  /** Sales and slips a tap is at work for: a second tap is the same wish. */
  const returning = new Map<SaleId, ReturnType<ReturnsStore["returned"]>>();
  const reissuing = new Map<RefundId, ReturnType<ReturnsStore["slipReissued"]>>();

  return {
    wayBack: (record, amount) => wayBack(record, amount, clock.now()),
    async returned(id, wish) {
      const underWay = returning.get(id) ?? returnGoods(ports, id, wish);
      returning.set(id, underWay);
      const result = await underWay;
      returning.delete(id);
      return result;
    },
    async slipReissued(id, refund) {
      const underWay = reissuing.get(refund) ?? reissueSlip(journal, id, refund);
      reissuing.set(refund, underWay);
      const result = await underWay;
      reissuing.delete(refund);
      if (!result.ok) ports.journalFailed(result.error);
      return result;
    },
  };
}
