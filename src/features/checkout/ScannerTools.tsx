import { Button } from "#ui/Button.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useMessages } from "#ui/messages.ts";
import type { ScannerState } from "#stores/contracts.ts";
import styles from "./WalletScanner.module.css";

interface ScannerToolsProps {
  readonly scanner: ScannerState;
  readonly onTorch: (on: boolean) => void;
  readonly onCamera: (id: string) => void;
}

/** Light and choice of camera, where the device has them and only there. */
export function ScannerTools({ scanner, onTorch, onCamera }: ScannerToolsProps) {
  const t = useMessages();
  if (scanner.status !== "on") return null;
  const { cameras, cameraId, torch } = scanner;
  if (torch === null && cameras.length < 2) return null;
  return (
    <div className={styles.tools}>
      {cameras.length > 1 && (
        <SelectField
          label={t["checkout.scanner.camera"]}
          value={cameraId}
          options={cameras.map(({ id, label }, index) => ({
            value: id,
            label: label || t["checkout.scanner.cameraNumber"](index + 1),
          }))}
          onChange={onCamera}
        />
      )}
      {torch !== null && (
        <Button icon="torch" aria-pressed={torch === "on"} onClick={() => onTorch(torch === "off")}>
          {torch === "on" ? t["checkout.scanner.torchOff"] : t["checkout.scanner.torchOn"]}
        </Button>
      )}
    </div>
  );
}
