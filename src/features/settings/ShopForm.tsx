import { useState } from "react";
import type { Result } from "#domain/result.ts";
import type { SettingsFault } from "#domain/settings/checkSettings.ts";
import { paperOf, paperWidths, type ShopSettings } from "#domain/settings/shopSettings.ts";
import type { JournalFailure } from "#ports/journal.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { LiveRegion } from "#ui/LiveRegion.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { TextField } from "#ui/TextField.tsx";
import { useMessages } from "#ui/messages.ts";
import { PhoneReceiptFields } from "./PhoneReceiptFields.tsx";
import { RegistrationField } from "./RegistrationField.tsx";
import { Section } from "./Section.tsx";
import styles from "./ShopForm.module.css";
import { TaxFields } from "./TaxFields.tsx";

type SaveFault = SettingsFault | JournalFailure;

interface ShopFormProps {
  readonly shop: ShopSettings;
  readonly onSave: (settings: ShopSettings) => Promise<Result<ShopSettings, SaveFault>>;
}

type Saving =
  | { readonly status: "editing" | "saving" | "saved" }
  | { readonly status: "refused"; readonly fault: SaveFault };

/** What stands on receipts and how tax is counted. Nothing counts until it is saved. */
export function ShopForm({ shop, onSave }: ShopFormProps) {
  const t = useMessages();
  const [draft, setDraft] = useState(shop);
  const [saving, setSaving] = useState<Saving>({ status: "editing" });
  const fault =
    saving.status === "refused" && saving.fault.type === "badSetting" ? saving.fault : null;

  function edit(change: Partial<ShopSettings>): void {
    setDraft({ ...draft, ...change });
    setSaving({ status: "editing" });
  }
  async function save(): Promise<void> {
    setSaving({ status: "saving" });
    const result = await onSave(draft);
    if (result.ok) setDraft(result.value);
    setSaving(result.ok ? { status: "saved" } : { status: "refused", fault: result.error });
  }
  const errorOf = (field: keyof ShopSettings) =>
    fault?.field === field ? t[`settings.error.${fault.reason}`] : undefined;

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Section title={t["settings.shop"]} hint={t["settings.shopHint"]}>
        <TextField
          label={t["settings.shopName"]}
          autoComplete="organization"
          value={draft.shopName}
          error={errorOf("shopName")}
          onChange={(shopName) => edit({ shopName })}
        />
        <TextField
          label={t["settings.address"]}
          autoComplete="street-address"
          value={draft.address}
          error={errorOf("address")}
          onChange={(address) => edit({ address })}
        />
        <TextField
          label={t["settings.phone"]}
          type="tel"
          autoComplete="tel"
          value={draft.phone}
          error={errorOf("phone")}
          onChange={(phone) => edit({ phone })}
        />
        <RegistrationField
          number={draft.registrationNumber ?? ""}
          refused={fault?.field === "registrationNumber"}
          onChange={(number) => edit({ registrationNumber: number === "" ? null : number })}
        />
        <SegmentedControl
          label={t["settings.paper"]}
          segments={paperWidths.map((value) => ({ value, label: t[`settings.paper.${value}`] }))}
          value={paperOf(draft)}
          onChange={(paper) => edit({ paper })}
        />
      </Section>
      <Section title={t["settings.tax"]}>
        <TaxFields draft={draft} onEdit={edit} />
      </Section>
      <Section title={t["settings.phoneReceipt"]} hint={t["settings.phoneReceiptHint"]}>
        <PhoneReceiptFields
          page={draft.receiptPage ?? ""}
          refused={fault?.field === "receiptPage"}
          onChange={(receiptPage) => edit({ receiptPage })}
        />
      </Section>
      {saving.status === "refused" && !fault && (
        <Banner tone="danger" title={t["settings.notSaved"]}>
          {t["settings.notSavedHint"]}
        </Banner>
      )}
      <div className={styles.save}>
        <Button type="submit" tone="primary" icon="check" busy={saving.status === "saving"}>
          {saving.status === "saved" ? t["settings.saved"] : t["settings.save"]}
        </Button>
      </div>
      <LiveRegion message={savedAloud(saving, t)} />
    </form>
  );
}

function savedAloud(saving: Saving, t: ReturnType<typeof useMessages>): string {
  if (saving.status === "saved") return t["settings.saved"];
  return saving.status === "refused" ? t["settings.notSaved"] : "";
}
