import type { ReactNode } from "react";
import { receiptCodeText } from "#domain/code/ownReceipt.ts";
import { formatHome } from "#domain/money/formatHome.ts";
import type { HomeNote, Receipt, ReceiptLine } from "#domain/receipt/receipt.ts";
import type { PriceMode } from "#domain/tax/taxCategory.ts";
import type { RateTotal } from "#domain/tax/taxTotals.ts";
import { paper } from "#i18n/ja/paper.ts";
import { Money } from "../Money.tsx";
import { QrCode } from "../QrCode.tsx";
import { yenText } from "../yenText.ts";
import styles from "./ReceiptPaper.module.css";

interface ReceiptPaperProps {
  readonly receipt: Receipt;
}

/**
 * A receipt as it leaves the printer, in the order in which a simplified qualified invoice is read.
 * When the page is printed, this is the only thing on it.
 */
export function ReceiptPaper({ receipt }: ReceiptPaperProps) {
  const { issuer, tender } = receipt;
  return (
    <article className={styles.paper} lang="ja" aria-label={paper.label}>
      {receipt.copyNumber !== null && (
        <p className={styles.reissue}>{paper.reissue(receipt.copyNumber)}</p>
      )}
      <header className={styles.issuer}>
        <p className={styles.shop}>{issuer.name}</p>
        <p>{issuer.address}</p>
        <p>{paper.phone(issuer.phone)}</p>
        {issuer.registrationNumber && <p>{paper.registration(issuer.registrationNumber)}</p>}
      </header>
      <p className={styles.form}>{paper[receipt.form]}</p>
      <dl className={styles.block}>
        <Row term={paper.soldAt}>{receipt.soldAt}</Row>
        <Row term={paper.number}>{receipt.number}</Row>
      </dl>
      <ul className={styles.block}>
        {receipt.lines.map((line) => (
          <GoodsLine key={line.key} line={line} />
        ))}
      </ul>
      <dl className={styles.block}>
        {receipt.discount > 0 && (
          <>
            <Row term={paper.subtotal}>{yenText(receipt.subtotal)}</Row>
            <Row term={paper.discount}>{yenText(-receipt.discount)}</Row>
          </>
        )}
        <div className={styles.total}>
          <dt>{paper.total}</dt>
          <dd>
            <Money amount={receipt.total} size="pay" />
          </dd>
        </div>
        {receipt.rates.map((rate) => (
          <RateRows key={rate.rate} rate={rate} priceMode={receipt.priceMode} />
        ))}
      </dl>
      <dl className={styles.block}>
        <Row term={paper.paidWith(tender.brandName)}>{yenText(tender.amount)}</Row>
        <Row term={paper.reference}>{tender.reference}</Row>
      </dl>
      {receipt.home && <HomeBlock home={receipt.home} />}
      {receipt.legendNeeded && <p className={styles.block}>{paper.legend}</p>}
      <footer className={styles.foot}>
        <div className={styles.code}>
          <QrCode text={receiptCodeText(receipt.number)} label={paper.code} />
        </div>
        <p>{receipt.number}</p>
        <p>{paper.thanks}</p>
      </footer>
    </article>
  );
}

interface RowProps {
  readonly term: string;
  readonly children: ReactNode;
}

function Row({ term, children }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function GoodsLine({ line }: { readonly line: ReceiptLine }) {
  return (
    <li className={styles.goods}>
      <span className={styles.name}>
        {line.name.ja}
        {line.reduced && paper.reducedMark}
      </span>
      <span className={styles.each}>{paper.each(yenText(line.unitPrice), line.quantity)}</span>
      <span className={styles.amount}>{yenText(line.amount)}</span>
    </li>
  );
}

interface RateRowsProps {
  readonly rate: RateTotal;
  readonly priceMode: PriceMode;
}

/** Base and tax of one rate; what the tax does not touch has a base only. */
function RateRows({ rate, priceMode }: RateRowsProps) {
  const net = yenText(rate.net);
  if (rate.rate === 0) return <Row term={paper.untaxed}>{net}</Row>;
  const inclusive = priceMode === "inclusive";
  const base = inclusive ? paper.rate : paper.rateBeforeTax;
  return (
    <>
      <Row term={base(rate.rate, rate.reduced)}>{net}</Row>
      <Row term={inclusive ? paper.taxWithin : paper.taxOnTop}>{yenText(rate.tax)}</Row>
    </>
  );
}

/** For reference only: on an invoice the tax is in yen. */
function HomeBlock({ home }: { readonly home: HomeNote }) {
  const amount = formatHome(home.minor, home.currency);
  return (
    <div className={styles.block}>
      <dl>
        <Row term={paper.home}>{paper.homeAmount(amount, home.currency)}</Row>
      </dl>
      <p>{paper.homeRate(home.rate, home.currency)}</p>
      <p>{paper.homeSource(home.source, home.at)}</p>
      <p>{paper.homeNote}</p>
    </div>
  );
}
