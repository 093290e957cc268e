import { createStore } from "zustand/vanilla";
import { payerCopyOf } from "#domain/receipt/payerCopyOf.ts";
import { keyHash, keyMark } from "#domain/receipt/sealedCopy.ts";
import { reachablePage } from "#domain/settings/receiptPage.ts";
import { addressOfCopy } from "#flows/sealCopy.ts";
import type { Clock } from "#ports/clock.ts";
import type { Packer, ReceiptSeal, SealCheck } from "#ports/receiptSeal.ts";
import type { SettingsState, Watch } from "./contracts.ts";
import type { PhoneReceipts, PhoneReceiptsState, TillKey } from "./phoneReceiptsContract.ts";

export interface PhoneReceiptsPorts {
  readonly seal: ReceiptSeal;
  readonly check: Pick<SealCheck, "digest">;
  readonly packer: Packer;
  readonly clock: Clock;
  readonly settings: Watch<SettingsState>;
  /** Of the till's own page: "https://pos.example.jp". */
  readonly origin: string;
}

/** Makes the till's key if there is none yet, and follows the shop's settings. */
export async function createPhoneReceipts(ports: PhoneReceiptsPorts): Promise<PhoneReceipts> {
  const { seal, packer, clock, settings, origin } = ports;
  const key = await tillKey(ports);
  const pageNow = () => reachablePage(settings.getState().shop.receiptPage, origin);
  const store = createStore<PhoneReceiptsState>()(() => ({ page: pageNow(), key }));
  const { getState, getInitialState, setState, subscribe } = store;
  settings.subscribe(() => setState({ page: pageNow() }));

  return {
    getState,
    getInitialState,
    subscribe,
    async addressFor(record, language) {
      const { page } = getState();
      if (page === null || key === null) return null;
      const copy = payerCopyOf(record, language, clock.now());
      return addressOfCopy(copy, page, { seal, packer });
    },
  };
}

/** A browser that can keep no key sells all the same: then phones are given nothing. */
async function tillKey({ seal, check }: PhoneReceiptsPorts): Promise<TillKey | null> {
  try {
    const hash = await check.digest(await seal.publicKey());
    return { mark: keyMark(hash), hash: keyHash(hash) };
  } catch {
    return null;
  }
}
