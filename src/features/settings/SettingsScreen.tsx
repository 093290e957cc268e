import { useTill, useWatch } from "#stores/tillContext.ts";
import { Page } from "#ui/Page.tsx";
import { useMessages } from "#ui/messages.ts";
import { CameraSettings } from "./CameraSettings.tsx";
import { DisplayLink } from "./DisplayLink.tsx";
import { JournalCheck } from "./JournalCheck.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { OffersLink } from "./OffersLink.tsx";
import { PracticeLink } from "./PracticeLink.tsx";
import { Safekeeping } from "./Safekeeping.tsx";
import { ShopForm } from "./ShopForm.tsx";
import { ScanHealthScreen } from "./scanHealth/ScanHealthScreen.tsx";
import { TabletSettings } from "./TabletSettings.tsx";
import { WalletSettings } from "./WalletSettings.tsx";

/** The shop's decisions, which the journal keeps, and this tablet's, which may be lost. */
export function SettingsScreen() {
  const t = useMessages();
  const { settings, preferences, wallets } = useTill();
  const { shop, chain } = useWatch(settings, (state) => state);
  const { language, sound, handsFree } = useWatch(preferences, (state) => state);
  const terms = useWatch(wallets, (state) => state);
  return (
    <Page title={t["settings.title"]} width="read">
      <TabletSettings
        language={language}
        sound={sound}
        onLanguage={preferences.languageChosen}
        onSound={preferences.soundSwitched}
      />
      <CameraSettings handsFree={handsFree} onHandsFree={preferences.handsFreeSwitched} />
      <DisplayLink />
      <ShopForm shop={shop} onSave={settings.shopConfigured} />
      <WalletSettings terms={terms} onSwitch={wallets.switched} />
      <JournalCheck chain={chain} onCheck={settings.chainChecked}>
        <Safekeeping />
      </JournalCheck>
      <OffersLink />
      <KeyboardHelp />
      <PracticeLink />
    </Page>
  );
}

/** Comes with the settings, from which it is gone to. */
export function ScanHealthSubscreen() {
  return <ScanHealthScreen />;
}
