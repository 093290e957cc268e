import { packer } from "#adapters/receipt-seal-webcrypto/packer.ts";
import { createReceiptSeal } from "#adapters/receipt-seal-webcrypto/receiptSeal.ts";
import { sealCheck as check } from "#adapters/receipt-seal-webcrypto/sealCheck.ts";
import type { Clock } from "#ports/clock.ts";
import type { SettingsState, Watch } from "#stores/contracts.ts";
import { createPhoneReceipts } from "#stores/phoneReceipts.ts";
import type { PhoneReceipts } from "#stores/phoneReceiptsContract.ts";

/** Begins to sign receipts for the payers' phones with this browser's own key. */
export function openPhoneReceipts(
  settings: Watch<SettingsState>,
  clock: Clock,
): Promise<PhoneReceipts> {
  const { origin } = window.location;
  return createPhoneReceipts({ seal: createReceiptSeal(), check, packer, clock, settings, origin });
}
