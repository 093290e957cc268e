import { wallets, type WalletBrand } from "#domain/wallet/wallet.ts";

/** A test wallet's code: the scenario is described in docs/scenarios.md. */
export function walletCode(scenario: string, brand: WalletBrand = "TrueMoney", free = 0): string {
  return `281${wallets[brand].routing ?? "000"}02${String(free).padStart(12, "0")}${scenario}`;
}
