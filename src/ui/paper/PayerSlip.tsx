import type { RefundSlip } from "#domain/receipt/refundSlip.ts";
import {
  directionOf,
  nameFor,
  nameTags,
  payerLanguageOfBrand,
} from "#domain/wallet/payerLanguage.ts";
import { jpyText } from "#i18n/payer/payerNumbers.ts";
import { usePayerSpeech } from "../payer/payerSpeech.ts";
import { PaperRow } from "./Paper.tsx";
import styles from "./Paper.module.css";

interface PayerSlipProps {
  readonly slip: RefundSlip;
}

/**
 * The slip once more for the payer. The bare yen sign means another currency to some of them, so
 * amounts carry the currency's name.
 */
export function PayerSlip({ slip }: PayerSlipProps) {
  const { way, goods } = slip;
  const wanted = payerLanguageOfBrand(way.by === "cash" ? null : way.brandName);
  const { language, words: all } = usePayerSpeech(wanted);
  const words = all.slip;
  const name = nameFor(language);
  const jpy = (amount: number) => <bdi>{jpyText(language, amount)}</bdi>;
  return (
    <section
      className={styles.payer}
      lang={language}
      dir={directionOf(language)}
      aria-label={words.title}
    >
      <p className={styles.payerTitle}>{words.title}</p>
      <dl>
        <PaperRow term={words.amount}>{jpy(slip.toCustomer)}</PaperRow>
        <PaperRow term={words.way}>
          {way.by === "cash" ? words.inCash : words.toWallet(way.brandName)}
        </PaperRow>
        <PaperRow term={words.returnedAt}>{slip.returnedAt}</PaperRow>
        <PaperRow term={words.number}>{slip.number}</PaperRow>
        <PaperRow term={words.soldAt}>{slip.soldAt}</PaperRow>
        <PaperRow term={words.receipt}>{slip.receiptNumber}</PaperRow>
        {goods?.map((line) => (
          <PaperRow
            key={line.key}
            term={
              <>
                <bdi lang={nameTags[name]}>{line.name[name]}</bdi> · {words.pieces(line.quantity)}
              </>
            }
          >
            {jpy(line.amount)}
          </PaperRow>
        ))}
        {slip.rates.map(({ rate, net, tax }) => (
          <PaperRow key={rate} term={rate === 0 ? words.untaxed : words.rate(rate)}>
            {jpy(net)}
            {rate !== 0 && (
              <>
                {" "}
                ({words.tax} {jpy(tax)})
              </>
            )}
          </PaperRow>
        ))}
      </dl>
      {way.by !== "cash" && way.abroad && <p>{words.homeNote}</p>}
    </section>
  );
}
