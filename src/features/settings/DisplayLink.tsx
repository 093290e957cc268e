import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PracticeLink.module.css";
import { Section } from "./Section.tsx";

/** Opens the payer's screen in a window of its own, to be moved to where the customer stands. */
export function DisplayLink() {
  const t = useMessages();
  return (
    <Section title={t["display.settings"]} hint={t["display.settingsHint"]}>
      <a className={styles.link} href="/display" target="_blank" rel="noopener">
        <Icon name="phone" />
        {t["display.open"]}
        <Icon name="chevronRight" />
      </a>
    </Section>
  );
}
