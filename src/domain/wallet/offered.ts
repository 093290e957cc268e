import { type Terms, refusalOf } from "./acceptance.ts";
import type { ShopCode } from "./codeFamily.ts";
import { type AcquirerId, type WalletBrand, walletBrands, wallets } from "./wallet.ts";

/** True when a manager may decide about it: a switch opens no market and signs no contract. */
export function isSwitchable(brand: WalletBrand, terms: Terms): boolean {
  const refusal = refusalOf(brand, terms);
  return refusal === null || refusal === "switchedOff";
}

export function payableWallets(terms: Terms): readonly WalletBrand[] {
  return walletBrands.filter((brand) => refusalOf(brand, terms) === null);
}

/** What else people of a wallet's market may have on their phones; nothing where its name is not known. */
export function payableInstead(brand: WalletBrand | null, terms: Terms): readonly WalletBrand[] {
  if (brand === null) return [];
  const { market } = wallets[brand];
  return payableWallets(terms).filter((other) => wallets[other].market === market);
}

/** What the shop itself can show, by the acquirer that makes it. */
const shopCodeOf: Readonly<Record<AcquirerId, ShopCode>> = {
  alipayplus: "ALIPAYPLUS_ORDER",
  domestic: "JPQR_ORDER",
};

/** The codes this shop can show: one for each acquirer with a wallet that can pay here. */
export function shopCodes(terms: Terms): readonly ShopCode[] {
  const asked = new Set(payableWallets(terms).map((brand) => wallets[brand].acquirer));
  return terms.contract.acquirers
    .filter((acquirer) => asked.has(acquirer))
    .map((acquirer) => shopCodeOf[acquirer]);
}
