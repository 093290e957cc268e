import { type Result, err, ok } from "../result.ts";
import { parseRegistrationNumber } from "../receipt/registrationNumber.ts";
import { parseReceiptPage } from "./receiptPage.ts";
import type { ShopSettings } from "./shopSettings.ts";

/** Which field of the form is wrong, and how. */
export interface SettingsFault {
  readonly type: "badSetting";
  readonly field: keyof ShopSettings;
  readonly reason: "empty" | "format";
}

/**
 * The settings as they are kept: trimmed, the registration number in its plain form. A registration
 * number that only fails the check digit is kept, for none is published for sole traders.
 */
export function checkSettings(settings: ShopSettings): Result<ShopSettings, SettingsFault> {
  const shopName = settings.shopName.trim();
  if (shopName === "") return fault("shopName", "empty");
  const { dayCutoffHour } = settings;
  if (!Number.isInteger(dayCutoffHour) || dayCutoffHour < 0 || dayCutoffHour > 11) {
    return fault("dayCutoffHour", "format");
  }
  const registration = registrationNumber(settings.registrationNumber);
  if (!registration.ok) return registration;
  const { receiptPage, ...others } = settings;
  const page = parseReceiptPage(receiptPage ?? "");
  if (!page.ok) return fault("receiptPage", page.error);
  return ok({
    ...others,
    ...(page.value === undefined ? {} : { receiptPage: page.value }),
    shopName,
    address: settings.address.trim(),
    phone: settings.phone.trim(),
    registrationNumber: registration.value,
  });
}

/** An empty field means that the shop is no registered issuer of invoices. */
function registrationNumber(typed: string | null): Result<string | null, SettingsFault> {
  const parsed = parseRegistrationNumber(typed ?? "");
  if (parsed.ok) return ok(parsed.value.number);
  return parsed.error.type === "empty" ? ok(null) : fault("registrationNumber", "format");
}

function fault(
  field: keyof ShopSettings,
  reason: SettingsFault["reason"],
): Result<never, SettingsFault> {
  return err({ type: "badSetting", field, reason });
}
