import { useEffect, useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { useMessages } from "#ui/messages.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { OpenPayments } from "./OpenPayments.tsx";
import styles from "./ReceiptsScreen.module.css";
import { SaleDetail } from "./SaleDetail.tsx";
import { SaleList } from "./SaleList.tsx";
import { SearchPanel } from "./SearchPanel.tsx";

const listPath = "/receipts";

interface Reissue {
  readonly saleId: SaleId;
  readonly copy: SaleRecord | null;
}

/** Every sale of this till: open payments first, then what was searched for, and one of them whole. */
export function ReceiptsScreen() {
  const till = useTill();
  const t = useMessages();
  const navigate = useNavigate();
  const { saleId } = useParams();
  const { query, rows, status, selected, more } = useWatch(till.receipts, (state) => state);
  const open = useWatch(till.openPayments, (state) => state.sales);
  /** The last reissue of this visit: the sale with its new copy, or null when it was not written. */
  const [reissue, setReissue] = useState<Reissue | null>(null);

  useEffect(() => {
    till.receipts.selected((saleId as SaleId | undefined) ?? null);
  }, [till, saleId]);

  const openIds = new Set(open.map((record) => record.saleId));
  const shown = selected !== "unknown" && selected?.saleId === saleId ? selected : null;
  const ofShown = reissue?.saleId === saleId ? reissue : null;

  async function reissued(id: SaleId): Promise<void> {
    const result = await till.receipts.reissued(id);
    setReissue({ saleId: id, copy: result.ok ? result.value : null });
  }

  return (
    <main className={styles.screen} data-detail={saleId !== undefined}>
      {/* The list, and its title with it, gives way to the sale on a small screen. */}
      <VisuallyHidden>
        <h1>{t["receipts.title"]}</h1>
      </VisuallyHidden>
      <section className={styles.list} aria-label={t["receipts.list"]}>
        <p className={styles.title} aria-hidden="true">
          {t["receipts.title"]}
        </p>
        <OpenPayments sales={open} selected={saleId ?? null} />
        <SearchPanel query={query} onSearch={till.receipts.searched} />
        <SaleList
          sales={rows.filter((record) => !openIds.has(record.saleId))}
          status={status}
          searching={Object.keys(query).length > 0}
          selected={saleId ?? null}
          onMore={more ? till.receipts.moreWanted : null}
        />
      </section>
      <section className={styles.detail} aria-label={t["receipts.detail"]}>
        <SaleDetail
          record={shown}
          wanted={saleId !== undefined}
          unknown={selected === "unknown"}
          copy={ofShown?.copy ?? null}
          reissueFailed={ofShown?.copy === null}
          onBack={() => void navigate(listPath)}
          onReissue={(id) => void reissued(id)}
          onPrint={() => window.print()}
        />
      </section>
    </main>
  );
}
