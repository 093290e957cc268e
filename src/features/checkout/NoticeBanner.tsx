import type { CheckoutNotice } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./NoticeBanner.module.css";
import { PayerWords } from "./PayerWords.tsx";
import { noticeText } from "./noticeText.ts";

interface NoticeBannerProps {
  readonly notice: CheckoutNotice;
  readonly onDismiss: () => void;
}

/** What was read instead of a payment code, and what to ask the customer for. */
export function NoticeBanner({ notice, onDismiss }: NoticeBannerProps) {
  const t = useMessages();
  const { what, ask, toPayer } = noticeText(notice, t);
  return (
    <Banner tone="warn" title={what} onDismiss={onDismiss}>
      <p>{ask}</p>
      {toPayer && <PayerWords sentence={toPayer} className={styles.payer} />}
    </Banner>
  );
}
