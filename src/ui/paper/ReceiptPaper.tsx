import { receiptCodeText } from "#domain/code/ownReceipt.ts";
import { chargedText, formatHome } from "#domain/money/formatHome.ts";
import type { Coupon } from "#domain/offer/offer.ts";
import type { ShownOffer } from "#domain/offer/show.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import type { HomeNote, Receipt, ReceiptLine } from "#domain/receipt/receipt.ts";
import type { PayerCopy } from "#domain/receipt/payerCopy.ts";
import type { PaperWidth } from "#domain/settings/shopSettings.ts";
import type { PriceMode } from "#domain/tax/taxCategory.ts";
import { directionOf } from "#domain/wallet/payerLanguage.ts";
import { shownName } from "#domain/wallet/walletNames.ts";
import type { RateTotal } from "#domain/tax/taxTotals.ts";
import { paper } from "#i18n/ja/paper.ts";
import { Money } from "../Money.tsx";
import { QrCode } from "../QrCode.tsx";
import { yenText } from "../yenText.ts";
import { Paper, PaperRow } from "./Paper.tsx";
import styles from "./Paper.module.css";
import { PaperTranslation } from "./PaperTranslation.tsx";

interface ReceiptPaperProps {
  readonly receipt: Receipt;
  readonly width: PaperWidth;
  /** The same once more in its payer's language; null for who reads the original. */
  readonly payerCopy: PayerCopy | null;
  /** By which the receipt on the payer's phone is known to be this till's; null where none is given. */
  readonly mark: string | null;
  /** Text of its coupon's QR; without it the coupon is told and cannot be scanned. */
  readonly couponCode?: string | null;
  /** Campaigns and tips for its payer. */
  readonly guide?: readonly ShownOffer[];
}

/**
 * A receipt as it leaves the printer, in the order in which a simplified qualified invoice is read.
 * When the page is printed, this is the only thing on it.
 */
