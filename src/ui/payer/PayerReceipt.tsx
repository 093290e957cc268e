import type { ReactNode } from "react";
import {
  copyAmount,
  copyPaid,
  copySubtotal,
  type CopyLine,
  type PayerCopy,
} from "#domain/receipt/payerCopy.ts";
import { nameFor, nameTags } from "#domain/wallet/payerLanguage.ts";
import { homeText, jpyText } from "#i18n/payer/payerNumbers.ts";
import type { PayerSpeech } from "./payerSpeech.ts";
import styles from "./PayerReceipt.module.css";

interface PayerReceiptProps extends PayerSpeech {
  readonly copy: PayerCopy;
  /** The Japanese names stand below, where the original is not beside it. */
  readonly originals?: boolean;
  /** Further lines at the end. */
  readonly children?: ReactNode;
}

/**
 * A receipt in its payer's language: on paper beside the original, and on their phone. The bare yen
 * sign means another currency to some of them, so amounts carry the currency's name.
 */
export function PayerReceipt(props: PayerReceiptProps) {
  const { copy, language, words, originals = false, children } = props;
  const jpy = (amount: number) => <bdi>{jpyText(language, amount)}</bdi>;
  const { receipt } = words;
  return (
    <>
      <dl className={styles.block}>
        <ReceiptRow term={receipt.date}>{copy.soldAt}</ReceiptRow>
        <ReceiptRow term={receipt.number}>{copy.number}</ReceiptRow>
      </dl>
      <ul className={styles.block}>
        {copy.lines.map((line, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a receipt's lines never move
          <Goods key={place} line={line} copy={copy} language={language} originals={originals} />
        ))}
        {copy.more && (
          <li className={styles.row}>
            <span>{receipt.more(copy.more.pieces)}</span>
            <span className={styles.figure}>{jpy(copy.more.amount)}</span>
          </li>
        )}
      </ul>
      <dl className={styles.block}>
        {copy.discount > 0 && (
          <>
            <ReceiptRow term={receipt.subtotal}>{jpy(copySubtotal(copy))}</ReceiptRow>
            <ReceiptRow term={receipt.discount}>{jpy(-copy.discount)}</ReceiptRow>
          </>
        )}
        <div className={styles.total}>
          <dt>{words.total}</dt>
          <dd className={styles.figure}>
            <data value={copy.total}>{jpy(copy.total)}</data>
          </dd>
        </div>
        <Rates copy={copy} language={language} words={words} />
      </dl>
      <Tender copy={copy} language={language} words={words} />
      {copy.home && (
        <dl className={styles.block}>
          <ReceiptRow term={copy.home.basis === "charged" ? words.charged : words.estimate}>
            {homeText(language, copy.home)}
          </ReceiptRow>
        </dl>
      )}
      {copy.lines.some(({ reduced }) => reduced) && (
        <p className={styles.block}>※ {receipt.reduced}</p>
      )}
      {children}
    </>
  );
}

interface RowProps {
  readonly term: ReactNode;
  readonly children: ReactNode;
}

export function ReceiptRow({ term, children }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd className={styles.figure}>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

interface GoodsProps extends Pick<PayerSpeech, "language"> {
  readonly line: CopyLine;
  readonly copy: PayerCopy;
  readonly originals: boolean;
}

/** The name, then how many at what price, and what they come to at the edge. */
function Goods({ line, copy, language, originals }: GoodsProps) {
  const { name, original, unitPrice, quantity, reduced } = line;
  const inJapanese = language === "ja" && original !== null;
  return (
    <li className={styles.goods}>
      <span className={styles.name}>
        <bdi lang={inJapanese ? "ja" : nameTags[nameFor(copy.language)]}>
          {inJapanese ? original : name}
        </bdi>
        {reduced && " ※"}
      </span>
      {originals && original !== null && !inJapanese && (
        <span className={styles.original}>
          <bdi lang="ja">{original}</bdi>
        </span>
      )}
      <span className={styles.each}>
        <bdi>
          {jpyText(language, unitPrice)} × {quantity}
        </bdi>
      </span>
      <span className={styles.figure}>
        <bdi>{jpyText(language, copyAmount(line))}</bdi>
      </span>
    </li>
  );
}

interface PartProps extends PayerSpeech {
  readonly copy: PayerCopy;
}

/** Base and tax of each rate; what the tax does not touch has a base only. */
function Rates({ copy, language, words }: PartProps) {
  const { slip, receipt } = words;
  const taxTerm = copy.priceMode === "inclusive" ? slip.tax : receipt.taxOnTop;
  return copy.rates.map(({ rate, reduced, net, tax }) => (
    <div key={`${rate} ${reduced}`} className={styles.row}>
      <dt>
        {rate === 0 ? slip.untaxed : slip.rate(rate)}
        {reduced && " ※"}
      </dt>
      <dd className={styles.rate}>
        <bdi className={styles.figure}>{jpyText(language, net)}</bdi>
        {rate !== 0 && (
          <span>
            ({taxTerm} <bdi className={styles.figure}>{jpyText(language, tax)}</bdi>)
          </span>
        )}
      </dd>
    </div>
  ));
}

/** Who paid what of the total. */
function Tender({ copy, language, words }: PartProps) {
  const { tender, funded, refunded } = copy;
  const paid = copyPaid(copy);
  const jpy = (amount: number) => jpyText(language, amount);
  return (
    <dl className={styles.block}>
      {funded.map(({ name, amount }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- two campaigns may have one funder
        <ReceiptRow key={place} term={<Paid by={name} words={words} />}>
          {jpy(amount)}
        </ReceiptRow>
      ))}
      {tender.by === "cash" ? (
        <>
          <ReceiptRow term={words.inCash}>{jpy(paid)}</ReceiptRow>
          <ReceiptRow term={words.tendered}>{jpy(tender.tendered)}</ReceiptRow>
          <ReceiptRow term={words.change}>{jpy(tender.tendered - paid)}</ReceiptRow>
        </>
      ) : (
        <>
          <ReceiptRow term={<Paid by={tender.brandName} words={words} />}>{jpy(paid)}</ReceiptRow>
          <ReceiptRow term={words.receipt.reference}>{tender.reference}</ReceiptRow>
        </>
      )}
      {refunded > 0 && <ReceiptRow term={words.slip.amount}>{jpy(refunded)}</ReceiptRow>}
    </dl>
  );
}

function Paid({ by, words }: Pick<PayerSpeech, "words"> & { readonly by: string }) {
  return (
    <>
      {words.receipt.paidWith} <bdi>{by}</bdi>
    </>
  );
}
