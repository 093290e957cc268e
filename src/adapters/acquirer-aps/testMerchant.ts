import type { ApsMerchant } from "./payBody.ts";

/** A shop for tests. */
export const merchant: ApsMerchant = {
  merchantId: "M0001",
  name: "暖簾 渋谷店",
  mcc: "5411",
  store: { id: "S0001", name: "渋谷店" },
  terminalId: "T01",
};
