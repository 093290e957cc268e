import type { Yen } from "../money/yen.ts";
import { type Result, err, ok } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import type { ShopCode, WalletFamily } from "./codeFamily.ts";
import { type AcquirerId, type WalletBrand, brandsOfFamily, wallets } from "./wallet.ts";

/** What the shop has signed: with whom, and which wallets it may try before other shops. */
export interface ShopContract {
  readonly acquirers: readonly AcquirerId[];
  readonly pilots: readonly WalletBrand[];
}

/** A manager's decision about one wallet, and who decided when. */
export interface WalletSwitch {
  readonly on: boolean;
  /** The manager by the name they gave. */
  readonly by: string;
  readonly at: Instant;
}

/** The last decision about each wallet anybody has decided about. */
export type WalletSwitches = Readonly<Partial<Record<WalletBrand, WalletSwitch>>>;

export interface Terms {
  readonly contract: ShopContract;
  readonly switches: WalletSwitches;
}

/** Why a wallet cannot pay here. In none of these cases is anybody asked. */
export type WalletRefusal =
  /** The service is over (Japanese LINE Pay: 2025-04-30). */
  | "ended"
  /** It shares the acquirer's platform, but shops in Japan cannot be paid with it yet. */
  | "notInJapan"
  /** The shop has no contract with its acquirer. */
  | "noContract"
  /** A manager of this shop has switched it off. */
  | "switchedOff"
  /** The total is more than it lets one payment be. */
  | "overLimit";

/** Why this wallet cannot pay in this shop whatever the total is, or null. */
export function refusalOf(
  brand: WalletBrand,
  { contract, switches }: Terms,
): Exclude<WalletRefusal, "overLimit"> | null {
  const { inJapan, acquirer } = wallets[brand];
  if (inJapan === "ended") return "ended";
  if (inJapan === "closed") return "notInJapan";
  if (inJapan === "pilot" && !contract.pilots.includes(brand)) return "notInJapan";
  if (!contract.acquirers.includes(acquirer)) return "noContract";
  return switches[brand]?.on === false ? "switchedOff" : null;
}

/**
 * The acquirer to ask with a customer's code, or why nobody is asked. A code whose format does not tell
 * the wallet is sent while any of the wallets it may be is taken.
 *
 * @param due what the wallet is asked for, less what campaigns give (yen); null while that is not known.
 * A limit in the payer's own money is the wallet's to enforce: we have no more than an estimate of it.
 */
export function acquirerFor(
  { family, brand }: { readonly family: WalletFamily; readonly brand: WalletBrand | null },
  due: Yen | null,
  terms: Terms,
): Result<AcquirerId, WalletRefusal> {
  const candidates = brand === null ? brandsOfFamily(family) : [brand];
  const open = candidates.find((candidate) => refusalOf(candidate, terms) === null);
  if (open === undefined) {
    const [first] = candidates;
    return err((first && refusalOf(first, terms)) ?? "noContract");
  }
  const { acquirer, profile } = wallets[open];
  const { limit } = profile;
  if (brand === null || due === null || limit?.currency !== "JPY") return ok(acquirer);
  return due > limit.minor ? err("overLimit") : ok(acquirer);
}

const acquirerOfShopCode: Readonly<Record<ShopCode, AcquirerId>> = {
  ALIPAYPLUS_ORDER: "alipayplus",
  JPQR_ORDER: "domestic",
};

export function acquirerOf(code: ShopCode): AcquirerId {
  return acquirerOfShopCode[code];
}

/**
 * The demonstration shop's contract: both acquirers, and the four partner wallets that shops in Japan
 * cannot yet take (docs/decisions/0030).
 */
export const demoContract: ShopContract = {
  acquirers: ["alipayplus", "domestic"],
  pilots: ["Paytm", "DANA", "Easypaisa", "bKash"],
};
