import { Link } from "react-router";
import { Icon } from "#ui/Icon.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PracticeLink.module.css";
import { Section } from "./Section.tsx";

interface CameraSettingsProps {
  readonly handsFree: boolean;
  readonly onHandsFree: (on: boolean) => void;
}

/** How this tablet's camera works, and how well it has worked. */
export function CameraSettings({ handsFree, onHandsFree }: CameraSettingsProps) {
  const t = useMessages();
  return (
    <Section title={t["settings.camera"]} hint={t["settings.handsFreeHint"]}>
      <SegmentedControl
        label={t["settings.handsFree"]}
        segments={[
          { value: "on", label: t["settings.handsFreeOn"] },
          { value: "off", label: t["settings.handsFreeOff"] },
        ]}
        value={handsFree ? "on" : "off"}
        onChange={(chosen) => onHandsFree(chosen === "on")}
      />
      <Link className={styles.link} to="/settings/scan-health">
        <Icon name="scan" />
        {t["settings.scanHealth"]}
        <Icon name="chevronRight" />
      </Link>
    </Section>
  );
}
