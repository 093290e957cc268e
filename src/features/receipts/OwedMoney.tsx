import type { CapturedPayment } from "#domain/payment/payment.ts";
import { Banner } from "#ui/Banner.tsx";
import { useMessages } from "#ui/messages.ts";
import { reasonText } from "./refundWords.ts";

interface OwedMoneyProps {
  /** Attempts that took money after they had been called off. */
  readonly payments: readonly CapturedPayment[];
}

/** Money that never was the sale's: it goes back by itself, and nobody has to do anything. */
export function OwedMoney({ payments }: OwedMoneyProps) {
  const t = useMessages();
  return payments.map((payment) => {
    if (payment.status === "refunded") {
      return <Banner key={payment.request} tone="info" title={t["returns.owedDone"]} />;
    }
    const refused = "refundRefused" in payment ? payment.refundRefused : null;
    return (
      <Banner key={payment.request} tone="warn" title={t["returns.owed"]}>
        <p>{t["returns.owedAdvice"]}</p>
        {refused !== null && <p>{t["returns.owedRefused"](reasonText(refused, t))}</p>}
      </Banner>
    );
  });
}
