import { describe, expect, test } from "vitest";
import type { Cart } from "../cart/cart.ts";
import type { SaleRecord } from "../journal/views.ts";
import { yen } from "../money/yen.ts";
import type { RefundId, RequestId } from "../payment/answers.ts";
import type { SentPayment } from "../payment/payment.ts";
import { alipayPlusPlan } from "../payment/plan.ts";
import { makeSale } from "../sale/makeSale.ts";
import type { SaleId } from "../sale/saleId.ts";
import { defaultShopSettings, type ShopSettings } from "../settings/shopSettings.ts";
import { instant, monotonic } from "../time/instant.ts";
import { goods, soldGoods, walletRecord, withRefunds } from "#testkit/paidSales.ts";
import { masked, receiptOf } from "./receipt.ts";
import { refundSlipOf } from "./refundSlip.ts";

const soldAt = instant(Date.parse("2026-11-22T07:05:00Z"));
const yoghurt = { ja: "ヨーグルト", en: "Yoghurt", zh: "酸奶" };
const mug = { ja: "マグカップ", en: "Mug", zh: "马克杯" };

const cart: Cart = {
  id: "sale1" as SaleId,
  lines: [
    {
      key: "yoghurt",
      productId: "yoghurt",
      name: yoghurt,
      taxCategory: "food",
      unitPrice: yen(108),
      quantity: 3,
    },
    {
      key: "mug",
      productId: "mug",
      name: mug,
      taxCategory: "standard",
      unitPrice: yen(550),
      quantity: 1,
    },
  ],
  discount: yen(0),
};

const attempt = {
  plan: alipayPlusPlan,
  code: { family: "ALIPAYPLUS_CGCP", brand: "AlipayHK", lastFour: "0001", fingerprint: "f1" },
  scannedAt: monotonic(0),
} as const;

interface Told {
  readonly settings?: Partial<ShopSettings>;
  readonly discount?: number;
  readonly brandName?: string | null;
  readonly copies?: number;
}

/** A sale whose first attempt failed and whose second one was paid. */
function paidSale({
  settings,
  discount = 0,
  brandName = "Alipay+ Test",
  copies = 0,
}: Told = {}): SaleRecord {
  const issuer = { ...defaultShopSettings, ...settings };
  const sale = makeSale({ ...cart, discount: yen(discount) }, issuer, soldAt);
  const total = sale.totals.total;
  const [first, second] = ["R_1" as RequestId, "R_2" as RequestId];
  const attempts: readonly SentPayment[] = [
    { ...attempt, status: "failed", request: first, total, resultCode: "USER_BALANCE_NOT_ENOUGH" },
    {
      ...attempt,
      status: "paid",
      request: second,
      total,
      proof: {
        paymentId: "2026112219012345",
        walletBrandName: brandName,
        request: second,
        amount: total,
        paidAt: null,
      },
      refundOwed: false,
      refundRefused: null,
    },
  ];
  return {
    saleId: sale.id,
    sale,
    quote: {
      currency: "HKD",
      rate: "0.0504",
      source: "Alipay+",
      quotedAt: instant(Date.parse("2026-11-22T02:00:00Z")),
      expiresAt: instant(Date.parse("2026-11-22T08:00:00Z")),
    },
    attempts,
    cash: null,
    receipt: { number: "20261122-0001", issuedAt: soldAt, issuer, request: second, copies },
    refunds: [],
    notes: 0,
  };
}

