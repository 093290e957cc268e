import { useMessages } from "#ui/messages.ts";
import styles from "./KeyboardHelp.module.css";
import { Section } from "./Section.tsx";

/** A whole sale can be done with these keys. Names of keys are what is printed on them. */
const keys = [
  { names: ["/"], does: "settings.key.search" },
  { names: ["Enter"], does: "settings.key.add" },
  { names: ["F2"], does: "settings.key.amount" },
  { names: ["F4"], does: "settings.key.scan" },
  { names: ["F8"], does: "settings.key.cash" },
  { names: ["F9", "Ctrl + Enter"], does: "settings.key.pay" },
  { names: ["Esc"], does: "settings.key.close" },
] as const;

export function KeyboardHelp() {
  const t = useMessages();
  return (
    <Section title={t["settings.keys"]}>
      <dl className={styles.keys}>
        {keys.map(({ names, does }) => (
          <div key={does} className={styles.row}>
            <dt className={styles.names}>
              {names.map((name) => (
                <kbd key={name} className={styles.key}>
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{t[does]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
