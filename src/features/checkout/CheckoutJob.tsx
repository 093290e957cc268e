import { useCallback } from "react";
import { payableInstead } from "#domain/wallet/offered.ts";
import { useTill, useWatch } from "#stores/tillContext.ts";
import { useSaleOffers } from "#stores/useOffers.ts";
import { Banner } from "#ui/Banner.tsx";
import { useMessages } from "#ui/messages.ts";
import { CashStage } from "./CashStage.tsx";
import { CheckoutHead } from "./CheckoutHead.tsx";
import styles from "./CheckoutJob.module.css";
import { NoticeBanner } from "./NoticeBanner.tsx";
import { OffersPanel } from "./OffersPanel.tsx";
import { PaidStage } from "./PaidStage.tsx";
import { PaymentStage } from "./PaymentStage.tsx";
import { WalletScanner } from "./WalletScanner.tsx";
import type { CheckoutView } from "./checkoutView.ts";

interface CheckoutJobProps {
  readonly view: CheckoutView;
  /** null while there is no way back. */
  readonly onBack: (() => void) | null;
}

/** What happens between the customer and the till, beside the cart. */
export function CheckoutJob({ view, onBack }: CheckoutJobProps) {
  const till = useTill();
  const t = useMessages();
  const notice = useWatch(till.checkout, (state) => state.notice);
  const terms = useWatch(till.wallets, (state) => state);
  const instead = notice?.type === "walletNotAccepted" ? payableInstead(notice.brand, terms) : [];
  const saleId = useWatch(till.cart, (state) => state.cart.id);
  const offered = useSaleOffers();
  const shown = view.show === "payment" ? view.payment.request : null;
  const earlier = useWatch(till.openPayments, ({ payments }) =>
    payments.some((open) => open.saleId === saleId && open.payment.request !== shown),
  );
  return (
    <div className={styles.job}>
      <CheckoutHead onBack={onBack} locked={view.show === "payment" && view.face.live} />
      {notice && (
        <NoticeBanner notice={notice} instead={instead} onDismiss={till.checkout.noticeDismissed} />
      )}
      {earlier && (
        <Banner tone="info" title={t["checkout.earlier.title"]}>
          {t["checkout.earlier.body"]}
        </Banner>
      )}
      {view.show === "scanner" && offered.store && (
        <OffersPanel offers={offered} store={offered.store} />
      )}
      <Stage view={view} />
    </div>
  );
}

function Stage({ view }: Pick<CheckoutJobProps, "view">) {
  const till = useTill();
  const { doubtMs, receipt } = useWatch(till.checkout, (state) => state);
  switch (view.show) {
    case "scanner":
      return <Scanning />;
    case "payment":
      return (
        <PaidStage record={view.face.name === "paid" ? receipt : null} onPrint={printPage}>
          <PaymentStage payment={view.payment} face={view.face} doubtMs={doubtMs} />
        </PaidStage>
      );
    case "cash":
      return (
        <PaidStage record={view.record} onPrint={printPage}>
          <CashStage record={view.record} />
        </PaidStage>
      );
  }
}

function Scanning() {
  const till = useTill();
  const scanner = useWatch(till.scanner, (state) => state);
  const attach = useCallback(
    (view: HTMLVideoElement) => {
      till.scanner.opened("wallet", view);
      return () => till.scanner.closed();
    },
    [till],
  );
  return <WalletScanner scanner={scanner} attach={attach} controls={till.scanner} />;
}

function printPage(): void {
  window.print();
}
