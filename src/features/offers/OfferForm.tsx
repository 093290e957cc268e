import { useState } from "react";
import type { OfferFault } from "#domain/offer/checkOffer.ts";
import { offerPictures, type Offer } from "#domain/offer/offer.ts";
import type { Result } from "#domain/result.ts";
import { marketCodes, markets } from "#domain/wallet/market.ts";
import type { JournalFailure } from "#ports/journal.ts";
import type { StaffLanguage } from "#i18n/language.ts";
import { Button } from "#ui/Button.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import { CampaignFields } from "./CampaignFields.tsx";
import { ChoiceList } from "./ChoiceList.tsx";
import styles from "./OfferForm.module.css";
import { OfferPreview } from "./OfferPreview.tsx";
import { TextFields } from "./TextFields.tsx";
import { type FormFault, formOf, offerOf, type OfferForm as Form } from "./offerForm.ts";

interface OfferFormProps {
  readonly offer: Offer;
  readonly language: StaffLanguage;
  readonly onPublish: (offer: Offer) => Promise<Result<Offer, OfferFault | JournalFailure>>;
  readonly onDraft: (offer: Offer) => void;
  readonly onClose: () => void;
}

/** One campaign or tip while it is written, with what its payer will see beside it. */
export function OfferForm({ offer, language, onPublish, onDraft, onClose }: OfferFormProps) {
  const t = useMessages();
  const [form, setForm] = useState(() => formOf(offer));
  const [fault, setFault] = useState<FormFault | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = form.offer;
  const errorOf = (field: OfferFault["field"]) =>
    fault?.field === field ? t[`offers.fault.${fault.reason}`] : undefined;

  function edit(change: Partial<Form>): void {
    setForm({ ...form, ...change });
    setFault(null);
  }
  const change = (part: Partial<Offer>) => edit({ offer: { ...shown, ...part } as Offer });

  async function publish(): Promise<void> {
    const typed = offerOf(form);
    if (!typed.ok) return setFault(typed.error);
    setBusy(true);
    const result = await onPublish(typed.value);
    setBusy(false);
    if (result.ok) onClose();
    else if (result.error.type === "badOffer") setFault(result.error);
  }

  function keep(): void {
    const typed = offerOf(form);
    onDraft(typed.ok ? typed.value : shown);
    onClose();
  }

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t[`offers.kind.${shown.kind}`]}
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <div className={styles.fields}>
        <TextFields offer={shown} errorOf={errorOf} onEdit={change} />
        <SelectField
          label={t["offers.picture"]}
          value={shown.picture}
          options={offerPictures.map((value) => ({ value, label: t[`offers.picture.${value}`] }))}
          onChange={(picture) => change({ picture })}
        />
        <div className={styles.pair}>
          <TextField
            type="datetime-local"
            label={t["offers.from"]}
            value={form.from}
            onChange={(from) => edit({ from })}
          />
          <TextField
            type="datetime-local"
            label={t["offers.until"]}
            value={form.until}
            error={errorOf("period")}
            onChange={(until) => edit({ until })}
          />
        </div>
        {shown.kind === "campaign" && (
          <CampaignFields campaign={shown} form={form} errorOf={errorOf} onEdit={edit} />
        )}
        <ChoiceList
          label={t["offers.markets"]}
          hint={t["offers.marketsHint"]}
          error={undefined}
          options={marketCodes.map((value) => ({ value, label: markets[value].name[language] }))}
          chosen={shown.markets}
          onChange={(chosen) => change({ markets: chosen })}
        />
      </div>
      <div className={styles.side}>
        <OfferPreview offer={shown} />
        <div className={styles.actions}>
          <Button type="submit" tone="primary" icon="check" busy={busy}>
            {t["offers.publish"]}
          </Button>
          <Button onClick={keep}>{t["offers.saveDraft"]}</Button>
          <Button onClick={onClose}>{t["common.close"]}</Button>
        </div>
      </div>
    </form>
  );
}
