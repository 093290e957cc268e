import type { Result } from "#domain/result.ts";
import { sumYen, zeroYen } from "#domain/money/yen.ts";
import type { RefundFault } from "#domain/refund/refundPlan.ts";
import type { WayBackFault } from "#domain/refund/wayBack.ts";
import { Button } from "#ui/Button.tsx";
import { Money } from "#ui/Money.tsx";
import type { Messages } from "#i18n/messages.ts";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./ReturnFoot.module.css";
import { faultText, wayText } from "./refundWords.ts";
import type { ReturnOffer } from "./returnDraft.ts";

interface ReturnFootProps {
  /** null while nothing is chosen. */
  readonly offer: Result<ReturnOffer, RefundFault | WayBackFault> | null;
  /** The cashier said that nothing more will come back. */
  readonly isAll: boolean;
  readonly busy: boolean;
  readonly onAll: (isAll: boolean) => void;
  readonly onAgreed: () => void;
}

/** What goes back and which way, always in sight, over the one button that does it. */
export function ReturnFoot({ offer, isAll, busy, onAll, onAgreed }: ReturnFootProps) {
  const t = useMessages();
  const ready = offer?.ok ? offer.value : null;
  const parts = ready?.figures.parts;
  const funders = sumYen((parts?.funders ?? []).map(({ amount }) => amount));
  const asks = ready?.asksIfAll ?? false;
  return (
    <div className={styles.foot}>
      {asks && (
        <label className={styles.ask}>
          <input
            type="checkbox"
            className={styles.box}
            checked={isAll}
            onChange={(event) => onAll(event.target.checked)}
          />
          {t["returns.rule.onceOnlyYes"]}
        </label>
      )}
      <div className={styles.figure} role="status">
        <p className={styles.words}>
          <span className={styles.term}>{t["returns.goesBack"]}</span>
          <span className={styles.way} data-refused={offer?.ok === false}>
            {wayLine(offer, t)}
          </span>
          {funders > 0 && (
            <span className={styles.way}>
              {t["offers.refundParts"](yenText(parts?.payer ?? zeroYen), yenText(funders))}
            </span>
          )}
        </p>
        <Money amount={parts?.payer ?? zeroYen} size="total" muted={!ready} />
      </div>
      <Button
        tone="primary"
        size="pay"
        icon="undo"
        busy={busy}
        disabled={!ready || (asks && !isAll)}
        onClick={onAgreed}
      >
        {ready
          ? t[`returns.do.${ready.way.by}`](yenText(ready.figures.parts.payer))
          : t["returns.open"]}
      </Button>
    </div>
  );
}

function wayLine(offer: ReturnFootProps["offer"], t: Messages): string {
  if (!offer) return t["returns.nothingChosen"];
  return offer.ok ? wayText(offer.value.way, t) : faultText(offer.error, t);
}
