import { Link } from "react-router";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PracticeLink.module.css";
import { Section } from "./Section.tsx";

export function PracticeLink() {
  const t = useMessages();
  return (
    <Section title={t["settings.tests"]} hint={t["settings.testsHint"]}>
      <Link className={styles.link} to="/qa">
        <Icon name="phone" />
        {t["settings.testsOpen"]}
        <Icon name="chevronRight" />
      </Link>
    </Section>
  );
}
