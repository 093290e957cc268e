import type { PayerWords } from "#i18n/payer/words.ts";
import { Icon } from "#ui/Icon.tsx";
import styles from "./PayerReceiptScreen.module.css";

/** The address is no receipt, or was changed or cut off: nothing of it is shown. */
export function Unreadable({ words }: { readonly words: PayerWords }) {
  const { title, advice } = words.receipt.unreadable;
  return (
    <section className={styles.unreadable} role="alert">
      <Icon name="warning" size="large" />
      <h1>{title}</h1>
      <p>{advice}</p>
    </section>
  );
}
