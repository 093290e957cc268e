import type { WalletBrand } from "#domain/wallet/wallet.ts";
import type { CheckoutNotice } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { useLanguage, useMessages } from "#ui/messages.ts";
import styles from "./NoticeBanner.module.css";
import { PayerWords } from "./PayerWords.tsx";
import { noticeText } from "./noticeText.ts";

interface NoticeBannerProps {
  readonly notice: CheckoutNotice;
  /** Wallets that can pay where the one that was read cannot. */
  readonly instead: readonly WalletBrand[];
  readonly onDismiss: () => void;
}

/** What was read instead of a payment code, and what to ask the customer for. */
export function NoticeBanner({ notice, instead, onDismiss }: NoticeBannerProps) {
  const t = useMessages();
  const { what, ask, toPayer } = noticeText(notice, t, useLanguage(), instead);
  return (
    <Banner tone="warn" title={what} onDismiss={onDismiss}>
      <p>{ask}</p>
      {toPayer && <PayerWords sentence={toPayer} className={styles.payer} />}
    </Banner>
  );
}
