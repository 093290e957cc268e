import type { Due } from "#domain/display/displayState.ts";
import { homeText, jpyText } from "#i18n/payer/payerNumbers.ts";
import styles from "./DueFigure.module.css";
import type { SpeechProps } from "./speechProps.ts";

interface DueFigureProps extends SpeechProps {
  readonly due: Due;
  /** `large` is the figure to be read from two metres; `small` stands below words that matter more. */
  readonly size: "large" | "small";
}

const homeWords = { rate: "estimate", staleRate: "estimateStale", charged: "charged" } as const;

/** The total in yen by name, and about how much that is at the payer's home. */
export function DueFigure({ language, words, due, size }: DueFigureProps) {
  const { total, home } = due;
  return (
    <dl className={styles.due} data-size={size}>
      <div className={styles.total}>
        <dt>
          {words.total} <small className={styles.yen}>{words.yen}</small>
        </dt>
        <dd>
          <data className={styles.figure} value={total} dir="ltr">
            {jpyText(language, total)}
          </data>
        </dd>
      </div>
      {home && (
        <div className={styles.home}>
          <dt>{words[homeWords[home.basis]]}</dt>
          <dd>
            <bdi className={styles.amount} dir="ltr">
              {homeText(language, home)}
            </bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
