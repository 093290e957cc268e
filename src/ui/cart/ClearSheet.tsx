import { Button } from "../Button.tsx";
import { Sheet } from "../Sheet.tsx";
import { useMessages } from "../messages.ts";

interface ClearSheetProps {
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** Emptying the cart is the one change that cannot be taken back, so it is asked for twice. */
export function ClearSheet({ onClear, onClose }: ClearSheetProps) {
  const t = useMessages();
  return (
    <Sheet
      title={t["cart.clearAsk"]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t["common.cancel"]}</Button>
          <Button
            tone="danger"
            icon="trash"
            onClick={() => {
              onClear();
              onClose();
            }}
          >
            {t["cart.clearYes"]}
          </Button>
        </>
      }
    >
      <p>{t["cart.clearHint"]}</p>
    </Sheet>
  );
}
