import type { ReceiptNotice } from "#stores/contracts.ts";
import { Banner } from "#ui/Banner.tsx";
import { useMessages } from "#ui/messages.ts";

interface ReceiptNoticeBannerProps {
  readonly notice: ReceiptNotice;
  readonly onDismiss: () => void;
}

/** What was scanned was no receipt of this till. */
export function ReceiptNoticeBanner({ notice, onDismiss }: ReceiptNoticeBannerProps) {
  const t = useMessages();
  if (notice.type === "unknownReceipt") {
    return (
      <Banner tone="warn" title={t["returns.unknownReceipt"](notice.number)} onDismiss={onDismiss}>
        <p>{t["returns.unknownReceiptAdvice"]}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="warn" title={t["returns.notReceipt"]} onDismiss={onDismiss}>
      <p>
        {notice.kind === "wallet" ? t["returns.notReceiptWallet"] : t["returns.notReceiptAdvice"]}
      </p>
    </Banner>
  );
}
