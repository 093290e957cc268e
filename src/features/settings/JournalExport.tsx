import { useState } from "react";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./JournalCheck.module.css";

interface JournalExportProps {
  /** Saves the whole journal as a file; resolves with how many entries it holds. */
  readonly onExport: () => Promise<number>;
}

type Exporting =
  | { readonly status: "idle" | "busy" | "failed" }
  | { readonly status: "done"; readonly entries: number };

/** The whole journal as a file: for an auditor, and to restore it from should the tablet lose it. */
export function JournalExport({ onExport }: JournalExportProps) {
  const t = useMessages();
  const [exporting, setExporting] = useState<Exporting>({ status: "idle" });

  async function exported(): Promise<void> {
    setExporting({ status: "busy" });
    await onExport().then(
      (entries) => setExporting({ status: "done", entries }),
      () => setExporting({ status: "failed" }),
    );
  }

  const busy = exporting.status === "busy";
  return (
    <>
      <div>
        <Button icon="receipt" busy={busy} onClick={() => void exported()}>
          {busy ? t["settings.exporting"] : t["settings.export"]}
        </Button>
        <p className={styles.hint}>{t["settings.exportHint"]}</p>
      </div>
      {exporting.status === "done" && (
        <Banner tone="ok" title={t["settings.exported"](exporting.entries)} />
      )}
      {exporting.status === "failed" && (
        <Banner tone="danger" title={t["settings.exportFailed"]}>
          {t["settings.exportFailedHint"]}
        </Banner>
      )}
    </>
  );
}
