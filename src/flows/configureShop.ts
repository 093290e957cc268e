import { type SettingsFault, checkSettings } from "#domain/settings/checkSettings.ts";
import { type Result, err, ok } from "#domain/result.ts";
import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import type { Journal, JournalFailure } from "#ports/journal.ts";

/** Checks the shop's new settings and writes them to the journal; from then on they are in force. */
export async function configureShop(
  journal: Journal,
  settings: ShopSettings,
): Promise<Result<ShopSettings, SettingsFault | JournalFailure>> {
  const checked = checkSettings(settings);
  if (!checked.ok) return checked;
  const written = await journal.append({ type: "shopConfigured", settings: checked.value });
  return written.ok ? ok(checked.value) : err(written.error);
}
