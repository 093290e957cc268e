import { Suspense, useEffect } from "react";
import { useNavigate, useParams } from "react-router";
import type { SaleRecord } from "#domain/journal/views.ts";
import type { SaleId } from "#domain/sale/saleId.ts";
import { EmptyState } from "#ui/EmptyState.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { useMessages } from "#ui/messages.ts";
import { useBackOffice, useTill, useWatch } from "#stores/tillContext.ts";
import { OpenPayments } from "./OpenPayments.tsx";
import { ReceiptCameraSheet } from "./ReceiptCameraSheet.tsx";
import { ReceiptNoticeBanner } from "./ReceiptNoticeBanner.tsx";
import { ReceiptsHead } from "./ReceiptsHead.tsx";
import styles from "./ReceiptsScreen.module.css";
import { SaleDetail } from "./SaleDetail.tsx";
import { SaleList } from "./SaleList.tsx";
import { SearchPanel } from "./SearchPanel.tsx";
import { UnknownSale } from "./UnknownSale.tsx";
import { useReceiptScan } from "./useReceiptScan.ts";

const listPath = "/receipts";
const pathOf = (saleId: string) => `${listPath}/${saleId}`;

/** Every sale of this till: open payments first, then what was searched for, and one of them whole. */
export function ReceiptsScreen() {
  const { receipts, openPayments, scanner } = useTill();
  const t = useMessages();
  const { saleId } = useParams();
  const { query, rows, status, more, notice } = useWatch(receipts, (now) => now);
  const open = useWatch(openPayments, (now) => now.payments);
  const camera = useWatch(scanner, (now) => now);
  const scan = useReceiptScan(pathOf);

  useEffect(() => {
    receipts.selected((saleId as SaleId | undefined) ?? null);
  }, [receipts, saleId]);

  const openIds = new Set(open.map((payment) => payment.saleId));
  const told = notice && (
    <ReceiptNoticeBanner notice={notice} onDismiss={receipts.noticeDismissed} />
  );
  return (
    <main className={styles.screen} data-detail={saleId !== undefined}>
      {/* The list, and its title with it, gives way to the sale on a small screen. */}
      <VisuallyHidden>
        <h1>{t["receipts.title"]}</h1>
      </VisuallyHidden>
      {told && !scan.isOpen && <div className={styles.notice}>{told}</div>}
      <section className={styles.list} aria-label={t["receipts.list"]}>
        <ReceiptsHead onScan={scan.opened} />
        <OpenPayments payments={open} selected={saleId ?? null} />
        <SearchPanel query={query} onSearch={receipts.searched} />
        <SaleList
          sales={rows.filter((record) => !openIds.has(record.saleId))}
          status={status}
          searching={Object.keys(query).length > 0}
          selected={saleId ?? null}
          onMore={more ? receipts.moreWanted : null}
        />
      </section>
      <section className={styles.detail} aria-label={t["receipts.detail"]}>
        <Suspense>
          <Chosen saleId={saleId} />
        </Suspense>
      </section>
      {scan.isOpen && (
        <ReceiptCameraSheet
          scanner={camera}
          attach={scan.attach}
          controls={scanner}
          onClose={scan.closed}
        >
          {told}
        </ReceiptCameraSheet>
      )}
    </main>
  );
}

/** The sale of the address, or why there is none. */
function Chosen({ saleId }: { readonly saleId: string | undefined }) {
  const { receipts } = useTill();
  const { returns } = useBackOffice();
  const t = useMessages();
  const navigate = useNavigate();
  const selected = useWatch(receipts, (now) => now.selected);
  const backToList = () => void navigate(listPath);
  if (saleId === undefined) return <EmptyState icon="receipt" title={t["receipts.pick"]} />;
  if (selected === "unknown") return <UnknownSale onBack={backToList} />;
  if (selected?.saleId !== saleId) return null;
  const record: SaleRecord = selected;
  return (
    <SaleDetail
      key={record.saleId}
      record={record}
      wayOf={(amount) => returns.wayBack(record, amount)}
      onReturn={(wish) => returns.returned(record.saleId, wish)}
      onReissue={(slip) =>
        slip === null ? receipts.reissued(record.saleId) : returns.slipReissued(record.saleId, slip)
      }
      onBack={backToList}
      onPrint={() => window.print()}
    />
  );
}
