import { useEffect, useRef } from "react";
import type { DisplayLine, DisplayReduction, Due } from "#domain/display/displayState.ts";
import { nameFor, nameTags } from "#domain/wallet/payerLanguage.ts";
import { jpyText } from "#i18n/payer/payerNumbers.ts";
import styles from "./CartView.module.css";
import { DueFigure } from "./DueFigure.tsx";
import type { SpeechProps } from "./speechProps.ts";

interface CartViewProps extends SpeechProps {
  readonly lines: readonly DisplayLine[];
  readonly reductions: readonly DisplayReduction[];
  readonly due: Due;
}

/** The goods as they are rung up, the newest in view, and what they come to. */
export function CartView({ language, words, lines, reductions, due }: CartViewProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows = lines.length + reductions.length;
  // What was rung up last is what the payer looks for, also on a screen that joins late.
  useEffect(() => {
    if (rows > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [rows]);
  const name = nameFor(language);
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <section className={styles.cart}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.cart}</h1>
        <p>{words.items(pieces)}</p>
      </header>
      <div
        ref={list}
        className={styles.body}
        role="region"
        aria-label={words.cart}
        // A long list is scrolled by touch or key.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <ul>
          {lines.map((line) => (
            <li key={line.key} className={styles.line}>
              <bdi className={styles.name} lang={nameTags[name]}>
                {line.name[name]}
              </bdi>
              <span className={styles.count} dir="ltr">
                × {line.quantity}
              </span>
              <span className={styles.amount} dir="ltr">
                {jpyText(language, line.amount)}
              </span>
            </li>
          ))}
          {reductions.map((reduction) => (
            <li key={reduction.key} className={styles.line}>
              <bdi className={styles.name} lang={nameTags[name]}>
                {reduction.name[name]}
              </bdi>
              <span />
              <span className={styles.amount} dir="ltr">
                {jpyText(language, -reduction.amount)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <footer className={styles.foot}>
        <DueFigure language={language} words={words} due={due} size="large" />
      </footer>
    </section>
  );
}
