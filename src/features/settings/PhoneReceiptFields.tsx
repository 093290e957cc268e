import { parseReceiptPage } from "#domain/settings/receiptPage.ts";
import { usePhoneReceipts } from "#stores/usePhoneReceipts.ts";
import { Banner } from "#ui/Banner.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./PhoneReceiptFields.module.css";

interface PhoneReceiptFieldsProps {
  readonly page: string;
  /** It was tried to be saved and is no address that can be used. */
  readonly refused: boolean;
  readonly onChange: (page: string) => void;
}

/** Where payers' phones find their receipts, whether they can, and by which key those are known. */
export function PhoneReceiptFields({ page, refused, onChange }: PhoneReceiptFieldsProps) {
  const t = useMessages();
  const now = usePhoneReceipts();
  return (
    <>
      <TextField
        label={t["settings.receiptPage"]}
        type="url"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={page}
        hint={t["settings.receiptPageHint"]}
        error={refused && !parseReceiptPage(page).ok ? t["settings.receiptPageError"] : undefined}
        onChange={onChange}
      />
      {now.isKnown && now.key === null && (
        <Banner tone="warn" title={t["settings.receiptKeyNone"]} />
      )}
      {now.key !== null && (
        <>
          {now.page === null ? (
            <Banner tone="warn" title={t["settings.receiptPageOff"]} />
          ) : (
            <p className={styles.text}>{t["settings.receiptPageOn"](now.page)}</p>
          )}
          <dl className={styles.key}>
            <dt>{t["settings.receiptMark"]}</dt>
            <dd>{now.key.mark}</dd>
            <dt>{t["settings.receiptKey"]}</dt>
            <dd>{now.key.hash}</dd>
          </dl>
          <p className={styles.text}>{t["settings.receiptKeyHint"]}</p>
        </>
      )}
    </>
  );
}