describe("the receipt of a registered shop", () => {
  test("[RCP-1] holds all that a simplified qualified invoice must", () => {
    const receipt = receiptOf(paidSale(), "original");
    expect(receipt).toMatchObject({
      form: "qualified",
      issuer: {
        name: defaultShopSettings.shopName,
        address: defaultShopSettings.address,
        phone: defaultShopSettings.phone,
        registrationNumber: "T7000012050002",
      },
      number: "20261122-0001",
      copyNumber: null,
      soldAt: "2026-11-22 16:05",
      legendNeeded: true,
      priceMode: "inclusive",
      subtotal: 874,
      discount: 0,
      tax: 74,
      total: 874,
    });
    expect(receipt.lines).toEqual([
      { key: "yoghurt", name: yoghurt, unitPrice: 108, quantity: 3, amount: 324, reduced: true },
      { key: "mug", name: mug, unitPrice: 550, quantity: 1, amount: 550, reduced: false },
    ]);
    expect(receipt.rates).toEqual([
      { rate: 10, reduced: false, gross: 550, discount: 0, net: 550, tax: 50 },
      { rate: 8, reduced: true, gross: 324, discount: 0, net: 324, tax: 24 },
    ]);
  });

  test("[RCP-1] needs the legend only where a line carries ※", () => {
    const record = paidSale();
    const mugs = { ...record.sale, lines: record.sale.lines.filter(({ reduced }) => !reduced) };
    expect(receiptOf({ ...record, sale: mugs }, "original").legendNeeded).toBe(false);
  });

  test("[RCP-1] shows the discount and the taxable amounts after it", () => {
    const receipt = receiptOf(paidSale({ discount: 100 }), "original");
    expect([receipt.subtotal, receipt.discount, receipt.total]).toEqual([874, 100, 774]);
    expect(receipt.rates.map(({ net }) => net)).toEqual([487, 287]);
  });

  test("[RCP-1] adds the tax to prices that do not hold it", () => {
    const receipt = receiptOf(paidSale({ settings: { priceMode: "exclusive" } }), "original");
    expect([receipt.priceMode, receipt.subtotal, receipt.tax, receipt.total]).toEqual([
      "exclusive",
      874,
      80,
      954,
    ]);
  });

  test("[RCP-1] shows the shop as it was when it was paid", () => {
    const receipt = receiptOf(paidSale({ settings: { shopName: "旧店名" } }), "original");
    expect(receipt.issuer.name).toBe("旧店名");
  });
});

describe("the receipt of a shop without a registration number", () => {
  test("[RCP-3] is plain and carries no number", () => {
    const receipt = receiptOf(paidSale({ settings: { registrationNumber: null } }), "original");
    expect(receipt.form).toBe("plain");
    expect(receipt.issuer.registrationNumber).toBeNull();
  });
});

describe("the payment on a receipt", () => {
  test("[RCP-4] names the brand as the acquirer does and masks the acquirer's number", () => {
    expect(receiptOf(paidSale(), "original").tender).toEqual({
      by: "wallet",
      brandName: "Alipay+ Test",
      amount: 874,
      reference: "****2345",
    });
  });

  test("[RCP-4] names the code's brand, or else its format, when the acquirer names none", () => {
    const record = paidSale({ brandName: null });
    expect(receiptOf(record, "original").tender).toMatchObject({ brandName: "AlipayHK" });
    const nameless = record.attempts.map((sent) => ({
      ...sent,
      code: { ...sent.code, brand: null },
    }));
    const receipt = receiptOf({ ...record, attempts: nameless }, "original");
    expect(receipt.tender).toMatchObject({ brandName: "Alipay+" });
  });

  test("[RCP-4] [LATE-3] is the one the receipt stands on, not one whose money is owed back", () => {
    const record = paidSale();
    const [, paid] = record.attempts;
    if (paid?.status !== "paid") throw new Error("not paid");
    const proof = { ...paid.proof, paymentId: "9999", walletBrandName: "GCash" };
    const late: SentPayment = { ...paid, request: "R_0" as RequestId, proof, refundOwed: true };
    const both = { ...record, attempts: [late, paid] };
    expect(receiptOf(both, "original").tender).toMatchObject({ brandName: "Alipay+ Test" });
  });

  test("[RCP-4] shows the home amount with its rate, source and time", () => {
    expect(receiptOf(paidSale(), "original").home).toEqual({
      currency: "HKD",
      minor: 4405n,
      rate: "0.0504",
      source: "Alipay+",
      at: "2026-11-22 11:00",
    });
    expect(receiptOf({ ...paidSale(), quote: null }, "original").home).toBeNull();
  });

  test("[RCP-4] [FX-4] says nothing in a currency that is not the wallet's own", () => {
    expect(receiptOf(paidSale({ brandName: "KakaoPay" }), "original").home).toBeNull();
    const { currency } = paidSale().quote ?? {};
    expect(currency).toBe("HKD");
    expect(receiptOf(paidSale({ brandName: "AlipayHK" }), "original").home).not.toBeNull();
  });

  test.each([
    ["2026112219012345", "****2345"],
    ["12345", "****2345"],
    ["1234", "****"],
    ["", "****"],
  ])("[RCP-4] masks %j as %j", (reference, text) => {
    expect(masked(reference)).toBe(text);
  });
});

