import { useTill, useWatch } from "#stores/tillContext.ts";
import { Page } from "#ui/Page.tsx";
import { todayInJapan } from "#ui/clockText.ts";
import { useMessages } from "#ui/messages.ts";
import { JournalCheck } from "./JournalCheck.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { OffersLink } from "./OffersLink.tsx";
import { PracticeLink } from "./PracticeLink.tsx";
import { ShopForm } from "./ShopForm.tsx";
import { TabletSettings } from "./TabletSettings.tsx";
import { saveFile } from "./saveFile.ts";

/** The shop's decisions, which the journal keeps, and this tablet's, which may be lost. */
export function SettingsScreen() {
  const t = useMessages();
  const { settings, preferences } = useTill();
  const { shop, chain } = useWatch(settings, (state) => state);
  const { language, sound } = useWatch(preferences, (state) => state);
  async function exported(): Promise<number> {
    const lines: string[] = [];
    for await (const line of settings.journalExported()) lines.push(line);
    saveFile(`noren-journal-${todayInJapan()}.ndjson`, "application/x-ndjson", lines);
    return lines.length;
  }
  return (
    <Page title={t["settings.title"]} width="read">
      <TabletSettings
        language={language}
        sound={sound}
        onLanguage={preferences.languageChosen}
        onSound={preferences.soundSwitched}
      />
      <ShopForm shop={shop} onSave={settings.shopConfigured} />
      <JournalCheck chain={chain} onCheck={settings.chainChecked} onExport={exported} />
      <OffersLink />
      <KeyboardHelp />
      <PracticeLink />
    </Page>
  );
}
