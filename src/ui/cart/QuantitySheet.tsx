import { useState } from "react";
import { maxQuantity } from "#domain/cart/cart.ts";
import type { CartLine } from "#domain/cart/cart.ts";
import { Button } from "../Button.tsx";
import { Numpad } from "../Numpad.tsx";
import { Sheet } from "../Sheet.tsx";
import { isDigits } from "../digits.ts";
import { useLanguage, useMessages } from "../messages.ts";

interface QuantitySheetProps {
  readonly line: CartLine;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const quantityDigits = String(maxQuantity).length;

export function QuantitySheet({ line, onQuantity, onRemove, onClose }: QuantitySheetProps) {
  const t = useMessages();
  const language = useLanguage();
  const [digits, setDigits] = useState("");
  const quantity = isDigits(digits) ? Number(digits) : NaN;
  const wanted = quantity >= 1 && quantity <= maxQuantity;
  return (
    <Sheet
      title={line.name[language]}
      onClose={onClose}
      footer={
        <Button
          tone="danger"
          icon="trash"
          onClick={() => {
            onRemove();
            onClose();
          }}
        >
          {t["cart.removeLine"]}
        </Button>
      }
    >
      <Numpad
        label={t["cart.quantityNow"](line.quantity)}
        value={digits}
        maxDigits={quantityDigits}
        onChange={setDigits}
        enterLabel={t["cart.quantitySet"]}
        enterDisabled={!wanted}
        error={digits === "" || wanted ? null : t["cart.refused.quantityOutOfRange"]}
        autoFocus
        onEnter={() => {
          onQuantity(quantity);
          onClose();
        }}
      />
    </Sheet>
  );
}