describe("the receipt of a cash sale", () => {
  const sold = paidSale();
  const inCash: SaleRecord = {
    ...sold,
    attempts: sold.attempts.slice(0, 1),
    cash: { tendered: yen(1_000) },
    receipt: sold.receipt && { ...sold.receipt, request: null },
  };

  test("[CASH-2] shows what was handed over and the change", () => {
    expect(receiptOf(inCash, "original")).toMatchObject({
      form: "qualified",
      number: "20261122-0001",
      total: 874,
      tender: { by: "cash", amount: 874, tendered: 1_000, change: 126 },
    });
    const exact = { ...inCash, cash: { tendered: yen(874) } };
    expect(receiptOf(exact, "original").tender).toMatchObject({ tendered: 874, change: 0 });
  });

  test("[CASH-2] says nothing in a wallet's currency", () => {
    expect(inCash.quote).not.toBeNull();
    expect(receiptOf(inCash, "original").home).toBeNull();
  });

  test("[CASH-2] [LATE-3] names no wallet, though one took money that is owed back", () => {
    const [, paid] = sold.attempts;
    if (paid?.status !== "paid") throw new Error("not paid");
    const record = { ...inCash, attempts: [{ ...paid, refundOwed: true }] };
    expect(receiptOf(record, "original").tender.by).toBe("cash");
  });
});

describe("a receipt that must not exist", () => {
  test("[RCP-1] is refused for a sale that is not paid", () => {
    const record = paidSale();
    expect(() => receiptOf({ ...record, receipt: null }, "original")).toThrow("not paid");
    const unpaid = { ...record, attempts: record.attempts.slice(0, 1) };
    expect(() => receiptOf(unpaid, "original")).toThrow("not paid");
  });

  test("[RCP-5] is refused as a reissue that the journal does not know", () => {
    expect(() => receiptOf(paidSale(), "reissue")).toThrow("no reissue");
    expect(receiptOf(paidSale({ copies: 2 }), "reissue").copyNumber).toBe(2);
    expect(receiptOf(paidSale({ copies: 2 }), "original").copyNumber).toBeNull();
  });
});

describe("what the wallet took of its owner", () => {
  const sold = soldGoods([goods("cup", 1_500)]);
  const charged = { currency: "THB", minor: "32542" } as const;

  /** A paid sale whose acquirer has told what the wallet took. */
  function told(): SaleRecord {
    const record = walletRecord(sold);
    const attempts = record.attempts.map((attempt) =>
      "proof" in attempt ? { ...attempt, proof: { ...attempt.proof, charged } } : attempt,
    );
    return { ...record, attempts };
  }

  test("[FX-6] stands on the receipt in place of the estimate", () => {
    expect(receiptOf(told(), "original")).toMatchObject({ charged, home: null });
    expect(receiptOf(walletRecord(sold), "original").charged).toBeNull();
  });

  test("[FX-7] stands on the slip of a refund, where only the wallet knows what comes back", () => {
    const id = "F_1" as RefundId;
    const slip = refundSlipOf(withRefunds(told(), { amount: 500 }), id, "original");
    expect(slip.way).toMatchObject({ by: "wallet", abroad: true, charged });
  });
});
