import type { SaleRecord } from "#domain/journal/views.ts";
import type { ReceiptsState } from "#stores/contracts.ts";
import { languageTags } from "#i18n/language.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Spinner } from "#ui/Spinner.tsx";
import { dayText } from "#ui/dayText.ts";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./SaleList.module.css";
import { SaleRow } from "./SaleRow.tsx";
import { byDay } from "./byDay.ts";

interface SaleListProps {
  readonly sales: readonly SaleRecord[];
  readonly status: ReceiptsState["status"];
  /** True when something narrows the list, so that an empty one is not an empty till. */
  readonly searching: boolean;
  readonly selected: string | null;
  /** null when everything that was found is shown. */
  readonly onMore: (() => void) | null;
}

/** Sales under their business days, newest first. */
export function SaleList({ sales, status, searching, selected, onMore }: SaleListProps) {
  const t = useMessages();
  const tag = languageTags[useLanguage()];
  if (sales.length === 0 && status === "loading") {
    return (
      <p className={styles.loading} role="status">
        <Spinner />
        {t["common.loading"]}
      </p>
    );
  }
  if (sales.length === 0) return <Nothing searching={searching} />;
  return (
    <div className={styles.days} aria-busy={status === "loading"}>
      {byDay(sales).map((day) => (
        <section key={day.businessDate} className={styles.day}>
          <h2 className={styles.date}>{dayText(day.businessDate, tag)}</h2>
          <ul className={styles.rows}>
            {day.sales.map((record) => (
              <li key={record.saleId}>
                <SaleRow record={record} selected={record.saleId === selected} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {onMore && (
        <Button wide onClick={onMore}>
          {t["receipts.more"]}
        </Button>
      )}
    </div>
  );
}

function Nothing({ searching }: { readonly searching: boolean }) {
  const t = useMessages();
  return searching ? (
    <EmptyState icon="search" title={t["receipts.nothing"]}>
      <p>{t["receipts.nothingAdvice"]}</p>
    </EmptyState>
  ) : (
    <EmptyState icon="receipt" title={t["receipts.empty"]}>
      <p>{t["receipts.emptyAdvice"]}</p>
    </EmptyState>
  );
}
