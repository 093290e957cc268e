import { walletBrands, wallets } from "#domain/wallet/wallet.ts";
import type { WalletBrand } from "#domain/wallet/wallet.ts";

/** What the embedded acquirer does with a code, told by the code's last four digits. */
export const scenarios = [
  "0001",
  "0002",
  "0003",
  "0004",
  "0005",
  "0006",
  "0007",
  "0008",
  "0011",
  "0012",
  "0013",
  "0014",
  "0015",
  "0016",
  "0017",
  "0018",
  "0019",
  "0021",
  "0022",
] as const;

export type Scenario = (typeof scenarios)[number];

/** Wallets whose codes have a test routing number. */
export const practiceBrands = walletBrands.filter((brand) => wallets[brand].routing !== null);

/**
 * A code of the right form that no wallet ever shows: issuer 281, a routing number outside those in
 * use, user-presented mode (02), twelve digits of the customer's own, and the scenario at the end.
 */
export function practiceCode(brand: WalletBrand, scenario: Scenario, customer: string): string {
  return `281${wallets[brand].routing ?? "000"}02${customer}${scenario}`;
}

/** The twelve digits that make each customer's code another one, as a wallet's are. */
export function freshCustomer(): string {
  const chance = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(chance, (byte) => byte % 10).join("");
}
