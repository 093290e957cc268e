import { Icon } from "#ui/Icon.tsx";
import { PayerReceipt, ReceiptRow } from "#ui/payer/PayerReceipt.tsx";
import type { PayerSpeech } from "#ui/payer/payerSpeech.ts";
import type { OpenedReceipt } from "./openedReceipt.ts";
import styles from "./PayerReceiptScreen.module.css";

interface ShownReceiptProps extends PayerSpeech {
  readonly receipt: OpenedReceipt;
}

/** The receipt, and what its reader can know about where it comes from. */
export function ShownReceipt({ receipt, language, words }: ShownReceiptProps) {
  const { copy, mark, isPublished } = receipt;
  const { shop } = copy;
  const { title, translation, asOf, genuine, unchanged, mark: markLabel } = words.receipt;
  return (
    <article className={styles.receipt} aria-label={title}>
      <header className={styles.head}>
        <p className={styles.shop} lang="ja" dir="ltr">
          {shop.name}
        </p>
        <p dir="ltr">{shop.phone}</p>
        {shop.registrationNumber !== null && <p dir="ltr">{shop.registrationNumber}</p>}
        <h1>{title}</h1>
        <p>{translation}</p>
      </header>
      <PayerReceipt copy={copy} language={language} words={words} originals />
      <section className={styles.verdict} data-published={isPublished}>
        <p className={styles.word}>
          <Icon name={isPublished ? "checkCircle" : "info"} />
          <span>{isPublished ? genuine : unchanged}</span>
        </p>
        <dl>
          <ReceiptRow term={markLabel}>{mark}</ReceiptRow>
          <ReceiptRow term={asOf}>{copy.asOf}</ReceiptRow>
        </dl>
      </section>
    </article>
  );
}
