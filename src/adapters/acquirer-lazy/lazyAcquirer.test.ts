import { describe, expect, test } from "vitest";
import { yen } from "#domain/money/yen.ts";
import type { RefundId, RequestId } from "#domain/payment/answers.ts";
import { inProcess, notFound, silent } from "#testkit/payments.ts";
import { scriptedAcquirer } from "#testkit/scriptedAcquirer.ts";
import { createLazyAcquirer } from "./lazyAcquirer.ts";

const request = "R1" as RequestId;
const total = yen(1_500);
const order = { request, amount: total, reference: "S-1", description: "お買い上げ" };

describe("an acquirer whose adapter comes with the first question", () => {
  test("[APS-5] asks what it is asked, in its order", async () => {
    const acquirer = scriptedAcquirer({
      pay: [inProcess],
      showCode: [inProcess],
      inquire: [notFound],
      cancel: [silent],
      refund: [silent],
    });
    const lazy = createLazyAcquirer(() => Promise.resolve(acquirer));
    expect(await lazy.pay({ ...order, code: "1" })).toEqual(inProcess);
    expect(await lazy.showCode(order)).toEqual(inProcess);
    expect(await lazy.inquire(request, total)).toEqual(notFound);
    expect(await lazy.cancel(request)).toEqual(silent);
    expect(await lazy.refund(request, "F1" as RefundId, total)).toEqual(silent);
    expect(acquirer.asked).toEqual(["pay", "showCode", "inquire", "cancel", "refund"]);
  });

  test("[APS-5] that cannot be fetched is silence, and is fetched by the next question", async () => {
    const acquirer = scriptedAcquirer({ inquire: [notFound] });
    let tries = 0;
    const lazy = createLazyAcquirer(() =>
      (tries += 1) === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(acquirer),
    );
    expect(await lazy.inquire(request, total)).toEqual({ kind: "silent", cause: "network" });
    expect(await lazy.inquire(request, total)).toEqual(notFound);
  });
});
