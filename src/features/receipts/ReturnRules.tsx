import type { RefundTerms } from "#domain/refund/wayBack.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import { Banner } from "#ui/Banner.tsx";
import { Icon } from "#ui/Icon.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ReturnRules.module.css";

interface ReturnRulesProps {
  readonly terms: RefundTerms;
  /** Why nothing, or nothing but everything, can go back at this moment, or null. */
  readonly now: string | null;
}

/** What the wallet does not allow, told before anything is chosen. */
export function ReturnRules({ terms, now }: ReturnRulesProps) {
  const t = useMessages();
  return (
    <>
      {now && <Banner tone="warn" title={now} />}
      {terms.wholeOnly && (
        <Banner tone="warn" title={t["returns.rule.wholeOnly"]}>
          <p>{t["returns.rule.wholeOnlyAdvice"]}</p>
        </Banner>
      )}
      {terms.onceOnly && !terms.wholeOnly && (
        <Banner tone="warn" title={t["returns.rule.onceOnly"]}>
          <p>{t["returns.rule.onceOnlyAsk"]}</p>
        </Banner>
      )}
    </>
  );
}

/** Until when which way is open. */
export function ReturnTerms({ terms }: Pick<ReturnRulesProps, "terms">) {
  const t = useMessages();
  const { cancelUntil, refundUntil } = terms;
  if (cancelUntil === null && refundUntil === null) return null;
  return (
    <ul className={styles.rules}>
      {cancelUntil !== null && (
        <Rule>{t["returns.rule.cancelUntil"](formatJstDateTime(cancelUntil))}</Rule>
      )}
      {refundUntil !== null && (
        <Rule>{t["returns.rule.refundUntil"](formatJstDateTime(refundUntil))}</Rule>
      )}
    </ul>
  );
}

function Rule({ children }: { readonly children: string }) {
  return (
    <li className={styles.rule}>
      <Icon name="info" size="note" />
      {children}
    </li>
  );
}
