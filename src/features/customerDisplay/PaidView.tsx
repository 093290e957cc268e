import type { DisplayOffer, DisplayView, PaidBy } from "#domain/display/displayState.ts";
import { directionOf } from "#domain/wallet/payerLanguage.ts";
import { jpyText } from "#i18n/payer/payerNumbers.ts";
import { Icon } from "#ui/Icon.tsx";
import { QrCode } from "#ui/QrCode.tsx";
import { DueFigure } from "./DueFigure.tsx";
import styles from "./PaidView.module.css";
import type { SpeechProps } from "./speechProps.ts";

interface PaidViewProps extends SpeechProps {
  readonly paid: Extract<DisplayView, { step: "paid" }>;
}

/** It worked: the word, the sum, and what the shop gives along with its thanks. */
export function PaidView({ paid, ...speech }: PaidViewProps) {
  const { by, offers, receiptUrl } = paid;
  const { words } = speech;
  const more = offers.length > 0 || receiptUrl !== null;
  return (
    <section className={styles.view} data-more={more}>
      <div className={styles.main}>
        <div className={styles.words} role="status">
          <span className={styles.sign}>
            <Icon name="checkCircle" size="large" />
          </span>
          <div>
            <h1 className={styles.title}>{words.paid.title}</h1>
            <p>{by.by === "cash" ? words.inCash : words.paidWith(by.wallet)}</p>
            <p className={styles.thanks}>{words.paid.advice}</p>
          </div>
        </div>
        {offers.length > 0 && <Offers {...speech} offers={offers} />}
      </div>
      {receiptUrl !== null && <OnPhone {...speech} url={receiptUrl} />}
      <footer className={styles.foot}>
        <DueFigure {...speech} due={paid} size={more || by.by === "cash" ? "small" : "large"} />
        {by.by === "cash" && <Change {...speech} by={by} />}
      </footer>
    </section>
  );
}

function Change({ language, words, by }: SpeechProps & { readonly by: PaidBy & { by: "cash" } }) {
  return (
    <dl className={styles.change}>
      <div>
        <dt>{words.tendered}</dt>
        <dd dir="ltr">{jpyText(language, by.tendered)}</dd>
      </div>
      <div className={styles.back}>
        <dt>{words.change}</dt>
        <dd dir="ltr">{jpyText(language, by.change)}</dd>
      </div>
    </dl>
  );
}

function Offers({ words, offers }: SpeechProps & { readonly offers: readonly DisplayOffer[] }) {
  return (
    <section className={styles.offers}>
      <h2 className={styles.heading}>{words.offers}</h2>
      <ul className={styles.list}>
        {offers.map(({ id, title, text, lang, picture }) => (
          <li key={id} className={styles.offer} lang={lang} dir={directionOf(lang)}>
            {picture !== null && <img className={styles.picture} src={picture} alt="" />}
            <div>
              <p className={styles.offerTitle}>{title}</p>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnPhone({ words, url }: SpeechProps & { readonly url: string }) {
  const { title, advice } = words.receiptOnPhone;
  return (
    <section className={styles.receipt}>
      <div className={styles.code}>
        <QrCode text={url} label={title} dense />
      </div>
      <h2 className={styles.heading}>{title}</h2>
      <p>{advice}</p>
    </section>
  );
}
