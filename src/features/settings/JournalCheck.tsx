import type { ChainReport } from "#ports/journal.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./JournalCheck.module.css";
import { JournalExport } from "./JournalExport.tsx";
import { Section } from "./Section.tsx";

interface JournalCheckProps {
  readonly chain: ChainReport | "checking" | null;
  readonly onCheck: () => void;
  /** Saves the whole journal as a file; resolves with how many entries it holds. */
  readonly onExport: () => Promise<number>;
}

/** Anybody in the shop can prove that no record of money was changed. */
export function JournalCheck({ chain, onCheck, onExport }: JournalCheckProps) {
  const t = useMessages();
  const checking = chain === "checking";
  return (
    <Section title={t["settings.journal"]} hint={t["settings.journalHint"]}>
      <div>
        <Button icon="shield" busy={checking} onClick={onCheck}>
          {checking ? t["settings.verifying"] : t["settings.verify"]}
        </Button>
      </div>
      {chain !== null && chain !== "checking" && <Verdict report={chain} />}
      <JournalExport onExport={onExport} />
    </Section>
  );
}

function Verdict({ report }: { readonly report: ChainReport }) {
  const t = useMessages();
  return report.intact ? (
    <Banner tone="ok" title={t["settings.intact"](report.entries)}>
      <p className={styles.head}>{t["settings.intactHead"](report.head)}</p>
    </Banner>
  ) : (
    <Banner tone="danger" title={t["settings.broken"](report.firstBadSeq)}>
      {t["settings.brokenHint"]}
    </Banner>
  );
}
