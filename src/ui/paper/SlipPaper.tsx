import { chargedText } from "#domain/money/formatHome.ts";
import type { RefundSlip } from "#domain/receipt/refundSlip.ts";
import type { PaperWidth } from "#domain/settings/shopSettings.ts";
import type { RateTotal } from "#domain/tax/taxTotals.ts";
import { paper, slipPaper } from "#i18n/ja/paper.ts";
import { Money } from "../Money.tsx";
import { yenText } from "../yenText.ts";
import { Paper, PaperRow } from "./Paper.tsx";
import styles from "./Paper.module.css";
import { PayerSlip } from "./PayerSlip.tsx";

interface SlipPaperProps {
  readonly slip: RefundSlip;
  readonly width: PaperWidth;
}

/**
 * A refund's slip as it leaves the printer: a qualified return invoice in Japanese, and below it what
 * the payer has to know in a language of theirs.
 */
export function SlipPaper({ slip, width }: SlipPaperProps) {
  return (
    <Paper
      width={width}
      label={slipPaper.label}
      copyNumber={slip.copyNumber}
      issuer={slip.issuer}
      form={slipPaper[slip.form]}
      translation={<PayerSlip slip={slip} />}
    >
      <dl className={styles.block}>
        <PaperRow term={slipPaper.returnedAt}>{slip.returnedAt}</PaperRow>
        <PaperRow term={slipPaper.number}>{slip.number}</PaperRow>
        <PaperRow term={slipPaper.soldAt}>{slip.soldAt}</PaperRow>
        <PaperRow term={slipPaper.receipt}>{slip.receiptNumber}</PaperRow>
      </dl>
      <Goods goods={slip.goods} />
      <dl className={styles.block}>
        <div className={styles.total}>
          <dt>{slipPaper.total}</dt>
          <dd>
            <Money amount={slip.amount} size="pay" />
          </dd>
        </div>
        {slip.rates.map((rate) => (
          <SlipRate key={rate.rate} rate={rate} />
        ))}
      </dl>
      <dl className={styles.block}>
        {slip.toFunders.length > 0 && (
          <PaperRow term={slipPaper.toCustomer}>{yenText(slip.toCustomer)}</PaperRow>
        )}
        {slip.toFunders.map(({ offer, name, amount }) => (
          <PaperRow key={offer} term={slipPaper.toFunder(name)}>
            {yenText(amount)}
          </PaperRow>
        ))}
        <PaperRow term={slipPaper.way}>{wayText(slip.way)}</PaperRow>
        {slip.way.by !== "cash" && <PaperRow term={paper.reference}>{slip.way.reference}</PaperRow>}
        {slip.way.by !== "cash" && slip.way.charged && (
          <PaperRow term={slipPaper.charged}>{chargedText(slip.way.charged)}</PaperRow>
        )}
      </dl>
      {slip.way.by !== "cash" && slip.way.abroad && (
        <p className={styles.block}>{slipPaper.homeNote}</p>
      )}
      {slip.legendNeeded && <p className={styles.block}>{paper.legend}</p>}
    </Paper>
  );
}

function Goods({ goods }: Pick<RefundSlip, "goods">) {
  if (goods === null) return <p className={styles.block}>{slipPaper.byAmount}</p>;
  return (
    <ul className={styles.block} aria-label={slipPaper.goods}>
      {goods.map((line) => (
        <li key={line.key} className={styles.goods}>
          <span className={styles.name}>
            {line.name.ja}
            {line.reduced && paper.reducedMark}
          </span>
          <span className={styles.each}>{slipPaper.pieces(line.quantity)}</span>
          <span className={styles.amount}>{yenText(line.amount)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What goes back has its tax within, however the price was written when it was sold. */
function SlipRate({ rate }: { readonly rate: RateTotal }) {
  const net = yenText(rate.net);
  if (rate.rate === 0) return <PaperRow term={slipPaper.untaxed}>{net}</PaperRow>;
  return (
    <>
      <PaperRow term={slipPaper.rate(rate.rate, rate.reduced)}>{net}</PaperRow>
      <PaperRow term={slipPaper.taxWithin}>{yenText(rate.tax)}</PaperRow>
    </>
  );
}

function wayText(way: RefundSlip["way"]): string {
  return way.by === "cash" ? slipPaper.cash : slipPaper.refund(way.brandName);
}
