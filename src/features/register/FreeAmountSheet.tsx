import { useState } from "react";
import { maxTypedYen, parseYenInput } from "#domain/money/parseYenInput.ts";
import type { Yen } from "#domain/money/yen.ts";
import { rateOn } from "#domain/tax/taxRates.ts";
import type { TaxCategory } from "#domain/tax/taxCategory.ts";
import { Numpad } from "#ui/Numpad.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { todayInJapan } from "#ui/clockText.ts";
import { useMessages } from "#ui/messages.ts";

interface FreeAmountSheetProps {
  readonly onAdd: (amount: Yen, taxCategory: TaxCategory) => void;
  readonly onClose: () => void;
}

/** Goods without a barcode or a tile: an amount, and what the tax law calls it. */
export function FreeAmountSheet({ onAdd, onClose }: FreeAmountSheetProps) {
  const t = useMessages();
  const today = todayInJapan();
  const [digits, setDigits] = useState("");
  const [taxCategory, setTaxCategory] = useState<TaxCategory>("standard");
  const amount = parseYenInput(digits);
  return (
    <Sheet title={t["freeAmount.title"]} onClose={onClose}>
      <SegmentedControl<TaxCategory>
        label={t["freeAmount.tax"]}
        segments={[
          {
            value: "standard",
            label: t["freeAmount.standard"](rateOn("standard", today).percent),
          },
          { value: "food", label: t["freeAmount.food"](rateOn("food", today).percent) },
          { value: "outOfScope", label: t["freeAmount.outOfScope"] },
        ]}
        value={taxCategory}
        onChange={setTaxCategory}
      />
      <Numpad
        label={t["freeAmount.amount"]}
        value={digits}
        show="yen"
        maxDigits={String(maxTypedYen).length}
        onChange={setDigits}
        enterLabel={t["freeAmount.add"]}
        enterDisabled={!amount.ok || amount.value === 0}
        error={amount.ok || amount.error.type === "empty" ? null : t[`numpad.${amount.error.type}`]}
        autoFocus
        onEnter={() => {
          if (!amount.ok) return;
          onAdd(amount.value, taxCategory);
          onClose();
        }}
      />
    </Sheet>
  );
}
