import type { ReactNode } from "react";
import type { CameraControls, ScannerState } from "#stores/contracts.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { CameraSheetView } from "#ui/camera/CameraSheetView.tsx";
import { useMessages } from "#ui/messages.ts";
import styles from "./ReceiptCameraSheet.module.css";

interface ReceiptCameraSheetProps {
  readonly scanner: ScannerState;
  /** Gives the camera its element; the returned function takes it away again. */
  readonly attach: (view: HTMLVideoElement) => () => void;
  readonly controls: CameraControls;
  readonly onClose: () => void;
  /** What was read instead of a receipt. */
  readonly children: ReactNode;
}

/** The camera reads a receipt's own code. It does so exactly as long as the sheet is open. */
export function ReceiptCameraSheet({
  scanner,
  attach,
  controls,
  onClose,
  children,
}: ReceiptCameraSheetProps) {
  const t = useMessages();
  return (
    <Sheet title={t["returns.scan.title"]} onClose={onClose}>
      {children}
      <CameraSheetView
        camera={scanner}
        attach={attach}
        region="square"
        aim={t["returns.scan.aim"]}
        actions={controls}
      />
      <p className={styles.other}>{t["returns.scan.other"]}</p>
    </Sheet>
  );
}
