import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { SaleId } from "#domain/sale/saleId.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { Banner } from "#ui/Banner.tsx";
import { Page } from "#ui/Page.tsx";
import { useMessages } from "#ui/messages.ts";
import { NothingOpen } from "./NothingOpen.tsx";
import { OpenRow } from "./OpenRow.tsx";
import styles from "./OpenPaymentsScreen.module.css";
import { SettledCard } from "./SettledCard.tsx";

/**
 * Every payment whose story is not over, and what became of those that were put aside. Nothing here
 * decides about money: there is no button by which a payment becomes paid or unpaid.
 */
export function OpenPaymentsScreen() {
  const t = useMessages();
  const { openPayments } = useTill();
  const navigate = useNavigate();
  const { payments, settled } = useWatch(openPayments, (state) => state);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    openPayments.opened();
    return openPayments.closed;
  }, [openPayments]);

  async function recall(id: SaleId): Promise<void> {
    if (await openPayments.recalled(id)) void navigate("/");
    else setRefused(true);
  }

  return (
    <Page title={t["open.title"]} width="read">
      {refused && (
        <Banner tone="warn" title={t["open.recallRefused"]} onDismiss={() => setRefused(false)} />
      )}
      {settled.length > 0 && (
        <ul className={styles.list} aria-label={t["open.settled"]}>
          {settled.map((aside) => (
            <li key={aside.payment.request}>
              <SettledCard
                aside={aside}
                onRecall={() => void recall(aside.saleId)}
                onDismiss={() => openPayments.settledDismissed(aside.saleId)}
              />
            </li>
          ))}
        </ul>
      )}
      {payments.length === 0 ? (
        <NothingOpen />
      ) : (
        <>
          <p>{t["open.lead"]}</p>
          <ul className={styles.list} aria-label={t["open.list"]}>
            {payments.map((open) => (
              <li key={open.payment.request}>
                <OpenRow
                  open={open}
                  onRecall={() => void recall(open.saleId)}
                  onStop={() => openPayments.stopped(open.saleId)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
