import type { ReactNode } from "react";
import type { ReceiptIssuer } from "#domain/receipt/receipt.ts";
import type { PaperWidth } from "#domain/settings/shopSettings.ts";
import { paper } from "#i18n/ja/paper.ts";
import styles from "./Paper.module.css";
import { usePrintedPaper } from "./printedPage.ts";

interface PaperProps {
  /** What it is printed on. */
  readonly width: PaperWidth;
  /** What the paper is, for those who do not see it. */
  readonly label: string;
  /** Which reissue this is, from 1; null on the original. */
  readonly copyNumber: number | null;
  readonly issuer: ReceiptIssuer;
  /** What the law calls it. */
  readonly form: string;
  readonly children: ReactNode;
  /** The same for the payer: below the original on a roll, at its side on a sheet. */
  readonly translation: ReactNode;
}

/**
 * A slip as it leaves the printer, from the shop's head down. When the page is printed, this is the
 * only thing on it.
 */
export function Paper(props: PaperProps) {
  const { width, label, copyNumber, issuer, form, children, translation } = props;
  const ref = usePrintedPaper(width);
  return (
    <article ref={ref} className={styles.paper} lang="ja" aria-label={label}>
      <div>
        {copyNumber !== null && <p className={styles.reissue}>{paper.reissue(copyNumber)}</p>}
        <header className={styles.issuer}>
          <p className={styles.shop}>{issuer.name}</p>
          <p>{issuer.address}</p>
          <p>{paper.phone(issuer.phone)}</p>
          {issuer.registrationNumber && <p>{paper.registration(issuer.registrationNumber)}</p>}
        </header>
        <p className={styles.form}>{form}</p>
        {children}
      </div>
      {translation}
    </article>
  );
}

interface RowProps {
  readonly term: ReactNode;
  readonly children: ReactNode;
}

/** One line of a paper: what it is, and the figure at the edge. */
export function PaperRow({ term, children }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
