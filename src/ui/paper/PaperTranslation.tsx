import type { PayerCopy } from "#domain/receipt/payerCopy.ts";
import { directionOf } from "#domain/wallet/payerLanguage.ts";
import { PayerReceipt, ReceiptRow } from "../payer/PayerReceipt.tsx";
import { usePayerSpeech } from "../payer/payerSpeech.ts";
import styles from "./Paper.module.css";

interface PaperTranslationProps {
  readonly copy: PayerCopy;
  readonly mark: string | null;
}

/** What its payer can read of a receipt, and that it is no receipt by itself. */
export function PaperTranslation({ copy, mark }: PaperTranslationProps) {
  const { language, words } = usePayerSpeech(copy.language);
  const { title, translation } = words.receipt;
  return (
    <section
      className={styles.payer}
      lang={language}
      dir={directionOf(language)}
      aria-label={title}
    >
      <p className={styles.payerTitle}>{title}</p>
      <p>{translation}</p>
      <PayerReceipt copy={copy} language={language} words={words}>
        {mark && (
          <dl>
            <ReceiptRow term={words.receipt.mark}>{mark}</ReceiptRow>
          </dl>
        )}
      </PayerReceipt>
    </section>
  );
}
