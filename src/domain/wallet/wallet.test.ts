import { describe, expect, test } from "vitest";
import { recognise } from "../code/recognise.ts";
import { currencies } from "../money/currency.ts";
import { markets } from "./market.ts";
import { type WalletBrand, acquirerIds, brandsOfFamily, walletBrands, wallets } from "./wallet.ts";
import { familyLabel, shownName, walletNames } from "./walletNames.ts";

/** A code of a wallet that shows numbers of its own. */
const codes: Readonly<Partial<Record<WalletBrand, string>>> = {
  "WeChat Pay": "134570030591530831",
  UnionPay: "6212345678901234567",
  PayPay: "90008181881234567890",
  "Rakuten Pay": "9000011234567890",
  "d Barai": "9000000212345678901234",
  "au PAY": "3158992112345678901",
  Merpay: "3158990012345678901",
  "Yucho Pay": "3158993112345678901",
  "LINE Pay": "9000000000123456789",
};

describe.each(walletBrands)("%s", (brand) => {
  const { market, routing, acquirer, profile, codes: families } = wallets[brand];

  test("[WAL-1] has names, a market with its languages, an acquirer and a profile", () => {
    const { own, ja, en, zh } = walletNames[brand];
    for (const name of [own, ja, en, zh]) expect(name.trim()).not.toBe("");
    expect(markets[market].languages.length).toBeGreaterThan(0);
    expect(acquirerIds).toContain(acquirer);
    expect(profile.refund.windowDays).toBeGreaterThan(0);
    expect(profile.codeLifeMs).toBeGreaterThanOrEqual(60_000);
  });

  test("[WAL-2] is recognised by its customer's code, or has none to show", () => {
    const code = routing === null ? codes[brand] : `281${routing}020000000000000001`;
    if (code === undefined) {
      expect(families).toEqual([]);
      return;
    }
    expect(recognise(code)).toMatchObject({ kind: "wallet", brand, code });
    const { family } = recognise(code) as { readonly family: (typeof families)[number] };
    expect(families).toContain(family);
    expect(brandsOfFamily(family)).toContain(brand);
  });

  test("[WAL-3] shows its owner's money by ISO 4217, or none where that is yen", () => {
    const { currency } = markets[market];
    expect(currency === null).toBe(market === "JP");
    if (currency !== null) expect([0, 2]).toContain(currencies[currency].exponent);
  });
});

describe("the names of wallets", () => {
  test("[WAL-1] the nine partners of 2019, Alipay, and those that came later are there", () => {
    const partners = ["TH", "KR", "IN", "ID", "PH", "MY", "HK", "PK", "BD", "CN"];
    const later = ["MO", "SG", "MN", "IT", "VN", "JP"];
    const homes = new Set(walletBrands.map((brand) => wallets[brand].market));
    expect([...homes].sort()).toEqual([...partners, ...later].sort());
  });

  test("[WAL-1] are those of the staff's language, and the acquirer's own for a stranger", () => {
    expect(shownName("Rakuten Pay", "ja")).toBe("楽天ペイ");
    expect(shownName("Alipay", "zh")).toBe("支付宝");
    expect(shownName("Kaspi.kz", "ja")).toBe("Kaspi.kz");
    expect(shownName("constructor", "en")).toBe("constructor");
  });

  test("[WAL-1] a format that serves many is called by what they have in common", () => {
    expect(familyLabel("ALIPAYPLUS_CGCP", "ja")).toBe("Alipay+");
    expect(familyLabel("ALIPAY", "en")).toBe("Alipay / AlipayHK");
    expect(familyLabel("DBARAI", "ja")).toBe("d払い");
    expect(familyLabel("JPQR_ORDER", "ja")).toBe("JPQR");
  });

  test("[WAL-2] no two wallets have one routing number", () => {
    const numbers = walletBrands.flatMap((brand) => wallets[brand].routing ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
