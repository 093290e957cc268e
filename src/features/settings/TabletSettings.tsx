import type { StaffLanguage } from "#i18n/language.ts";
import { languageNames, languageTags, staffLanguages } from "#i18n/language.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useMessages } from "#ui/messages.ts";
import { Section } from "./Section.tsx";

interface TabletSettingsProps {
  readonly language: StaffLanguage;
  readonly sound: boolean;
  readonly onLanguage: (language: StaffLanguage) => void;
  readonly onSound: (on: boolean) => void;
}

export function TabletSettings({ language, sound, onLanguage, onSound }: TabletSettingsProps) {
  const t = useMessages();
  return (
    <Section title={t["settings.tablet"]}>
      <SegmentedControl
        label={t["settings.language"]}
        segments={staffLanguages.map((value) => ({
          value,
          label: languageNames[value],
          lang: languageTags[value],
        }))}
        value={language}
        onChange={onLanguage}
      />
      <SegmentedControl
        label={t["settings.sound"]}
        segments={[
          { value: "on", label: t["settings.soundOn"] },
          { value: "off", label: t["settings.soundOff"] },
        ]}
        value={sound ? "on" : "off"}
        onChange={(chosen) => onSound(chosen === "on")}
      />
    </Section>
  );
}