export function ReceiptPaper(props: ReceiptPaperProps) {
  const { receipt, width, payerCopy, mark, couponCode = null, guide = [] } = props;
  return (
    <Paper
      width={width}
      label={paper.label}
      copyNumber={receipt.copyNumber}
      issuer={receipt.issuer}
      form={paper[receipt.form]}
      translation={payerCopy && <PaperTranslation copy={payerCopy} mark={mark} />}
    >
      <dl className={styles.block}>
        <PaperRow term={paper.soldAt}>{receipt.soldAt}</PaperRow>
        <PaperRow term={paper.number}>{receipt.number}</PaperRow>
      </dl>
      <ul className={styles.block}>
        {receipt.lines.map((line) => (
          <GoodsLine key={line.key} line={line} />
        ))}
      </ul>
      <dl className={styles.block}>
        {receipt.discount > 0 && (
          <>
            <PaperRow term={paper.subtotal}>{yenText(receipt.subtotal)}</PaperRow>
            <PaperRow term={paper.discount}>{yenText(-receipt.discount)}</PaperRow>
            {receipt.campaigns.map((offer) => (
              <PaperRow key={offer.coupon ?? offer.offer} term={paper.campaign(offer.name.ja)}>
                {yenText(-offer.amount)}
              </PaperRow>
            ))}
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
      {receipt.funded.length > 0 && (
        <dl className={styles.block}>
          {receipt.funded.map((offer) => (
            <PaperRow
              key={offer.coupon ?? offer.offer}
              term={`${paper.funded(offer.funder.name ?? "")} ${offer.name.ja}`}
            >
              {yenText(offer.amount)}
            </PaperRow>
          ))}
        </dl>
      )}
      <TenderRows tender={receipt.tender} />
      {receipt.home && <HomeBlock home={receipt.home} />}
      {receipt.charged && (
        <div className={styles.block}>
          <dl>
            <PaperRow term={paper.charged}>{chargedText(receipt.charged)}</PaperRow>
          </dl>
          <p>{paper.chargedNote}</p>
        </div>
      )}
      {receipt.legendNeeded && <p className={styles.block}>{paper.legend}</p>}
      {receipt.coupon && <CouponBlock coupon={receipt.coupon} code={couponCode} />}
      {guide.length > 0 && (
        <section className={styles.block} aria-label={paper.guide}>
          {guide.map(({ id, title, text, lang }) => (
            <div key={id} className={styles.guide} lang={lang} dir={directionOf(lang)}>
              <p className={styles.payerTitle}>{title}</p>
              <p>{text}</p>
            </div>
          ))}
        </section>
      )}
      <footer className={styles.foot}>
        <div className={styles.code}>
          <QrCode text={receiptCodeText(receipt.number)} label={paper.code} />
        </div>
        <p>{receipt.number}</p>
        {mark && (
          <p>
            {paper.mark} <span className={styles.amount}>{mark}</span>
          </p>
        )}
        <p>{paper.thanks}</p>
      </footer>
    </Paper>
  );
}

interface CouponBlockProps {
  readonly coupon: Coupon;
  readonly code: string | null;
}

/** For the next purchase: what it is worth, until when, and the code that redeems it once. */
function CouponBlock({ coupon: { campaign, until }, code }: CouponBlockProps) {
  return (
    <section className={styles.block} aria-label={paper.couponTitle}>
      <p className={styles.payerTitle}>
        {paper.couponTitle} {campaign.title.ja}
      </p>
      <p>{campaign.text.ja}</p>
      {campaign.text.en && <p lang="en">{campaign.text.en}</p>}
      {code && (
        <div className={styles.code}>
          <QrCode text={code} label={paper.couponCode} />
        </div>
      )}
      <p>{paper.couponUntil(formatJstDateTime(until))}</p>
    </section>
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

/** A wallet by its name and the acquirer's masked number; cash with what was handed over and back. */
function TenderRows({ tender }: Pick<Receipt, "tender">) {
  if (tender.by === "cash") {
    return (
      <dl className={styles.block}>
        <PaperRow term={paper.paidInCash}>{yenText(tender.amount)}</PaperRow>
        <PaperRow term={paper.tendered}>{yenText(tender.tendered)}</PaperRow>
        <PaperRow term={paper.change}>{yenText(tender.change)}</PaperRow>
      </dl>
    );
  }
  return (
    <dl className={styles.block}>
      <PaperRow term={paper.paidWith(shownName(tender.brandName, "ja"))}>
        {yenText(tender.amount)}
      </PaperRow>
      <PaperRow term={paper.reference}>{tender.reference}</PaperRow>
    </dl>
  );
}

interface RateRowsProps {
  readonly rate: RateTotal;
  readonly priceMode: PriceMode;
}

/** Base and tax of one rate; what the tax does not touch has a base only. */
function RateRows({ rate, priceMode }: RateRowsProps) {
  const net = yenText(rate.net);
  if (rate.rate === 0) return <PaperRow term={paper.untaxed}>{net}</PaperRow>;
  const inclusive = priceMode === "inclusive";
  const base = inclusive ? paper.rate : paper.rateBeforeTax;
  return (
    <>
      <PaperRow term={base(rate.rate, rate.reduced)}>{net}</PaperRow>
      <PaperRow term={inclusive ? paper.taxWithin : paper.taxOnTop}>{yenText(rate.tax)}</PaperRow>
    </>
  );
}

/** For reference only: on an invoice the tax is in yen. */
function HomeBlock({ home }: { readonly home: HomeNote }) {
  const amount = formatHome(home.minor, home.currency);
  return (
    <div className={styles.block}>
      <dl>
        <PaperRow term={paper.home}>{paper.homeAmount(amount, home.currency)}</PaperRow>
      </dl>
      <p>{paper.homeRate(home.rate, home.currency)}</p>
      <p>{paper.homeSource(home.source, home.at)}</p>
      <p>{paper.homeNote}</p>
    </div>
  );
}
