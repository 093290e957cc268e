import { createStore } from "zustand/vanilla";
import type { HomeCurrency } from "#domain/money/currency.ts";
import { type HomeQuote, isStale } from "#domain/money/quote.ts";
import { type Market, type VisitorMarket, marketCodes, markets } from "#domain/wallet/market.ts";
import { type WalletBrand, wallets } from "#domain/wallet/wallet.ts";
import type { Clock } from "#ports/clock.ts";
import type { Rates } from "#ports/rates.ts";
import type { HomeState, HomeStore } from "./contracts.ts";

export interface HomeStorePorts {
  readonly rates: Rates;
  readonly clock: Clock;
  readonly marketChoice: { read(): VisitorMarket; write(market: VisitorMarket): void };
}

/** Pause before a rate that could not be had is asked for again (ms). */
const retryAfterMs = 30_000;

/** However long a rate claims to last, for the tablet's clock may be wrong by years (ms). */
const longestMs = 600_000;

/**
 * The payer's market and what a yen is worth there, as far as anybody has told us. The rates of all
 * markets are held, so that the scanned wallet's own is on the screen, and in the journal, at once.
 */
export function createHomeStore({ rates, clock, marketChoice }: HomeStorePorts) {
  const quotes = new Map<HomeCurrency, HomeQuote>();
  /** Markets whose rate was asked for and could not be had. */
  const unavailable = new Set<HomeCurrency>();
  const { getState, setState, getInitialState, subscribe } = createStore<HomeState>()(() =>
    shown(marketChoice.read(), false),
  );

  function shown(market: Market, byWallet: boolean): HomeState {
    const { currency } = markets[market];
    if (currency === null) return { market, byWallet, quote: null, status: "none" };
    const quote = quotes.get(currency) ?? null;
    const missing = unavailable.has(currency) ? "unavailable" : "loading";
    const known = quote && isStale(quote, clock.now()) ? "stale" : "current";
    return { market, byWallet, quote, status: quote ? known : missing };
  }

  function shownAgain(): void {
    const { market, byWallet } = getState();
    setState(shown(market, byWallet));
  }

  /** Asks for a market's rate, and again when it expires. */
  async function kept(market: VisitorMarket): Promise<void> {
    const { currency } = markets[market];
    const result = await rates.quote(currency);
    if (result.ok) {
      quotes.set(currency, result.value);
      unavailable.delete(currency);
    } else unavailable.add(currency);
    shownAgain();
    const lastsMs = result.ok ? result.value.expiresAt - clock.now() : 0;
    clock.after(lastsMs > 0 ? Math.min(lastsMs, longestMs) : retryAfterMs, () => {
      // Stale is shown at the very expiry, before a new rate has arrived.
      shownAgain();
      void kept(market);
    });
  }

  return {
    getState,
    getInitialState,
    subscribe,
    /** Begins to hold the rates, the one on the screen first. */
    async opened(): Promise<void> {
      const market = marketChoice.read();
      await kept(market);
      for (const other of marketCodes) if (other !== market) await kept(other);
    },
    /** The rate for a wallet just scanned, or for the picked market when its code does not tell. */
    quoteFor(brand: WalletBrand | null): HomeQuote | null {
      const { market } = brand ? wallets[brand] : getState();
      const { currency } = markets[market];
      return currency === null ? null : (quotes.get(currency) ?? null);
    },
    marketPicked(market: VisitorMarket) {
      marketChoice.write(market);
      setState(shown(market, false));
    },
    /** The scanned wallet knows better than the cashier's guess. */
    walletScanned(brand: WalletBrand) {
      setState(shown(wallets[brand].market, true));
    },
    /** The next customer starts from what the cashier picked. */
    customerLeft() {
      setState(shown(marketChoice.read(), false));
    },
  } satisfies HomeStore & Record<string, unknown>;
}
