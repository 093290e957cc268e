import type { OfferRecord } from "#domain/journal/views.ts";
import { pictureAddress } from "#domain/offer/show.ts";
import type { Instant } from "#domain/time/instant.ts";
import { formatJstDateTime } from "#domain/time/jst.ts";
import type { Messages } from "#i18n/messages.ts";
import { Button } from "#ui/Button.tsx";
import { StatusPill } from "#ui/StatusPill.tsx";
import { useMessages } from "#ui/messages.ts";
import { yenText } from "#ui/yenText.ts";
import styles from "./OfferRow.module.css";
import { offerState, stateTones } from "./offerState.ts";

interface OfferRowProps {
  readonly record: OfferRecord;
  /** True for what is not published: it has no state but that. */
  readonly isDraft: boolean;
  readonly now: Instant;
  readonly onEdit: () => void;
  /** Stops an offer, or deletes a draft; null where there is nothing to stop. */
  readonly onStop: (() => void) | null;
}

export function OfferRow({ record, isDraft, now, onEdit, onStop }: OfferRowProps) {
  const t = useMessages();
  const { offer } = record;
  const title = offer.title.ja ?? "";
  const state = offerState(record, now);
  return (
    <li className={styles.row}>
      <img className={styles.picture} src={pictureAddress(offer.picture)} alt="" />
      <div className={styles.words}>
        <p className={styles.title}>{title || t[`offers.kind.${offer.kind}`]}</p>
        <p className={styles.note}>
          {t["offers.period"](formatJstDateTime(offer.from), formatJstDateTime(offer.until))}
        </p>
        {offer.kind === "campaign" && !isDraft && (
          <p className={styles.note}>{spentText(record, t)}</p>
        )}
      </div>
      <div className={styles.state}>
        <StatusPill tone={isDraft ? "info" : stateTones[state]}>
          {t[`offers.state.${isDraft ? "draft" : state}`]}
        </StatusPill>
      </div>
      <div className={styles.actions}>
        <Button aria-label={t["offers.editOf"](title)} onClick={onEdit}>
          {t["offers.edit"]}
        </Button>
        {onStop && (
          <Button tone="danger" aria-label={t["offers.stopOf"](title)} onClick={onStop}>
            {isDraft ? t["offers.dropDraft"] : t["offers.stop"]}
          </Button>
        )}
      </div>
    </li>
  );
}

function spentText({ offer, taken }: OfferRecord, t: Messages): string {
  const spent = yenText(taken.amount);
  const budget = offer.kind === "campaign" ? offer.budget : null;
  const words =
    budget === null ? t["offers.spentOpen"](spent) : t["offers.spent"](spent, yenText(budget));
  return `${words} · ${t["offers.used"](taken.count)}`;
}
