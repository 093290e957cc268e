import { useState } from "react";
import { offerLanguages, type Offer, type OfferLanguage } from "#domain/offer/offer.ts";
import { shownIn } from "#domain/offer/show.ts";
import { directionOf, payerLanguageOf } from "#domain/wallet/payerLanguage.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./OfferPreview.module.css";
import { languageName } from "#i18n/offerLanguageNames.ts";

interface OfferPreviewProps {
  readonly offer: Offer;
}

/** The offer as a payer sees it, in any of their languages; what is not written falls back to English. */
export function OfferPreview({ offer }: OfferPreviewProps) {
  const t = useMessages();
  const [language, setLanguage] = useState<OfferLanguage>("en");
  const shown = shownIn(offer, payerLanguageOf([language]));
  return (
    <section className={styles.preview} aria-label={t["offers.preview"]}>
      <h3>{t["offers.preview"]}</h3>
      <SelectField
        label={t["offers.previewLanguage"]}
        value={language}
        options={offerLanguages.map((value) => ({ value, label: languageName(value) }))}
        onChange={setLanguage}
      />
      <article className={styles.card} lang={shown.lang} dir={directionOf(shown.lang)}>
        <img className={styles.picture} src={shown.picture} alt="" />
        <div className={styles.words}>
          <p className={styles.title}>{shown.title}</p>
          <p>{shown.text}</p>
        </div>
      </article>
    </section>
  );
}
