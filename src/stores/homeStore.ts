import { createStore } from "zustand/vanilla";
import { isStale } from "#domain/money/quote.ts";
import { type Market, markets } from "#domain/wallet/market.ts";
import { type WalletBrand, wallets } from "#domain/wallet/wallet.ts";
import type { Clock } from "#ports/clock.ts";
import type { Rates } from "#ports/rates.ts";
import type { HomeState, HomeStore } from "./contracts.ts";

export interface HomeStorePorts {
  readonly rates: Rates;
  readonly clock: Clock;
  readonly marketChoice: { read(): Market; write(market: Market): void };
}

/** How long after a failed or stale quote the next one is asked for (ms). */
const retryAfterMs = 30_000;

/** The payer's market and what yen are worth there, as far as anybody has told us. */
export function createHomeStore({ rates, clock, marketChoice }: HomeStorePorts) {
  const store = createStore<HomeState>()(() => ({
    market: marketChoice.read(),
    quote: null,
    status: "loading",
    byWallet: false,
  }));
  const { getState, setState, getInitialState, subscribe } = store;
  let callOffRefresh = (): void => undefined;

  async function refreshed(): Promise<void> {
    callOffRefresh();
    const { market } = getState();
    const { currency } = markets[market];
    const result = await rates.quote(currency);
    // The market may have been changed while the answer was on its way.
    if (getState().market !== market) return;
    if (result.ok) {
      setState({ quote: result.value, status: "current" });
      wakeAt(Math.max(0, result.value.expiresAt - clock.now()));
      return;
    }
    const { quote } = getState();
    setState({ status: quote ? "stale" : "unavailable" });
    wakeAt(retryAfterMs);
  }

  /** Stale is shown at the very expiry, before a new quote has arrived. */
  function wakeAt(afterMs: number): void {
    callOffRefresh = clock.after(afterMs, () => {
      const { quote } = getState();
      if (quote && isStale(quote, clock.now())) setState({ status: "stale" });
      void refreshed();
    });
  }

  function marketIs(market: Market, byWallet: boolean): void {
    if (market === getState().market) {
      setState({ byWallet });
      return;
    }
    setState({ market, byWallet, quote: null, status: "loading" });
    void refreshed();
  }

  return {
    getState,
    getInitialState,
    subscribe,
    marketPicked(market: Market) {
      marketChoice.write(market);
      marketIs(market, false);
    },
    refreshed: () => void refreshed(),
    /** The scanned wallet knows better than the cashier's guess. */
    walletScanned(brand: WalletBrand) {
      marketIs(wallets[brand].market, true);
    },
    /** The next customer starts from what the cashier picked. */
    customerLeft() {
      marketIs(marketChoice.read(), false);
    },
  } satisfies HomeStore & Record<string, unknown>;
}
