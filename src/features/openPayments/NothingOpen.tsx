import { Icon } from "#ui/Icon.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./NothingOpen.module.css";

const steps = [
  { step: "ask", icon: "question" },
  { step: "cancel", icon: "close" },
  { step: "payBack", icon: "undo" },
] as const satisfies readonly { step: string; icon: IconName }[];

/** Nothing is open, which is as it should be; and what the till would do if something were. */
export function NothingOpen() {
  const t = useMessages();
  return (
    <section
      className={styles.nothing}
      aria-label={t["open.empty.title"]}
      // Nothing in it can be pressed, yet on a small screen it has to be scrolled by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <span className={styles.sign}>
        <Icon name="check" size="large" />
      </span>
      <h2>{t["open.empty.title"]}</h2>
      <p className={styles.body}>{t["open.empty.body"]}</p>
      <ol className={styles.steps}>
        {steps.map(({ step, icon }) => (
          <li key={step} className={styles.step}>
            <Icon name={icon} />
            <h3>{t[`open.empty.${step}.title`]}</h3>
            <p className={styles.body}>{t[`open.empty.${step}.body`]}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
