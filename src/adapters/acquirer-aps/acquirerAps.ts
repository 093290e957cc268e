import type { PayAnswer, Pending } from "#domain/payment/answers.ts";
import type { Acquirer, ShowOrder } from "#ports/acquirer.ts";
import { exchange, silent, type ApsLine } from "./exchange.ts";
import { payBody, wireAmount, type ApsMerchant } from "./payBody.ts";
import { readCancel, readInquiry, readOrderCode, readPay, readRefund } from "./readAnswers.ts";

/** How long an answer may take before it counts as silence (ms). */
export interface ApsTimeouts {
  readonly payMs: number;
  readonly inquiryMs: number;
  readonly cancelMs: number;
  readonly refundMs: number;
}

const usualTimeouts: ApsTimeouts = {
  payMs: 8_000,
  inquiryMs: 5_000,
  cancelMs: 10_000,
  refundMs: 10_000,
};

export interface AcquirerApsSetup extends ApsLine {
  readonly merchant: ApsMerchant;
  /** Where the acquirer tells what became of a payment (`paymentNotifyUrl`), or null: nowhere. */
  readonly notifyUrl: string | null;
  readonly timeouts?: ApsTimeouts;
  /**
   * Makes what the shop shows of the code that the acquirer gave for an order; by default it is shown
   * as it is. A rejection means that there is nothing to show.
   */
  readonly present?: (code: string, order: ShowOrder) => Promise<string>;
}

const asItIs = (code: string) => Promise.resolve(code);

/** Speaks the Alipay+ acquirer protocol, whoever shows the code. Whatever it cannot read is silence. */
export function createAcquirerAps(setup: AcquirerApsSetup): Acquirer {
  const { clock, merchant, notifyUrl, timeouts = usualTimeouts, present = asItIs } = setup;

  /** Nobody has been asked for money by a code that cannot be shown, but the order stands. */
  async function withCode(answer: Pending, body: unknown, order: ShowOrder): Promise<PayAnswer> {
    const code = readOrderCode(body);
    if (code === null) return answer;
    try {
      return { ...answer, shopCode: await present(code, order) };
    } catch {
      return silent("unreadable");
    }
  }

  return {
    async pay(order) {
      const body = payBody(order, merchant, clock.now(), notifyUrl);
      const heard = await exchange(setup, "pay", body, timeouts.payMs);
      if (heard.kind === "silent") return heard;
      return readPay(heard.body, { request: order.request, total: order.amount });
    },
    async showCode(order) {
      const body = payBody(order, merchant, clock.now(), notifyUrl);
      const heard = await exchange(setup, "pay", body, timeouts.payMs);
      if (heard.kind === "silent") return heard;
      const answer = readPay(heard.body, { request: order.request, total: order.amount });
      return answer.kind === "pending" ? withCode(answer, heard.body, order) : answer;
    },
    async inquire(request, total) {
      const body = { paymentRequestId: request };
      const heard = await exchange(setup, "inquiryPayment", body, timeouts.inquiryMs);
      return heard.kind === "silent" ? heard : readInquiry(heard.body, { request, total });
    },
    async cancel(request) {
      const body = { paymentRequestId: request };
      const heard = await exchange(setup, "cancelPayment", body, timeouts.cancelMs);
      return heard.kind === "silent" ? heard : readCancel(heard.body, request);
    },
    async refund(request, refund, amount) {
      const body = {
        paymentRequestId: request,
        refundRequestId: refund,
        refundAmount: wireAmount(amount),
      };
      const heard = await exchange(setup, "refund", body, timeouts.refundMs);
      return heard.kind === "silent" ? heard : readRefund(heard.body, refund, amount);
    },
  };
}
