import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * Equal for the same code under the same request id, different under every other one. Computed at
 * once, without waiting, so that the ledger can compare within a transaction.
 */
export function codeDigest(paymentRequestId: string, code: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${paymentRequestId}:${code}`)));
}

/** A number of the acquirer's own, always the same for the same id: a day and twenty digits. */
export function acquirerNumber(day: string, requestId: string): string {
  const hash = BigInt(`0x${bytesToHex(sha256(utf8ToBytes(requestId)))}`);
  return day + (hash % 10n ** 20n).toString().padStart(20, "0");
}
