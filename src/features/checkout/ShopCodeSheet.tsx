import type { ShopCode } from "#domain/wallet/codeFamily.ts";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ShopCodeSheet.module.css";

interface ShopCodeSheetProps {
  readonly codes: readonly ShopCode[];
  readonly onChosen: (code: ShopCode) => void;
  readonly onClose: () => void;
}

/** The way out when a code cannot be read: which code the shop shows depends on the customer's wallet. */
export function ShopCodeSheet({ codes, onChosen, onClose }: ShopCodeSheetProps) {
  const t = useMessages();
  return (
    <Sheet title={t["checkout.shopCode.title"]} onClose={onClose}>
      <p>{t["checkout.shopCode.hint"]}</p>
      <div className={styles.codes}>
        {codes.map((code) => (
          <Button key={code} size="pay" icon="phone" onClick={() => onChosen(code)}>
            {t[`checkout.shopCode.${code}`]}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
