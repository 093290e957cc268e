import { type CoachCause, stepsAgainst } from "#domain/display/coach.ts";
import type { Due } from "#domain/display/displayState.ts";
import { DueFigure } from "./DueFigure.tsx";
import styles from "./HoldView.module.css";
import { PhoneDrawing } from "./PhoneDrawing.tsx";
import type { SpeechProps } from "./speechProps.ts";

interface HoldViewProps extends SpeechProps {
  /** What has kept the code from being read, or null. */
  readonly coach: CoachCause | null;
  readonly due: Due;
}

/** The scanner waits: what to hold up, or what is wrong with what was held up. */
export function HoldView({ coach, due, ...speech }: HoldViewProps) {
  return (
    <section className={styles.hold}>
      {coach ? <Coach {...speech} cause={coach} /> : <Ask {...speech} />}
      <footer className={styles.foot}>
        <DueFigure {...speech} due={due} size={coach ? "small" : "large"} />
      </footer>
    </section>
  );
}

function Ask({ words }: SpeechProps) {
  return (
    <div className={styles.ask} role="status">
      <div>
        <h1 className={styles.title}>{words.holdCode.title}</h1>
        <p className={styles.advice}>{words.holdCode.advice}</p>
      </div>
      <PhoneDrawing of="hold" />
    </div>
  );
}

interface CoachProps extends SpeechProps {
  readonly cause: CoachCause;
}

function Coach({ words, cause }: CoachProps) {
  return (
    <div className={styles.coach} role="status">
      <h1 className={styles.title} data-tone="warn">
        {words.coach[cause]}
      </h1>
      <ol className={styles.steps}>
        {stepsAgainst(cause).map((step) => (
          <li key={step} className={styles.step}>
            <PhoneDrawing of={step} />
            <p>{words.steps[step]}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
