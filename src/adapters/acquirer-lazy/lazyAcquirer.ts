import type { Silent } from "#domain/payment/answers.ts";
import type { Acquirer } from "#ports/acquirer.ts";

/** Nothing was sent; for the payment that is as if a line had been cut. */
const unreached: Silent = { kind: "silent", cause: "network" };

/**
 * An acquirer whose adapter comes with the first question, so that a register that sells nothing yet
 * does not wait for it. A part of the program that cannot be fetched is silence, like a broken line.
 * @param load gives the adapter; asked again as long as it rejects
 */
export function createLazyAcquirer(load: () => Promise<Acquirer>): Acquirer {
  async function asked<Answer>(ask: (acquirer: Acquirer) => Promise<Answer>) {
    const acquirer = await load().catch(() => null);
    return acquirer ? ask(acquirer) : unreached;
  }
  return {
    pay: (order) => asked((acquirer) => acquirer.pay(order)),
    showCode: (order) => asked((acquirer) => acquirer.showCode(order)),
    inquire: (request, total) => asked((acquirer) => acquirer.inquire(request, total)),
    cancel: (request) => asked((acquirer) => acquirer.cancel(request)),
    refund: (request, refund, amount) =>
      asked((acquirer) => acquirer.refund(request, refund, amount)),
  };
}
