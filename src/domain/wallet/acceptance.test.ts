import { describe, expect, test } from "vitest";
import { yen } from "../money/yen.ts";
import { instant } from "../time/instant.ts";
import {
  type ShopContract,
  type Terms,
  acquirerFor,
  demoContract,
  refusalOf,
} from "./acceptance.ts";
import { isSwitchable, payableInstead, payableWallets, shopCodes } from "./offered.ts";
import { type WalletBrand, walletBrands, wallets } from "./wallet.ts";

const demo: Terms = { contract: demoContract, switches: {} };
const usual: Terms = { ...demo, contract: { ...demoContract, pilots: [] } };
const switched = (brand: WalletBrand, on: boolean, terms = demo): Terms => ({
  ...terms,
  switches: { ...terms.switches, [brand]: { on, by: "店長", at: instant(0) } },
});
const contracted = (...acquirers: ShopContract["acquirers"]): Terms => ({
  ...demo,
  contract: { ...demoContract, acquirers },
});
const total = yen(1_500);

describe("a wallet that can pay", () => {
  test.each(walletBrands)("[WAL-4] %s is asked of its own acquirer", (brand) => {
    const [family] = wallets[brand].codes;
    if (family === undefined || refusalOf(brand, demo) !== null) return;
    expect(acquirerFor({ family, brand }, total, demo)).toEqual({
      ok: true,
      value: wallets[brand].acquirer,
    });
  });

  test("[WAL-4] may be either of two that share a format, while one of them is taken", () => {
    const code = { family: "ALIPAY", brand: null } as const;
    const one = switched("Alipay", false);
    expect(acquirerFor(code, total, one)).toEqual({ ok: true, value: "alipayplus" });
    const none = switched("AlipayHK", false, one);
    expect(acquirerFor(code, total, none)).toEqual({ ok: false, error: "switchedOff" });
  });
});

describe("a wallet that cannot pay", () => {
  test.each<readonly [WalletBrand, Terms, string]>([
    ["LINE Pay", demo, "ended"],
    ["ZaloPay", demo, "notInJapan"],
    ["Paytm", usual, "notInJapan"],
    ["DANA", usual, "notInJapan"],
    ["Easypaisa", usual, "notInJapan"],
    ["bKash", usual, "notInJapan"],
    ["PayPay", contracted("alipayplus"), "noContract"],
    ["Alipay", contracted("domestic"), "noContract"],
    ["Alipay", switched("Alipay", false), "switchedOff"],
  ])("[WAL-5] %s is refused with its reason", (brand, terms, reason) => {
    const [family = "ALIPAY"] = wallets[brand].codes;
    expect(acquirerFor({ family, brand }, total, terms)).toEqual({ ok: false, error: reason });
    expect(payableWallets(terms)).not.toContain(brand);
  });

  test("[WAL-5] is refused above its limit in yen, and only there", () => {
    const code = { family: "PAYPAY", brand: "PayPay" } as const;
    expect(acquirerFor(code, yen(500_000), demo).ok).toBe(true);
    expect(acquirerFor(code, yen(500_001), demo)).toEqual({ ok: false, error: "overLimit" });
    const trueMoney = { family: "ALIPAYPLUS_CGCP", brand: "TrueMoney" } as const;
    expect(acquirerFor(trueMoney, yen(9_999_999), demo).ok).toBe(true);
  });

  test("[WAL-5] has others of its market beside it, which can", () => {
    expect(payableInstead("KakaoPay", switched("KakaoPay", false))).toEqual(["Naver Pay", "Toss"]);
    expect(payableInstead("ZaloPay", demo)).toEqual([]);
    expect(payableInstead(null, demo)).toEqual([]);
  });

  test("[WAL-6] opens by no switch where no contract or market is", () => {
    for (const brand of ["LINE Pay", "ZaloPay"] as const) {
      expect(isSwitchable(brand, demo)).toBe(false);
      expect(refusalOf(brand, switched(brand, true))).not.toBeNull();
    }
    expect(isSwitchable("DANA", usual)).toBe(false);
    expect(isSwitchable("DANA", demo)).toBe(true);
    expect(isSwitchable("Alipay", switched("Alipay", false))).toBe(true);
  });
});

describe("the codes that the shop shows", () => {
  test("[MPM-1] are one for each acquirer with a wallet that can pay", () => {
    expect(shopCodes(demo)).toEqual(["ALIPAYPLUS_ORDER", "JPQR_ORDER"]);
    expect(shopCodes(contracted("domestic"))).toEqual(["JPQR_ORDER"]);
    const abroad = walletBrands.filter((brand) => wallets[brand].acquirer === "alipayplus");
    const off = abroad.reduce((terms, brand) => switched(brand, false, terms), demo);
    expect(shopCodes(off)).toEqual(["JPQR_ORDER"]);
  });
});
