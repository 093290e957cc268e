import { recovery as en } from "#i18n/en/recovery.ts";
import { recovery as ja } from "#i18n/ja/recovery.ts";
import { recovery as zh } from "#i18n/zh/recovery.ts";
import type { InOtherWords } from "#i18n/messages.ts";
import { useLanguage } from "#ui/messages.ts";

export type RecoveryWords = InOtherWords<typeof ja>;

const words: Readonly<Record<ReturnType<typeof useLanguage>, RecoveryWords>> = { ja, en, zh };

/** Words that come with the screen: where the journal is gone the line may be down as well. */
export function useRecoveryWords(): RecoveryWords {
  return words[useLanguage()];
}
