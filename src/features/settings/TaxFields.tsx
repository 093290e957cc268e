import type { ShopSettings } from "#domain/settings/shopSettings.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useMessages } from "#ui/messages.ts";

interface TaxFieldsProps {
  readonly draft: ShopSettings;
  readonly onEdit: (change: Partial<ShopSettings>) => void;
}

/** Hours at which a business day may begin: midnight to late morning. */
const cutoffHours = Array.from({ length: 12 }, (_, hour) => hour);

export function TaxFields({ draft, onEdit }: TaxFieldsProps) {
  const t = useMessages();
  return (
    <>
      <SegmentedControl
        label={t["settings.priceMode"]}
        segments={[
          { value: "inclusive", label: t["settings.priceInclusive"] },
          { value: "exclusive", label: t["settings.priceExclusive"] },
        ]}
        value={draft.priceMode}
        onChange={(priceMode) => onEdit({ priceMode })}
      />
      <SegmentedControl
        label={t["settings.rounding"]}
        segments={[
          { value: "floor", label: t["settings.roundFloor"] },
          { value: "round", label: t["settings.roundHalf"] },
          { value: "ceil", label: t["settings.roundCeil"] },
        ]}
        value={draft.rounding}
        onChange={(rounding) => onEdit({ rounding })}
      />
      <SelectField
        label={t["settings.cutoff"]}
        hint={t["settings.cutoffHint"]}
        value={String(draft.dayCutoffHour)}
        options={cutoffHours.map((hour) => ({
          value: String(hour),
          label: t["settings.cutoffHour"](hour),
        }))}
        onChange={(hour) => onEdit({ dayCutoffHour: Number(hour) })}
      />
    </>
  );
}
