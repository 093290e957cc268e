import { useState } from "react";
import type { Result } from "#domain/result.ts";
import type { JournalFailure, RestoreRefusal } from "#ports/journal.ts";
import type { RestoreSource } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { FileChoice } from "./FileChoice.tsx";
import styles from "./RecoveryScreen.module.css";
import { refusalText } from "./refusalText.ts";
import { useRecoveryWords } from "./words.ts";

/** Failures that leave a journal which might be opened again, or restored. */
export type RecoverableFailure = Extract<
  JournalFailure,
  { type: "damaged" | "lost" | "newer" | "blocked" }
>;

interface RecoveryScreenProps {
  readonly failure: RecoverableFailure;
  /** Resolves ok when the journal stands again; until then nothing of the old one is touched. */
  readonly onRestore: (
    source: RestoreSource,
  ) => Promise<Result<unknown, RestoreRefusal | JournalFailure>>;
  readonly onRetry: () => void;
}

/** The journal does not open: what happened, that nothing was wiped, and the ways back. */
export function RecoveryScreen({ failure, onRestore, onRetry }: RecoveryScreenProps) {
  const t = useRecoveryWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RestoreRefusal | JournalFailure | null>(null);
  const isGone = failure.type === "damaged" || failure.type === "lost";
  const hasCopy = failure.type === "damaged" && failure.restorable;

  async function restored(source: RestoreSource): Promise<void> {
    setBusy(true);
    setRefusal(null);
    const result = await onRestore(source);
    setBusy(false);
    if (!result.ok) setRefusal(result.error);
  }

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.head} role="alert">
          <Icon name="warning" size="large" />
          <h1>{t["recovery.title"]}</h1>
          <p className={styles.what}>{t[`recovery.${failure.type}`]}</p>
          <p>{t[`recovery.${failure.type}Advice`]}</p>
        </div>
        <Banner tone="info" title={t["recovery.kept"]}>
          <p>{t["recovery.customer"]}</p>
        </Banner>
        {refusal && (
          <Banner tone="danger" title={t["recovery.failed"]}>
            <p>{refusalText(refusal, t)}</p>
            <p>{t["recovery.failedAdvice"]}</p>
          </Banner>
        )}
        <Button
          tone={hasCopy ? "quiet" : "primary"}
          icon="refresh"
          wide
          disabled={busy}
          onClick={onRetry}
        >
          {t["recovery.again"]}
        </Button>
        {hasCopy && (
          <section className={styles.way}>
            <Button
              tone="primary"
              size="pay"
              icon="shield"
              busy={busy}
              onClick={() => void restored("mirror")}
            >
              {t["recovery.mirror"]}
            </Button>
            <p>{t["recovery.mirrorHint"]}</p>
          </section>
        )}
        {isGone && (
          <section className={styles.way}>
            {!hasCopy && <p>{t["recovery.noMirror"]}</p>}
            <FileChoice busy={busy} onFile={(file) => void restored(file)} />
            <p>{t["recovery.fileHint"]}</p>
            <p>{t["recovery.fileMissing"]}</p>
          </section>
        )}
        <p role="status">{busy ? t["recovery.restoring"] : null}</p>
        {"detail" in failure && (
          <details className={styles.detail}>
            <summary>{t["recovery.detail"]}</summary>
            <p>{failure.detail}</p>
          </details>
        )}
      </div>
    </main>
  );
}
