import type { RefundSlip } from "#domain/receipt/refundSlip.ts";
import { payerLanguageTags } from "#i18n/payer.ts";
import { payerSlipWords } from "#i18n/payerSlip.ts";
import { PaperRow } from "./Paper.tsx";
import styles from "./Paper.module.css";
import { payerLanguageOf } from "./payerLanguage.ts";

interface PayerSlipProps {
  readonly slip: RefundSlip;
}

/**
 * The slip once more for the payer. The bare yen sign means another currency to some of them, so
 * amounts carry the currency's name.
 */
export function PayerSlip({ slip }: PayerSlipProps) {
  const { way, goods } = slip;
  const language = payerLanguageOf(way.by === "cash" ? null : way.brandName);
  const words = payerSlipWords[language];
  return (
    <section className={styles.payer} lang={payerLanguageTags[language]} aria-label={words.title}>
      <p className={styles.payerTitle}>{words.title}</p>
      <dl>
        <PaperRow term={words.amount}>{jpyText(slip.toCustomer)}</PaperRow>
        <PaperRow term={words.way}>
          {way.by === "cash" ? words.inCash : words.toWallet(way.brandName)}
        </PaperRow>
        <PaperRow term={words.returnedAt}>{slip.returnedAt}</PaperRow>
        <PaperRow term={words.number}>{slip.number}</PaperRow>
        <PaperRow term={words.soldAt}>{slip.soldAt}</PaperRow>
        <PaperRow term={words.receipt}>{slip.receiptNumber}</PaperRow>
        {goods?.map((line) => (
          <PaperRow key={line.key} term={`${line.name[language]} · ${words.pieces(line.quantity)}`}>
            {jpyText(line.amount)}
          </PaperRow>
        ))}
        {slip.rates.map(({ rate, net, tax }) => (
          <PaperRow key={rate} term={rate === 0 ? words.untaxed : words.rate(rate)}>
            {rate === 0 ? jpyText(net) : `${jpyText(net)} (${words.tax} ${jpyText(tax)})`}
          </PaperRow>
        ))}
      </dl>
      {way.by !== "cash" && <p>{words.homeNote}</p>}
    </section>
  );
}

const digits = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

function jpyText(amount: number): string {
  return `JPY ${digits.format(amount)}`;
}
