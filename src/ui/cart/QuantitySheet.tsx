import { useState } from "react";
import type { CartLine } from "#domain/cart/cart.ts";
import { Button } from "../Button.tsx";
import { Numpad } from "../Numpad.tsx";
import { Sheet } from "../Sheet.tsx";
import { useLanguage, useMessages } from "../messages.ts";

interface QuantitySheetProps {
  readonly line: CartLine;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** As many digits as the largest quantity of a line has. */
const quantityDigits = 3;

export function QuantitySheet({ line, onQuantity, onRemove, onClose }: QuantitySheetProps) {
  const t = useMessages();
  const language = useLanguage();
  const [digits, setDigits] = useState("");
  const quantity = Number(digits);
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
        enterDisabled={quantity === 0}
        autoFocus
        onEnter={() => {
          onQuantity(quantity);
          onClose();
        }}
      />
    </Sheet>
  );
}
