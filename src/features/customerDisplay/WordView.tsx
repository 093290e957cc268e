import type { ReactNode } from "react";
import type { Due } from "#domain/display/displayState.ts";
import type { TitleAndAdvice } from "#i18n/payer/words.ts";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { DueFigure } from "./DueFigure.tsx";
import styles from "./WordView.module.css";
import type { SpeechProps } from "./speechProps.ts";

interface WordViewProps extends SpeechProps {
  /** `turning`: something is under way and the screen changes by itself. */
  readonly sign: IconName | "turning";
  /** Never the only sign of what happened. Default: `calm`. */
  readonly tone?: "calm" | "ok" | "warn" | "danger";
  readonly text: TitleAndAdvice;
  /** A third line that puts the payer at ease. */
  readonly calm?: string;
  readonly due?: Due;
  readonly children?: ReactNode;
}

/** A sign, a word and what to do, in the middle of the screen. */
export function WordView({
  sign,
  tone = "calm",
  text,
  calm,
  due,
  children,
  ...speech
}: WordViewProps) {
  return (
    <section className={styles.view} data-tone={tone}>
      <div className={styles.words} role="status">
        <span className={styles.sign}>
          {sign === "turning" ? <Spinner size="large" /> : <Icon name={sign} size="large" />}
        </span>
        <h1 className={styles.title}>{text.title}</h1>
        <p className={styles.advice}>{text.advice}</p>
        {calm !== undefined && <p className={styles.calm}>{calm}</p>}
        {children}
      </div>
      {due && (
        <footer className={styles.foot}>
          <DueFigure {...speech} due={due} size="small" />
        </footer>
      )}
    </section>
  );
}
