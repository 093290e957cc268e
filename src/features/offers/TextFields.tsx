import { offerLanguages, type Offer, type OfferLanguage } from "#domain/offer/offer.ts";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./OfferForm.module.css";
import { languageName } from "#i18n/offerLanguageNames.ts";

interface TextFieldsProps {
  readonly offer: Offer;
  readonly errorOf: (field: "title" | "text") => string | undefined;
  readonly onEdit: (change: Pick<Offer, "title" | "text">) => void;
}

const needed: readonly OfferLanguage[] = ["ja", "en"];

/** Title and text in Japanese and English, and folded away in every other language of a payer. */
export function TextFields({ offer, errorOf, onEdit }: TextFieldsProps) {
  const t = useMessages();
  const { title, text } = offer;
  const fields = (language: OfferLanguage) => (
    <div key={language} className={styles.pair} lang={language}>
      <TextField
        label={t["offers.inLanguage"](t["offers.formTitle"], languageName(language))}
        value={title[language] ?? ""}
        error={needed.includes(language) && !title[language] ? errorOf("title") : undefined}
        onChange={(typed) => onEdit({ title: { ...title, [language]: typed }, text })}
      />
      <TextField
        label={t["offers.inLanguage"](t["offers.formText"], languageName(language))}
        value={text[language] ?? ""}
        error={needed.includes(language) && !text[language] ? errorOf("text") : undefined}
        onChange={(typed) => onEdit({ title, text: { ...text, [language]: typed } })}
      />
    </div>
  );
  return (
    <>
      {needed.map(fields)}
      <details>
        <summary className={styles.summary}>{t["offers.moreLanguages"]}</summary>
        <div className={styles.fields}>
          {offerLanguages.filter((language) => !needed.includes(language)).map(fields)}
        </div>
      </details>
    </>
  );
}
