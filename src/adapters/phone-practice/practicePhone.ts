import * as v from "valibot";
import type { PracticePhone } from "#ports/phone.ts";
import { apsHeaders, type ApsLine } from "../acquirer-aps/exchange.ts";

const answer = v.object({ result: v.object({ resultCode: v.string() }) });

const order = v.object({
  orderCode: v.string(),
  amount: v.string(),
  state: v.literal("inProcess"),
  walletBrandName: v.literal(""),
});
const ledger = v.object({ orders: v.array(v.unknown()) });

/** Scans codes at the test acquirer, which plays the customers' wallets too. */
export function createPracticePhone(line: ApsLine): PracticePhone {
  return {
    async scan({ content, wallet, scenario }) {
      const request = new Request(new URL("/mock/phone/scan", line.baseUrl), {
        method: "POST",
        headers: { "Content-Type": "application/json; charset=UTF-8", ...apsHeaders(line) },
        body: JSON.stringify({ content, walletBrandName: wallet, scenario }),
      });
      const said = v.safeParse(answer, await jsonOf(line, request));
      return said.success ? said.output.result.resultCode : null;
    },
    async waiting() {
      const books = await jsonOf(line, new Request(new URL("/mock/ledger.json", line.baseUrl)));
      const read = v.safeParse(ledger, books);
      const orders = read.success ? read.output.orders : [];
      return orders.flatMap((row) => {
        const found = v.safeParse(order, row);
        return found.success
          ? [{ content: found.output.orderCode, amount: found.output.amount }]
          : [];
      });
    },
  };
}

/** What the answer holds, or undefined when there is none. */
async function jsonOf(line: ApsLine, request: Request): Promise<unknown> {
  try {
    const response = await line.fetch(request);
    return await response.json();
  } catch {
    return undefined;
  }
}
