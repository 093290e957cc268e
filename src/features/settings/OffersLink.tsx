import { Link } from "react-router";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PracticeLink.module.css";
import { Section } from "./Section.tsx";

export function OffersLink() {
  const t = useMessages();
  return (
    <Section title={t["offers.title"]} hint={t["offers.openHint"]}>
      <Link className={styles.link} to="/offers">
        {t["offers.open"]}
        <Icon name="chevronRight" />
      </Link>
    </Section>
  );
}
