import { isWalletBrand, wallets } from "#domain/wallet/wallet.ts";
import { markets } from "#domain/wallet/market.ts";
import type { PayerLanguage } from "#i18n/payer.ts";

/** Which of the languages we can write a market's own one is; Traditional Chinese we cannot. */
const written: Readonly<Record<string, PayerLanguage>> = { "zh-Hans": "zh" };

/**
 * The language in which a wallet's owner is written to: the first of its home market's that we can
 * write, and English for everybody else. A payer in cash is nobody's in particular.
 * @param brand of the wallet, or null for cash
 */
export function payerLanguageOf(brand: string | null): PayerLanguage {
  if (brand === null || !isWalletBrand(brand)) return "en";
  const own = markets[wallets[brand].market].languages.map((tag) =>
    tag.startsWith("en") ? "en" : written[tag],
  );
  return own.find((language) => language !== undefined) ?? "en";
}
