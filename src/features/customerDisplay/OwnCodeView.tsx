import { useEffect, useState } from "react";
import type { DisplayView, Due } from "#domain/display/displayState.ts";
import { momentShown } from "#ui/clockText.ts";
import { QrCode } from "#ui/QrCode.tsx";
import { DueFigure } from "./DueFigure.tsx";
import styles from "./OwnCodeView.module.css";
import type { SpeechProps } from "./speechProps.ts";

type OwnCode = Pick<Extract<DisplayView, { step: "scanOurCode" }>, "qr" | "expiresAtMs">;

interface OwnCodeViewProps extends SpeechProps {
  readonly code: OwnCode;
  readonly due: Due;
}

/** The other way round: the payer's wallet reads this screen. */
export function OwnCodeView({ code, due, ...speech }: OwnCodeViewProps) {
  const over = useIsOver(code.expiresAtMs);
  const { title, advice } = speech.words.scanOurCode;
  return (
    <section className={styles.view}>
      <div className={styles.words} role="status">
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.advice}>{over ? speech.words.codeOver : advice}</p>
        <DueFigure {...speech} due={due} size="small" />
      </div>
      {/* A code that is over must not be paid any more. */}
      <div className={styles.code} data-over={over}>
        {!over && <QrCode text={code.qr} label={title} />}
      </div>
    </section>
  );
}

const longestWaitMs = 2 ** 31 - 1;

/** True from that moment of the wall clock (ms) on. */
function useIsOver(atMs: number): boolean {
  const [seenOver, setSeenOver] = useState<number | null>(null);
  useEffect(() => {
    const left = atMs - momentShown();
    // A browser takes a longer wait for none at all.
    if (left <= 0 || left > longestWaitMs) return;
    const timer = setTimeout(() => setSeenOver(atMs), left);
    return () => clearTimeout(timer);
  }, [atMs]);
  return seenOver === atMs || momentShown() >= atMs;
}
