import type { ReactNode } from "react";
import type { ChainReport } from "#ports/journal.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./JournalCheck.module.css";
import { Section } from "./Section.tsx";

interface JournalCheckProps {
  readonly chain: ChainReport | "checking" | null;
  readonly onCheck: () => void;
  /** What else can be done with the journal. */
  readonly children: ReactNode;
}

/** Anybody in the shop can prove that no record of money was changed. */
export function JournalCheck({ chain, onCheck, children }: JournalCheckProps) {
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
      {children}
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
